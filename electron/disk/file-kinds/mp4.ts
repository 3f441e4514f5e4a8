import { ascii, bigEndian } from './bytes';
import { endsEarly, refused, soundless, taken, unplayable, type KindReader, type SoundFile } from './verdict';

const openingBoxes = ['ftyp', 'moov', 'mdat', 'free', 'skip', 'wide', 'pnot'];

/**
 * MP4 and M4A: a chain of boxes, each with its length. Whole where the last box ends with the file, sound and index
 * are both there. Format: ISO/IEC 14496-12.
 */
export const readMp4: KindReader = async (file, head) => {
  if (!openingBoxes.includes(ascii(head, 4, 4))) return undefined;
  const brand = ascii(head, 4, 4) === 'ftyp' ? ascii(head, 8, 4) : 'qt  ';
  const foreign = foreignBrand(brand);
  if (foreign !== undefined) return foreign(file);

  let index: Box | undefined;
  let media = false;
  for await (const box of boxes(file, 0, file.size)) {
    if (box.end > file.size) return endsEarly(file, box.end);
    if (box.type === 'moov') index = box;
    if (box.type === 'mdat' || box.type === 'moof') media = true;
  }
  if (index === undefined) {
    return refused(
      `${file.name} has no index, so its recording was never finished; record or export it again.`,
    );
  }
  const tracks = await readTracks(file, index);
  return tracks.length > 0 && !media
    ? refused(`${file.name} ends after its index, before any sound; download or copy it again.`)
    : judge(file, tracks);
};

function judge(file: SoundFile, tracks: readonly Track[]) {
  const pictures = tracks.filter(
    (track) => track.handler === 'vide' && !['jpeg', 'png '].includes(track.coding),
  );
  const sounds = tracks.filter((track) => track.handler === 'soun');
  const sound = sounds.find((track) => playable.includes(track.coding)) ?? sounds[0];
  if (sound === undefined) return soundless(file, pictures.length > 0 ? 'a video' : 'an MP4 file');
  if (['drms', 'enca', 'drmi'].includes(sound.coding)) {
    return refused(
      `${file.name} is copy-protected (DRM); ask whoever made it for an unprotected MP3, M4A or WAV.`,
    );
  }
  if (!playable.includes(sound.coding)) {
    const name = otherCodings[sound.coding] ?? `sound in an unusual coding (${sound.coding.trim()})`;
    return unplayable(file, `holds ${name}`, 'M4A with AAC, MP3 or WAV');
  }
  return pictures.length > 0 ? taken('mp4', 'video/mp4', { video: true }) : taken('m4a', 'audio/mp4');
}

const playable: readonly string[] = ['mp4a', 'Opus', 'fLaC'];

const otherCodings: Readonly<Record<string, string>> = {
  alac: 'Apple Lossless sound (ALAC)',
  'ac-3': 'Dolby Digital sound (AC-3)',
  'ec-3': 'Dolby Digital Plus sound (E-AC-3)',
  'ac-4': 'Dolby AC-4 sound',
  samr: 'AMR phone sound',
  sawb: 'wideband AMR phone sound',
};

function foreignBrand(brand: string): ((file: SoundFile) => ReturnType<typeof refused>) | undefined {
  if (brand === 'M4P ') {
    return (file) =>
      refused(
        `${file.name} is copy-protected (DRM); ask whoever made it for an unprotected MP3, M4A or WAV.`,
      );
  }
  if (brand === 'qt  ') return (file) => unplayable(file, 'is a QuickTime movie', 'MP4 or M4A');
  if (/^3g/.test(brand)) return (file) => unplayable(file, 'is a 3GP phone recording', 'M4A, MP3 or WAV');
  if (/^(heic|heix|heim|mif1|msf1|avif|avis|crx )$/.test(brand)) {
    return (file) =>
      refused(`${file.name} is a picture, not a recording; choose the file that holds the conversation.`);
  }
  return undefined;
}

interface Box {
  readonly type: string;
  /** Where its content begins and the next box would. */
  readonly start: number;
  readonly end: number;
}

/** The boxes from `from` up to `to`, one after another; ends at the first that is no box. */
async function* boxes(file: SoundFile, from: number, to: number): AsyncGenerator<Box> {
  for (let at = from; at + 8 <= to;) {
    const header = await file.read(at, 16);
    const type = ascii(header, 4, 4);
    const short = bigEndian(header, 0, 4) ?? 0;
    const headerBytes = short === 1 ? 16 : 8;
    const long =
      short === 1 ? (bigEndian(header, 8, 4) ?? 0) * 2 ** 32 + (bigEndian(header, 12, 4) ?? 0) : short;
    const length = short === 0 ? to - at : long;
    if (length < headerBytes || !/^[\x20-\x7e\xa9]{4}$/.test(type)) return;
    yield { type, start: at + headerBytes, end: at + length };
    at += length;
  }
}

async function inside(file: SoundFile, parent: Box, ...path: readonly string[]): Promise<Box | undefined> {
  const [type, ...rest] = path;
  if (type === undefined) return parent;
  for await (const box of boxes(file, parent.start, parent.end)) {
    if (box.type === type) return inside(file, box, ...rest);
  }
  return undefined;
}

interface Track {
  /** 'soun', 'vide' or something else. */
  readonly handler: string;
  /** The four characters that name the coding of its samples. */
  readonly coding: string;
}

async function readTracks(file: SoundFile, index: Box): Promise<readonly Track[]> {
  const tracks: Track[] = [];
  for await (const box of boxes(file, index.start, index.end)) {
    if (box.type !== 'trak') continue;
    const handler = await inside(file, box, 'mdia', 'hdlr');
    const description = await inside(file, box, 'mdia', 'minf', 'stbl', 'stsd');
    if (handler === undefined || description === undefined) continue;
    tracks.push({
      handler: ascii(await file.read(handler.start + 8, 4), 0, 4),
      coding: ascii(await file.read(description.start + 12, 4), 0, 4),
    });
  }
  return tracks;
}
