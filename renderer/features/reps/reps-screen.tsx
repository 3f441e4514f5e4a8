import { useState, type FormEvent } from 'react';
import { made } from '../../../shared/model/change';
import { blankRep } from '../../../shared/model/rep';
import { repsOf } from '../../data/queries/reps';
import { useAct } from '../../platform/use-act';
import { useLive } from '../../platform/use-live';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Dialog } from '../../ui/controls/dialog';
import { Empty } from '../../ui/controls/empty';
import { TextField } from '../../ui/controls/field';
import { Page } from '../../ui/layout/page';

/** The people who are coached. */
export function RepsScreen() {
  const { client } = useWorkspace();
  const reps = useLive(repsOf, client.id);
  const [isAdding, setAdding] = useState(false);
  if (!reps) return null;
  return (
    <Page
      title="Reps"
      actions={
        <Button look="primary" onClick={() => setAdding(true)}>
          Add a rep
        </Button>
      }
    >
      {reps.length === 0 ? (
        <Empty title="No reps yet" action={<Button onClick={() => setAdding(true)}>Add a rep</Button>}>
          The people you coach will be listed here, with their skills profile and their calls.
        </Empty>
      ) : (
        <ul>
          {reps.map((rep) => (
            <li key={rep.id}>{rep.name}</li>
          ))}
        </ul>
      )}
      {isAdding ? <AddRep onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

function AddRep({ onClose }: { readonly onClose: () => void }) {
  const { now, newId } = useServices();
  const { client } = useWorkspace();
  const act = useAct();
  const [name, setName] = useState('');
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const rep = blankRep({
      id: newId(),
      clientId: client.id,
      name: name.trim(),
      createdAt: new Date(now()).toISOString(),
    });
    const result = await act({ label: `Add ${rep.name}`, about: [rep.id], edits: [made('reps', rep)] });
    if (result.ok) onClose();
  };
  return (
    <Dialog title="Add a rep" onClose={onClose}>
      <form onSubmit={(event) => void add(event)}>
        <TextField label="Name" value={name} onChange={setName} required />
        <Button type="submit" look="primary">
          Add
        </Button>
      </form>
    </Dialog>
  );
}
