import { useCallback, useMemo, useRef } from 'react';
import type { Result } from '../../shared/lib/result';
import type { Act, Change } from '../../shared/model/change';
import { redoAct, takeBackAct, undoAct } from '../data/history';
import { bringFilesBack } from './files-back';
import { useServices, type Message } from './services';
import { useWorkspace } from './workspace';

/** Does an act of the open client. What is refused is said in a message that stays; the answer tells too. */
export function useAct(): (act: Omit<Act, 'clientId'>) => Promise<Result<Change | undefined>> {
  const { door, say } = useServices();
  const { client } = useWorkspace();
  return useCallback(
    async (act) => {
      const result = await door.commit({ ...act, clientId: client.id });
      if (!result.ok) say({ tone: 'danger', text: result.error });
      return result;
    },
    [door, client.id, say],
  );
}

/** The way back from one named act. */
export interface TakeBack {
  /**
   * Takes a change back, whatever was done elsewhere since. What stands in the way, such as later work on the
   * same record, is said. True when it is taken back.
   */
  readonly takeBack: (change: Change) => Promise<boolean>;
  /** The button of a message about a change; none where nothing was changed. */
  readonly offer: (change: Change | undefined) => Pick<Message, 'action'>;
}

/** Takes back the very act that a message names, not the last one. */
export function useTakeBack(): TakeBack {
  const { db, bridge, door, say } = useServices();
  return useMemo(() => {
    const takeBack = async (change: Change): Promise<boolean> => {
      await door.settled();
      const act = await takeBackAct(db, change);
      if (!act) {
        say({ tone: 'plain', text: `“${change.label}” is undone already.` });
        return false;
      }
      const lost = await bringFilesBack(bridge, act);
      const result = await door.commit(act);
      if (!result.ok) say({ tone: 'danger', text: result.error });
      else if (lost !== undefined) say({ tone: 'danger', text: lost });
      return result.ok;
    };
    const offer: TakeBack['offer'] = (change) =>
      change ? { action: { label: 'Undo', run: () => void takeBack(change) } } : {};
    return { takeBack, offer };
  }, [db, bridge, door, say]);
}

/** Undo and redo of the open client's last act. Each says what it took back or did again. */
export function useUndo(): { readonly undo: () => Promise<void>; readonly redo: () => Promise<void> } {
  const { db, bridge, door, say } = useServices();
  const { client } = useWorkspace();
  // One after the other: a second press must find what the first one has left.
  const last = useRef(Promise.resolve());
  const repeat = useCallback(
    (find: typeof undoAct, said: string, nothing: string) => {
      const once = async (): Promise<void> => {
        await door.settled();
        const act = await find(db, client.id);
        if (!act) return say({ tone: 'plain', text: nothing });
        const lost = await bringFilesBack(bridge, act);
        const result = await door.commit(act);
        if (!result.ok) return say({ tone: 'danger', text: result.error });
        say({ tone: 'plain', text: `${said}: ${act.label}` });
        if (lost !== undefined) say({ tone: 'danger', text: lost });
      };
      last.current = last.current.then(once, once);
      return last.current;
    },
    [db, bridge, door, client.id, say],
  );
  const undo = useCallback(() => repeat(undoAct, 'Undone', 'There is nothing to undo.'), [repeat]);
  const redo = useCallback(() => repeat(redoAct, 'Done again', 'There is nothing to redo.'), [repeat]);
  return { undo, redo };
}
