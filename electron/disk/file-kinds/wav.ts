import { ascii, littleEndian } from './bytes';
import { endsEarly, refused, soundless, taken, unplayable, type KindReader, type SoundFile } from './verdict';

/** Sizes that recorders write before they know better, and never come back to. */
const unknownSizes: readonly number[] = [0, 0xffffffff];

/**
 * WAV: RIFF, and RF64 or BW64 for more than 4 GB. Whole where the data chunk ends inside the file. A recorder that
 * was switched off leaves its sizes at nought or all ones: such a file is taken to its end, with a note.
 * Format: Microsoft/IBM Multimedia Programming Interface 1.0; EBU Tech 3306 (RF64).
 */
export const readWav: KindReader = async (file, head) => {
  const form = ascii(head, 0, 4);
  if (!['RIFF', 'RF64', 'BW64'].includes(form) || ascii(head, 8, 4) !== 'WAVE') return undefined;
  const riffSize = littleEndian(head, 4, 4) ?? 0;

  let coding: Coding | undefined;
  let bigDataSize: number | undefined;
  for (let at = 12; at + 8 <= file.size;) {
    const header = await file.read(at, 8);
    const id = ascii(header, 0, 4);
    if (!/^[\x20-\x7e]{4}$/.test(id)) break;
    const size = littleEndian(header, 4, 4) ?? 0;
    if (id === 'ds64') bigDataSize = littleEndian(await file.read(at + 16, 8), 0, 6);
    if (id === 'fmt ') coding = readCoding(await file.read(at + 8, 40));
    if (id === 'data') {
      const dataSize = size === 0xffffffff && bigDataSize !== undefined ? bigDataSize : size;
      return judge(file, coding, at + 8, dataSize, riffSize);
    }
    at += 8 + size + (size % 2);
  }
  const announced = riffSize + 8;
  if (!unknownSizes.includes(riffSize) && announced > file.size) return endsEarly(file, announced);
  return soundless(file, 'a WAV file');
};

function judge(file: SoundFile, coding: Coding | undefined, start: number, size: number, riffSize: number) {
  if (coding === undefined)
    return refused(`${file.name} is a WAV file whose header is damaged; export it again.`);
  const trouble = codingTrouble(coding);
  if (trouble !== undefined) return unplayable(file, trouble, 'PCM WAV or MP3');
  if (start >= file.size) return soundless(file, 'a WAV file');

  const unfinished =
    size === 0xffffffff || (size === 0 && (unknownSizes.includes(riffSize) || riffSize <= start));
  if (size === 0 && !unfinished) return soundless(file, 'a WAV file');
  if (!unfinished && start + size > file.size) return endsEarly(file, start + size);
  const note = `${file.name} does not say how long it is, as a recorder leaves it that was not stopped; it is read to its end.`;
  return taken('wav', 'audio/wav', { notes: unfinished ? [note] : [] });
}

interface Coding {
  readonly tag: number;
  readonly bits: number;
  readonly channels: number;
}

function readCoding(chunk: Uint8Array): Coding | undefined {
  const tag = littleEndian(chunk, 0, 2);
  const channels = littleEndian(chunk, 2, 2);
  const bits = littleEndian(chunk, 14, 2);
  if (tag === undefined || channels === undefined || bits === undefined) return undefined;
  // WAVE_FORMAT_EXTENSIBLE keeps the real coding in the first two bytes of a GUID.
  const real = tag === 0xfffe ? (littleEndian(chunk, 24, 2) ?? tag) : tag;
  return { tag: real, bits, channels };
}

const otherCodings: Readonly<Record<number, string>> = {
  0x0002: 'Microsoft ADPCM',
  0x0011: 'IMA ADPCM',
  0x0031: 'GSM 6.10',
  0x0022: 'TrueSpeech',
  0x0040: 'G.721',
  0x0042: 'G.723.1',
  0x0045: 'G.726',
  0x0050: 'MPEG layer II',
  0x0055: 'MP3',
  0x0064: 'G.726',
  0x0065: 'G.722',
  0x0083: 'G.729',
  0x0160: 'Windows Media',
  0x0161: 'Windows Media',
};

function codingTrouble({ tag, bits, channels }: Coding): string | undefined {
  if (channels === 0) return 'is a WAV file that claims to have no channels';
  const linear = tag === 1 && [8, 16, 24, 32].includes(bits);
  const float = tag === 3 && bits === 32;
  const telephone = (tag === 6 || tag === 7) && bits === 8;
  if (linear || float || telephone) return undefined;
  if (tag === 1 || tag === 3) return `is a WAV file of ${bits} bits a sample`;
  return `is a WAV file that holds ${otherCodings[tag] ?? `sound in an unusual coding (number ${tag})`}`;
}
