import { ascii, bigEndian, littleEndian } from './bytes';
import { breaksOff, refused, soundless, taken, unplayable, type KindReader, type SoundFile } from './verdict';

/** No recording has more; a forged file could claim millions. */
const mostStreams = 16;

/** Two pages of the greatest length (27 + 255 + 255 × 255 bytes): the last whole page begins in there. */
const tailBytes = 2 * 65_307;

/**
 * Ogg with Opus, Vorbis or FLAC inside. It nowhere says how long the whole should be, but each page says its own
 * length and the time so far: a file that stops inside a page was cut off. One that stops cleanly without the mark
 * of a last page is taken with a note, because live recorders leave files like that. Format: RFC 3533, RFC 7845.
 */
export const readOgg: KindReader = async (file, head) => {
  if (ascii(head, 0, 4) !== 'OggS') return undefined;
  const streams = await openingStreams(file);
  const sound = streams.find((stream) => stream.coding !== undefined);
  if (sound?.coding === undefined) return withoutPlayableSound(file, streams);
  if (streams.some((stream) => stream.first.startsWith('\x80theora'))) {
    return unplayable(file, 'is an Ogg video (Theora)', 'MP4 or WebM');
  }

  const end = await ending(file, sound.serial);
  if (end.cut) return breaksOff(file, end.position / sound.coding.rate);
  const note = `${file.name} has no mark at its end; its last moments may be missing.`;
  const notes = end.marked ? [] : [note];
  return sound.coding.kind === 'opus'
    ? taken('opus', 'audio/ogg; codecs=opus', { notes })
    : taken('ogg', 'audio/ogg', { notes });
};

interface Stream {
  readonly serial: number;
  /** The first characters of its first packet, which name the codec. */
  readonly first: string;
  readonly coding: { readonly kind: 'opus' | 'ogg'; readonly rate: number } | undefined;
}

async function openingStreams(file: SoundFile): Promise<readonly Stream[]> {
  const streams: Stream[] = [];
  for (let at = 0; streams.length < mostStreams;) {
    const page = pageAt(await file.read(at, 27 + 255), 0);
    if (page === undefined || !page.opens) break;
    const packet = await file.read(at + page.headerLength, 64);
    streams.push({ serial: page.serial, first: ascii(packet, 0, 8), coding: codingOf(packet) });
    at += page.length;
  }
  return streams;
}

function codingOf(packet: Uint8Array): Stream['coding'] {
  if (ascii(packet, 0, 8) === 'OpusHead') return { kind: 'opus', rate: 48_000 };
  if (ascii(packet, 0, 7) === '\x01vorbis')
    return { kind: 'ogg', rate: littleEndian(packet, 12, 4) || 44_100 };
  // The sample rate is the first 20 of these 24 bits.
  if (ascii(packet, 0, 5) === '\x7fFLAC')
    return { kind: 'ogg', rate: (bigEndian(packet, 27, 3) ?? 0) >> 4 || 44_100 };
  return undefined;
}

function withoutPlayableSound(file: SoundFile, streams: readonly Stream[]) {
  const firsts = streams.map((stream) => stream.first);
  if (firsts.length === 0) return breaksOff(file, 0);
  if (firsts.some((first) => first.startsWith('Speex')))
    return unplayable(file, 'is Speex sound', 'Opus, MP3 or WAV');
  if (firsts.some((first) => first.startsWith('\x80theora'))) return soundless(file, 'an Ogg video');
  return refused(
    `${file.name} is an Ogg file of an unknown kind; save it as Opus, MP3 or WAV and drop that.`,
  );
}

/** Goes from page to page through the file's tail: did it stop inside one, was the last one marked, how late was it? */
async function ending(file: SoundFile, serial: number) {
  const from = Math.max(0, file.size - tailBytes);
  const tail = await file.read(from, file.size - from);
  let at = indexOfPage(tail, 0);
  let [marked, position] = [false, 0];
  while (at >= 0 && at < tail.length) {
    const page = pageAt(tail, at);
    if (page === undefined || at + page.length > tail.length) {
      // Something foreign after a marked end, such as a tag, does no harm.
      return { cut: !marked, marked, position };
    }
    if (page.serial === serial) {
      marked = page.closes;
      position = page.position ?? position;
    }
    at += page.length;
  }
  return { cut: at < 0, marked, position };
}

function indexOfPage(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 27 <= bytes.length; at++) {
    if (bytes[at] === 0x4f && ascii(bytes, at, 5) === 'OggS\0') return at;
  }
  return -1;
}

function pageAt(bytes: Uint8Array, at: number) {
  if (ascii(bytes, at, 5) !== 'OggS\0') return undefined;
  const segments = bytes[at + 26];
  const serial = littleEndian(bytes, at + 14, 4);
  const position = littleEndian(bytes, at + 6, 6);
  const flags = bytes[at + 5];
  if (segments === undefined || serial === undefined || position === undefined || flags === undefined)
    return undefined;
  const headerLength = 27 + segments;
  if (at + headerLength > bytes.length) return undefined;
  const length = bytes.subarray(at + 27, at + headerLength).reduce((sum, lace) => sum + lace, headerLength);
  return {
    serial,
    // All ones: no packet ends on this page, so it tells no time.
    position: position === 0xffffffffffff ? undefined : position,
    opens: (flags & 2) !== 0,
    closes: (flags & 4) !== 0,
    headerLength,
    length,
  };
}
