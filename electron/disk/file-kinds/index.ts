import { nodeDisk } from '../node-disk';

/** What a file is by its content: a kind of recording, or the sentence why it cannot be taken as one. */
export type Recognised =
  | {
      readonly ok: true;
      readonly kind: string;
      readonly mime: string;
      readonly video: boolean;
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

interface Kind {
  readonly kind: string;
  readonly mime: string;
  readonly video: boolean;
  readonly endings: readonly string[];
  readonly fits: (head: Buffer) => boolean;
}

const has = (head: Buffer, at: number, text: string) =>
  head.toString('latin1', at, at + text.length) === text;

const kinds: readonly Kind[] = [
  {
    kind: 'wav',
    mime: 'audio/wav',
    video: false,
    endings: ['wav'],
    fits: (head) => has(head, 0, 'RIFF') && has(head, 8, 'WAVE'),
  },
  {
    kind: 'flac',
    mime: 'audio/flac',
    video: false,
    endings: ['flac'],
    fits: (head) => has(head, 0, 'fLaC'),
  },
  {
    kind: 'ogg',
    mime: 'audio/ogg',
    video: false,
    endings: ['ogg', 'oga', 'opus'],
    fits: (head) => has(head, 0, 'OggS'),
  },
  {
    kind: 'webm',
    mime: 'video/webm',
    video: true,
    endings: ['webm'],
    fits: (head) => head.readUInt32BE(0) === 0x1a45dfa3 && head.includes('webm'),
  },
  {
    kind: 'mp4',
    mime: 'video/mp4',
    video: true,
    endings: ['mp4', 'm4a', 'm4v'],
    fits: (head) => has(head, 4, 'ftyp'),
  },
  {
    kind: 'aac',
    mime: 'audio/aac',
    video: false,
    endings: ['aac'],
    fits: (head) => head[0] === 0xff && ((head[1] ?? 0) & 0xf6) === 0xf0,
  },
  {
    kind: 'mp3',
    mime: 'audio/mpeg',
    video: false,
    endings: ['mp3'],
    fits: (head) => has(head, 0, 'ID3') || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2),
  },
];

/** Recognises recordings by the first bytes of the file, whatever its name says. */
export async function recognise(file: { path: string; name: string; size: number }): Promise<Recognised> {
  if (file.size < 12) return { ok: false, reason: `${file.name} is empty or cut off.` };
  const open = await nodeDisk.open(file.path, 'read');
  const head = Buffer.alloc(64);
  try {
    await open.read(head, 0);
  } finally {
    await open.close();
  }
  const found = kinds.find((kind) => kind.fits(head));
  if (!found)
    return {
      ok: false,
      reason: `${file.name} is no recording that Benchcoach can play. MP3, M4A, AAC, WAV, OGG, Opus, FLAC, MP4 and WebM work.`,
    };
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase();
  const notes =
    ending === undefined || found.endings.includes(ending)
      ? []
      : [`The name ends in .${ending}, but the content is ${found.kind.toUpperCase()}.`];
  return { ok: true, kind: found.kind, mime: found.mime, video: found.video, notes };
}
