import { IconLock } from '@tabler/icons-react';
import {
  addPrivateNote,
  changePrivateNote,
  deletePrivateNote,
} from '../../../shared/model/acts/private-notes';
import type { PrivateNote } from '../../../shared/model/private-note';
import type { Rep } from '../../../shared/model/rep';
import { privateNotesOn } from '../../data/queries/reps';
import { useAct, useTakeBack } from '../../platform/use-act';
import { useOnce } from '../../platform/use-once';
import { useFormats } from '../../platform/use-formats';
import { useLive } from '../../platform/use-live';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Empty } from '../../ui/controls/empty';
import { Section } from '../../ui/layout/page';
import { DraftArea } from '../../widgets/draft-field';
import { RepFrame } from '../../widgets/rep-frame';
import { VisibilityMark } from '../../widgets/visibility-mark';
import styles from './rep-notes.module.css';

/** What the coach notes on a rep for nobody else. */
export function RepNotesScreen() {
  return <RepFrame part="notes">{(rep) => <Notes key={rep.id} rep={rep} />}</RepFrame>;
}

function Notes({ rep }: { readonly rep: Rep }) {
  const { now, newId } = useServices();
  const { client, coach } = useWorkspace();
  const act = useAct();
  const notes = useLive(privateNotesOn, client.id, rep.id);
  const add = useOnce(async () => {
    const createdAt = new Date(now()).toISOString();
    const note = { id: newId(), clientId: client.id, repId: rep.id, coachId: coach.id, text: '', createdAt };
    await act(addPrivateNote(rep, note));
  });
  if (!notes) return null;
  const button = (
    <Button look={notes.length === 0 ? 'primary' : 'plain'} onClick={add}>
      Add a note
    </Button>
  );
  return (
    <Section
      title="Private notes"
      lead={
        <span className={styles.lead}>
          <IconLock size={14} stroke={1.6} aria-hidden="true" /> Stays on this machine, in no export, bundle
          or report.
        </span>
      }
      actions={notes.length > 0 ? button : undefined}
    >
      {notes.length === 0 ? (
        <Empty title="No private notes" action={button}>
          What helps you coach {rep.name} and is for nobody else goes here.
        </Empty>
      ) : (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <Note key={note.id} rep={rep} note={note} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Note({ rep, note }: { readonly rep: Rep; readonly note: PrivateNote }) {
  const { say } = useServices();
  const { offer } = useTakeBack();
  const formats = useFormats();
  const act = useAct();
  const remove = useOnce(async () => {
    const result = await act(deletePrivateNote(rep, note));
    if (result.ok) say({ tone: 'plain', text: 'Private note deleted.', ...offer(result.value) });
  });
  return (
    <li>
      <DraftArea
        label={`Note of ${formats.instant(note.createdAt)}`}
        mark={<VisibilityMark is="private" />}
        rows={3}
        stored={note.text}
        maxLength={20_000}
        onSave={(text) => act(changePrivateNote(rep, note, text))}
      />
      <Button small look="quiet" onClick={remove}>
        Delete
      </Button>
    </li>
  );
}
