import { fileSize } from '../../shared/lib/formats';
import { counted, listed } from '../../shared/lib/words';
import { deleteReps, type RepHoldings } from '../../shared/model/acts/reps';
import type { Id } from '../../shared/model/fields';
import type { Rep } from '../../shared/model/rep';
import type { Database } from '../data/open-db';
import { repHoldings } from '../data/queries/holdings';
import { useAct, useTakeBack } from '../platform/use-act';
import { useOnce } from '../platform/use-once';
import { useLive } from '../platform/use-live';
import { useServices } from '../platform/services';
import { useWorkspace } from '../platform/workspace';
import { Button } from '../ui/controls/button';
import { Dialog } from '../ui/controls/dialog';

/** Asks whether reps are to be deleted, says what goes with them, and offers to take it back afterwards. */
export function DeleteReps({
  reps,
  onDeleted,
  onClose,
}: {
  readonly reps: readonly Rep[];
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}) {
  const { db, door, say } = useServices();
  const { client } = useWorkspace();
  const act = useAct();
  const { offer } = useTakeBack();
  const ids = reps.map(({ id }) => id).join(' ');
  const holdings = useLive(holdingsOf, client.id, ids);
  const name = reps.length === 1 ? (reps[0]?.name ?? '') : counted(reps.length, 'rep', 'reps');

  const remove = useOnce(async () => {
    await door.settled();
    // Read once more: what was written since the question was asked must go too.
    const result = await act(deleteReps(await holdingsOf(db, client.id, ids)));
    if (!result.ok) return;
    say({ tone: 'plain', text: `${name} deleted.`, ...offer(result.value) });
    onDeleted();
  });

  return (
    <Dialog
      title={`Delete ${name}?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep</Button>
          <Button look="danger" disabled={!holdings} onClick={remove}>
            Delete
          </Button>
        </>
      }
    >
      {holdings ? <WhatGoes name={name} holdings={holdings} /> : null}
      <p>It can be undone. To keep the records and only clear the list, archive instead.</p>
    </Dialog>
  );
}

/** The ids in one text: an argument that stays the same while the list is drawn anew. */
const holdingsOf = (db: Database, clientId: Id, ids: string): Promise<RepHoldings> =>
  repHoldings(db, clientId, ids.split(' '));

function WhatGoes({ name, holdings }: { readonly name: string; readonly holdings: RepHoldings }) {
  const parts = [
    { count: holdings.calls.length, words: ['call', 'calls'] },
    { count: holdings.transcripts.length, words: ['transcript', 'transcripts'] },
    { count: holdings.scorecards.length, words: ['scorecard', 'scorecards'] },
    { count: holdings.evidence.length, words: ['piece of evidence', 'pieces of evidence'] },
    { count: holdings.privateNotes.length, words: ['private note', 'private notes'] },
  ] as const;
  const named = parts
    .filter(({ count }) => count > 0)
    .map(({ count, words: [one, many] }) => counted(count, one, many));
  const bytes = holdings.recordings.reduce((sum, recording) => sum + recording.bytes, 0);
  return (
    <>
      <p>
        {named.length > 0
          ? `Everything kept on ${name} goes too: ${listed(named)}.`
          : `Nothing else is kept on ${name}.`}
      </p>
      {holdings.recordings.length > 0 ? (
        <p>
          The files of {counted(holdings.recordings.length, 'recording', 'recordings')} ({fileSize(bytes)})
          stay on this machine, so that the deletion can be undone.
        </p>
      ) : null}
    </>
  );
}
