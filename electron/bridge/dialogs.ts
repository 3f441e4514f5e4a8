import type { FileFilter } from '../../shared/bridge/bridge';

/** What the system asks the user on the program's behalf. Paths, or nothing when he changes his mind. */
export interface Dialogs {
  open(request: { title: string; filter: FileFilter; several: boolean }): Promise<readonly string[]>;
  openFolder(request: { title: string }): Promise<string | undefined>;
  save(request: { title: string; name: string }): Promise<string | undefined>;
}

/** The endings that a filter offers first, with the name of the choice. */
export const endingsOf: Readonly<Record<FileFilter, { readonly name: string; readonly endings: string[] }>> =
  {
    recordings: {
      name: 'Recordings',
      endings: ['mp3', 'm4a', 'aac', 'wav', 'ogg', 'oga', 'opus', 'flac', 'webm', 'mp4', 'm4v'],
    },
    transcripts: { name: 'Transcripts', endings: ['vtt', 'srt', 'txt', 'json'] },
    tables: { name: 'Tables', endings: ['csv', 'tsv', 'txt', 'xlsx'] },
    bundles: { name: 'Benchcoach bundles', endings: ['benchcoach'] },
    pictures: { name: 'Pictures', endings: ['png', 'jpg', 'jpeg', 'webp', 'svg'] },
    any: { name: 'All files', endings: ['*'] },
  };

/** A name that every system takes for a file: what a person typed, without what would be a path. */
export function safeName(name: string): string {
  const cleaned = name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-').replaceAll(/^[. ]+|[. ]+$/g, '');
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(cleaned);
  return cleaned === '' ? 'Untitled' : reserved ? `_${cleaned}` : cleaned;
}
