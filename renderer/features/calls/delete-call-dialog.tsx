import { deleteCall, type CallBelongings } from '../../../shared/model/acts/calls';
import type { Call } from '../../../shared/model/call';
import { belongingsOf } from '../../data/queries/calls';
import type { Database } from '../../data/open-db';
import { useAct, useTakeBack } from '../../platform/use-act';
import { useOnce } from '../../platform/use-once';
import { useFormats } from '../../platform/use-formats';
import { useLive } from '../../platform/use-live';
import { useServices } from '../../platform/services';
import { Button } from '../../ui/controls/button';
import { Dialog } from '../../ui/controls/dialog';

/** Deletes a call after saying what goes with it; undo brings all of it back. */
export function DeleteCallDialog({ call, onClose }: { readonly call: Call; readonly onClose: () => void }) {
  const { db, door, say } = useServices();
  const formats = useFormats();
  const act = useAct();
  const { offer } = useTakeBack();
  const belongings = useLive(belongingsNow, call.id);
  const doDelete = useOnce(async () => {
    // Read again: something may have been marked since the dialog opened, or be on its way.
    await door.settled();
    const done = await act(deleteCall(call, await belongingsOf(db, call)));
    if (!done.ok) return;
    onClose();
    say({ tone: 'plain', text: 'Call deleted', ...offer(done.value) });
  });
  const what = belongings ? listOf(belongings) : [];
  return (
    <Dialog
      title="Delete the call?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep</Button>
          <Button look="danger" disabled={!belongings} onClick={doDelete}>
            Delete
          </Button>
        </>
      }
    >
      <p>
        The call with {call.customer || 'an unnamed customer'} of {formats.day(call.date)} is deleted
        {what.length === 0 ? '. Nothing else belongs to it.' : ', and with it:'}
      </p>
      {what.length === 0 ? null : (
        <ul>
          {what.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p>Undo brings all of it back.</p>
    </Dialog>
  );
}

async function belongingsNow(db: Database, callId: string): Promise<CallBelongings | undefined> {
  const call = await db.calls.get(callId);
  return call && belongingsOf(db, call);
}

function listOf(belongings: CallBelongings): readonly string[] {
  const { scorecards, evidence, counts, transcripts, recording } = belongings;
  return [
    many(scorecards.length, 'scorecard', 'scorecards'),
    many(evidence.length, 'piece of evidence', 'pieces of evidence'),
    many(counts.length, 'count', 'counts'),
    many(transcripts.length, 'transcript', 'transcripts'),
    recording ? `the recording ${recording.fileName}` : '',
  ].filter(Boolean);
}

const many = (count: number, one: string, more: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : more}`;
