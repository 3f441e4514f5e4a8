import type { JournalBridge } from '../../shared/bridge/bridge';
import { fail, ok } from '../../shared/lib/result';
import { sentenceOf } from '../disk/disk-errors';
import type { FreeSpace } from '../disk/free-space';
import type { Install } from '../disk/install';
import type { Journal } from '../disk/journal/journal';
import type { Log } from '../disk/log';

export interface JournalNeeds {
  readonly journal: Journal;
  readonly space: FreeSpace;
  readonly install: Install;
  readonly log: Log;
}

/** The journal of changes, as the page sees it. */
export function journalBridge({ journal, space, install, log }: JournalNeeds): JournalBridge {
  return {
    sentinel: () => journal.sentinel(),
    append: async (lines) => {
      try {
        const refusal = await space.refusal(lines.reduce((sum, { change }) => sum + change.length, 0));
        if (refusal) return fail(refusal);
        await install.reachSchemaVersion(Math.max(...lines.map(({ schemaVersion }) => schemaVersion)));
        return await journal.append(lines);
      } catch (error) {
        log.fault('journal-append', error);
        return fail(sentenceOf(error));
      }
    },
    read: ({ after, limit }) => journal.read(after, limit),
    restart: async (sentinel) => {
      try {
        const refusal = await space.refusal(0);
        if (refusal) return fail(refusal);
        await install.reachSchemaVersion(sentinel.schemaVersion);
        await journal.restart(sentinel);
        return ok(undefined);
      } catch (error) {
        log.fault('journal-restart', error);
        return fail(sentenceOf(error));
      }
    },
  };
}
