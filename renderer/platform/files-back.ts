import type { Bridge } from '../../shared/bridge/bridge';
import { counted } from '../../shared/lib/words';
import type { Act } from '../../shared/model/change';

/**
 * Brings back the files of the recordings that an undo brings back, where they were put away. The answer says
 * how many are gone for good; undefined where none is.
 */
export async function bringFilesBack(
  bridge: Pick<Bridge, 'recordings'>,
  { edits }: Pick<Act, 'edits'>,
): Promise<string | undefined> {
  const hashes = edits.flatMap(({ table, before, after }) => {
    const hash = table === 'recordings' && before === null ? after?.['hash'] : undefined;
    return typeof hash === 'string' ? [hash] : [];
  });
  if (hashes.length === 0) return undefined;
  const missing = await bridge.recordings.missing({ hashes: [...new Set(hashes)] });
  if (missing.length === 0) return undefined;
  const files = counted(missing.length, 'recording', 'recordings');
  return `The ${missing.length === 1 ? 'file' : 'files'} of ${files} ${missing.length === 1 ? 'is' : 'are'} not on this machine any more. Everything else is back.`;
}
