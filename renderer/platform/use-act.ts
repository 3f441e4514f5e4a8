import { useCallback, useRef } from 'react';
import type { Result } from '../../shared/lib/result';
import type { Act, Change } from '../../shared/model/change';
import { redoAct, undoAct } from '../data/history';
import { useServices } from './services';
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

/** Undo and redo of the open client's last act. Each says what it took back or did again. */
export function useUndo(): { readonly undo: () => Promise<void>; readonly redo: () => Promise<void> } {
  const { db, door, say } = useServices();
  const { client } = useWorkspace();
  // One after the other: a second press must find what the first one has left.
  const last = useRef(Promise.resolve());
  const repeat = useCallback(
    (find: typeof undoAct, said: string, nothing: string) => {
      const once = async (): Promise<void> => {
        await door.settled();
        const act = await find(db, client.id);
        if (!act) return say({ tone: 'plain', text: nothing });
        const result = await door.commit(act);
        if (result.ok) say({ tone: 'plain', text: `${said}: ${act.label}` });
        else say({ tone: 'danger', text: result.error });
      };
      last.current = last.current.then(once, once);
      return last.current;
    },
    [db, door, client.id, say],
  );
  const undo = useCallback(() => repeat(undoAct, 'Undone', 'There is nothing to undo.'), [repeat]);
  const redo = useCallback(() => repeat(redoAct, 'Done again', 'There is nothing to redo.'), [repeat]);
  return { undo, redo };
}
