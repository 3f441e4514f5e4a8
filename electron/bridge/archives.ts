import type { ArchivesBridge } from '../../shared/bridge/bridge';
import { readingArchives } from './archives-reading';
import { writingArchives } from './archives-writing';
import type { ArchivesNeeds } from './archives-needs';

/** Zip files: packing and unpacking. A token belongs to one or the other. */
export function archivesBridge(needs: ArchivesNeeds): ArchivesBridge {
  const { abandon: abandonWritten, ...writing } = writingArchives(needs);
  const { abandon: abandonOpened, ...reading } = readingArchives(needs);
  return {
    ...writing,
    ...reading,
    abandon: async ({ token }) => {
      await abandonWritten(token);
      await abandonOpened(token);
    },
  };
}
