import { MiswrittenError } from './atomic-write';

/** The system's code of an error, such as ENOSPC; undefined for an error that did not come from the system. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Whether an error came from the system (ENOSPC and its like), not from Node or a library. */
export const isSystemError = (error: unknown): boolean => /^E[A-Z0-9]+$/.test(codeOf(error) ?? '');

/** Whether an error says that nothing stands at a path. */
export const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '');

/** Said where a file did not read back as it was written. */
const miswritten =
  'The file did not read back as it was written, so the old one was left as it is. Check the disk and save it again.';

const sentences: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Nothing was changed; make room and try again.',
  EDQUOT: 'Your share of the disk is used up. Nothing was changed; make room and try again.',
  EACCES:
    'The system does not let Benchcoach into that place. Close the file if another program has it open, choose another place, or change its permissions.',
  EPERM:
    'The system does not let Benchcoach into that place. Close the file if another program has it open, choose another place, or change its permissions.',
  EROFS: 'That disk can only be read. Choose another place.',
  ENOENT: 'The file is no longer there. It may have been moved, renamed or deleted.',
  ENOTDIR: 'The file is no longer there. It may have been moved, renamed or deleted.',
  EISDIR: 'That is a folder, not a file.',
  EBUSY: 'Another program holds the file. Close it there and try again.',
  EMFILE: 'Too many files are open at once. Close other programs and try again.',
  ENFILE: 'Too many files are open at once. Close other programs and try again.',
  EIO: 'The disk reported a fault. Check the disk, and keep a copy of your backups elsewhere.',
  ENAMETOOLONG: 'The name is too long for this disk. Choose a shorter one.',
};

/** What went wrong, as one sentence for the user. */
export const sentenceOf = (error: unknown): string =>
  (error instanceof MiswrittenError ? miswritten : undefined) ??
  sentences[codeOf(error) ?? ''] ??
  'Something failed that Benchcoach has no words for. Help, Show log names the place.';
