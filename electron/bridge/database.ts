import type { DatabaseBridge } from '../../shared/bridge/bridge';
import { fail, ok, type Result } from '../../shared/lib/result';
import { forgetSettingAside, isToBeSetAside, noteSettingAside, setDatabaseAside } from '../disk/database';
import type { Disk } from '../disk/disk';
import { sentenceOf } from '../disk/disk-errors';
import type { Folders } from '../disk/folders';
import type { Journal } from '../disk/journal/journal';
import type { Log } from '../disk/log';

export interface DatabaseNeeds {
  readonly disk: Disk;
  readonly folders: Folders;
  readonly journal: Pick<Journal, 'sentinel'>;
  readonly log: Log;
  readonly now: () => number;
  /** Ends the program and starts it again. */
  readonly restart: () => void;
}

export interface DatabaseMain {
  readonly bridge: DatabaseBridge;
  /** Sets the database aside where the user asked for it in the run before. Called before a page can open it. */
  begin(): Promise<void>;
}

const nothingToRebuildFrom =
  'There is no journal to rebuild from, so the database was left where it is. Nothing was changed.';

/** The browser's database as the main process sees it: a folder that can be put out of the way. */
export function databaseMain(needs: DatabaseNeeds): DatabaseMain {
  const { disk, folders, journal, log, now } = needs;
  let outcome: Result<void> | undefined;
  let isRestarting = false;

  async function attempt(event: string, task: () => Promise<Result<void>>): Promise<Result<void>> {
    try {
      return await task();
    } catch (error) {
      log.fault(event, error);
      return fail(sentenceOf(error));
    }
  }

  async function setAside(): Promise<Result<void>> {
    await forgetSettingAside(disk, folders);
    if (!(await journal.sentinel())) return fail(nothingToRebuildFrom);
    await setDatabaseAside(disk, folders, now());
    log.note('database-set-aside');
    return ok(undefined);
  }

  return {
    bridge: {
      setAside: () =>
        attempt('database-note', async () => {
          if (isRestarting) return ok(undefined);
          if (!(await journal.sentinel())) return fail(nothingToRebuildFrom);
          await noteSettingAside(disk, folders, now());
          isRestarting = true;
          needs.restart();
          return ok(undefined);
        }),
      wasSetAside: async () => outcome,
    },
    begin: async () => {
      if (await isToBeSetAside(disk, folders)) outcome = await attempt('database-set-aside', setAside);
    },
  };
}
