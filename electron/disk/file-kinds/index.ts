import { extname } from 'node:path';
import { readAac } from './aac';
import { readFlac } from './flac';
import { readMp3 } from './mp3';
import { readMp4 } from './mp4';
import { readOgg } from './ogg';
import { openSoundFile } from './open-file';
import { notARecording, readOthers, welcome } from './others';
import { refused, type FileVerdict, type KindReader, type RecordingKind, type SoundFile } from './verdict';
import { readWav } from './wav';
import { readWebm } from './webm';

export type { FileVerdict } from './verdict';

/**
 * What a dropped file is, by its content and never by its name, and whether it is all there. A recording that cannot
 * be used (no sound, cut off, protected, a coding that cannot be played), and whatever is no recording, is refused
 * with one sentence that names the file, the trouble and what would work. A wrong file ending is only remarked on.
 * Reads some kilobytes at the head and the tail, whatever the file's size. Never rejects: what the disk refuses is
 * a sentence too.
 */
export async function recognise(file: {
  readonly path: string;
  readonly name: string;
}): Promise<FileVerdict> {
  try {
    const opened = await openSoundFile(file.path, file.name);
    try {
      return await recogniseOpened(opened);
    } finally {
      await opened.close();
    }
  } catch (error) {
    return refused(
      `${file.name} cannot be read (${troubleOf(error)}); check that it is still there and may be opened.`,
    );
  }
}

/** The strong marks first: MP3 and bare AAC have next to none, so that everything else is ruled out before them. */
const readers: readonly KindReader[] = [
  readWav,
  readOgg,
  readFlac,
  readMp4,
  readWebm,
  readOthers,
  readAac,
  readMp3,
];

/** The same for a file that is open already. */
export async function recogniseOpened(file: SoundFile): Promise<FileVerdict> {
  if (file.size === 0) return refused(`${file.name} is empty; download or copy it again.`);
  const head = await file.read(0, 4096);
  for (const reader of readers) {
    const verdict = await reader(file, head);
    if (verdict !== undefined) return withNameNote(file.name, verdict);
  }
  return unknown(file, head);
}

function unknown(file: SoundFile, head: Uint8Array): FileVerdict {
  if (/\.(crdownload|part|partial|download|opdownload)$/i.test(file.name)) {
    return refused(`${file.name} is a download that has not finished; drop it again when it has.`);
  }
  if (head.every((byte) => byte === 0)) {
    return refused(`${file.name} holds nothing but zeros; download or copy it again.`);
  }
  const readable = head.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
  if (readable) return notARecording(file, 'text');
  return refused(
    `${file.name} is nothing that can be recognised as a recording; save it as ${welcome} and drop that.`,
  );
}

const kinds: Readonly<Record<RecordingKind, { readonly word: string; readonly endings: readonly string[] }>> =
  {
    mp3: { word: 'MP3', endings: ['mp3', 'mpga'] },
    m4a: { word: 'M4A', endings: ['m4a', 'm4b', 'mp4'] },
    aac: { word: 'AAC', endings: ['aac', 'adts'] },
    wav: { word: 'WAV', endings: ['wav', 'wave', 'bwf', 'rf64'] },
    ogg: { word: 'Ogg', endings: ['ogg', 'oga'] },
    opus: { word: 'Opus', endings: ['opus', 'ogg', 'oga'] },
    flac: { word: 'FLAC', endings: ['flac'] },
    webm: { word: 'WebM', endings: ['webm', 'weba'] },
    mp4: { word: 'MP4', endings: ['mp4', 'm4v'] },
  };

function withNameNote(name: string, verdict: FileVerdict): FileVerdict {
  if (!verdict.ok) return verdict;
  const { word, endings } = kinds[verdict.kind];
  if (endings.includes(extname(name).slice(1).toLowerCase())) return verdict;
  return { ...verdict, notes: [`${name} is really ${word}; it is kept as ${word}.`, ...verdict.notes] };
}

function troubleOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'it is no longer there';
    case 'EACCES':
    case 'EPERM':
      return 'no permission';
    case 'EISDIR':
      return 'it is a folder';
    default:
      return error instanceof Error ? error.message : 'unknown trouble';
  }
}
