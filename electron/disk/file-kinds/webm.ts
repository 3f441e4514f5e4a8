import { ascii, bigEndian } from './bytes';
import {
  endsEarly,
  refused,
  soundless,
  taken,
  unplayable,
  type FileVerdict,
  type KindReader,
  type SoundFile,
} from './verdict';

const ids = {
  ebml: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackType: 0x83,
  codecId: 0x86,
  contentEncodings: 0x6d80,
  contentEncoding: 0x6240,
  contentEncryption: 0x5035,
  cluster: 0x1f43b675,
} as const;

/**
 * WebM: EBML elements inside one segment. Whole where the segment ends with the file. A page that records in a browser
 * leaves the segment's length open: such a file is taken as far as its elements go. Format: RFC 8794, RFC 9559.
 */
export const readWebm: KindReader = async (file, head) => {
  if (bigEndian(head, 0, 4) !== ids.ebml) return undefined;
  const outer = { start: 0, end: file.size };
  const header = await child(file, outer, ids.ebml);
  const docType = header && (await child(file, header, ids.docType));
  if ((await text(file, docType)) !== 'webm')
    return unplayable(file, 'is a Matroska (MKV) file', 'MP4 or WebM');

  const segment = await child(file, outer, ids.segment);
  if (segment === undefined)
    return refused(`${file.name} ends inside its header; download or copy it again.`);
  if (segment.end !== undefined && segment.end > file.size) return endsEarly(file, segment.end);
  return judge(file, await readSegment(file, segment));
};

interface Track {
  readonly type: number;
  readonly codec: string;
  readonly encrypted: boolean;
}

interface Contents {
  readonly tracks: readonly Track[] | undefined;
  readonly timed: boolean;
  /** Where the element ends that reaches past the end of the file, if one does. */
  readonly beyond: number | undefined;
}

function judge(file: SoundFile, contents: Contents): FileVerdict {
  if (contents.beyond !== undefined) return endsEarly(file, contents.beyond);
  const { tracks } = contents;
  if (tracks === undefined) return refused(`${file.name} ends before any sound; download or copy it again.`);
  const video = tracks.some((track) => track.type === 1);
  const sound = tracks.find((track) => track.type === 2);
  if (sound === undefined) return soundless(file, video ? 'a video' : 'a WebM file');
  if (sound.encrypted) {
    return refused(
      `${file.name} is copy-protected (DRM); ask whoever made it for an unprotected MP3, M4A or WAV.`,
    );
  }
  if (!['A_OPUS', 'A_VORBIS'].includes(sound.codec)) {
    return unplayable(
      file,
      `holds sound in an unusual coding (${sound.codec})`,
      'WebM with Opus, MP3 or WAV',
    );
  }
  const notes = contents.timed
    ? []
    : [`${file.name} does not say how long it is, as browsers record it; it is read to its end.`];
  return taken('webm', video ? 'video/webm' : 'audio/webm', { video, notes });
}

/** Goes over the segment's elements up to the first that leaves its length open; the clusters' insides stay unread. */
async function readSegment(file: SoundFile, segment: Span): Promise<Contents> {
  let tracks: readonly Track[] | undefined;
  let timed = false;
  for await (const element of elements(file, segment)) {
    // With the segment's own length known there is nothing to learn from its clusters.
    if (element.id === ids.cluster && segment.end !== undefined && tracks !== undefined) break;
    if (element.end !== undefined && element.end > file.size) return { tracks, timed, beyond: element.end };
    if (element.id === ids.info) timed = (await child(file, element, ids.duration)) !== undefined;
    if (element.id === ids.tracks) tracks = await readTracks(file, element);
  }
  return { tracks, timed, beyond: undefined };
}

async function readTracks(file: SoundFile, parent: Span): Promise<readonly Track[]> {
  const tracks: Track[] = [];
  for await (const entry of elements(file, parent)) {
    if (entry.id !== ids.trackEntry) continue;
    const type = await child(file, entry, ids.trackType);
    const codec = await child(file, entry, ids.codecId);
    const encodings = await child(file, entry, ids.contentEncodings);
    const encoding = encodings && (await child(file, encodings, ids.contentEncoding));
    tracks.push({
      type: type ? ((await file.read(type.start, 1))[0] ?? 0) : 0,
      codec: await text(file, codec),
      encrypted: encoding !== undefined && (await child(file, encoding, ids.contentEncryption)) !== undefined,
    });
  }
  return tracks;
}

/** A short text element's characters; empty where there is none. */
async function text(file: SoundFile, element: Span | undefined): Promise<string> {
  if (element?.end === undefined) return '';
  const length = Math.min(element.end - element.start, 32);
  return ascii(await file.read(element.start, length), 0, length).replace(/\0+$/, '');
}

interface Span {
  readonly start: number;
  /** Undefined where the element leaves its length open. */
  readonly end: number | undefined;
}

interface Element extends Span {
  readonly id: number;
}

async function child(file: SoundFile, parent: Span, id: number): Promise<Element | undefined> {
  for await (const element of elements(file, parent)) if (element.id === id) return element;
  return undefined;
}

async function* elements(file: SoundFile, parent: Span): AsyncGenerator<Element> {
  const end = Math.min(parent.end ?? file.size, file.size);
  for (let at = parent.start; at < end;) {
    const header = await file.read(at, 12);
    const idBytes = Math.clz32((header[0] ?? 0) << 24) + 1;
    const id = idBytes <= 4 ? bigEndian(header, 0, idBytes) : undefined;
    const size = id === undefined ? undefined : variableSize(header, idBytes);
    if (id === undefined || size === undefined) return;
    const start = at + idBytes + size.bytes;
    yield { id, start, end: size.value === undefined ? undefined : start + size.value };
    if (size.value === undefined) return;
    at = start + size.value;
  }
}

/** A length of one to eight bytes, the leading zeros of which tell how many; all ones mean that it is left open. */
function variableSize(bytes: Uint8Array, at: number) {
  const first = bytes[at];
  if (first === undefined || first === 0) return undefined;
  const length = Math.clz32(first << 24) + 1;
  if (at + length > bytes.length) return undefined;
  const mask = 0xff >> length;
  let value = first & mask;
  let open = value === mask;
  for (const byte of bytes.subarray(at + 1, at + length)) {
    value = value * 256 + byte;
    open &&= byte === 0xff;
  }
  return { bytes: length, value: open ? undefined : value };
}
