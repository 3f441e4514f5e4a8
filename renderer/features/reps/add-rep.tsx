import { useState } from 'react';
import { addRep } from '../../../shared/model/acts/reps';
import type { Id } from '../../../shared/model/fields';
import { blankRep } from '../../../shared/model/rep';
import { useAct } from '../../platform/use-act';
import { useSubmit } from '../../platform/use-once';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { TextField } from '../../ui/controls/field';
import { FormDialog } from '../../ui/controls/form-dialog';

/** Adds a rep by name alone; everything else is filled in on his profile, which opens next. */
export function AddRep({
  teamId,
  onAdded,
  onClose,
}: {
  /** The team that the list is narrowed to: a rep added there belongs there. */
  readonly teamId: Id | null;
  readonly onAdded: (repId: Id) => void;
  readonly onClose: () => void;
}) {
  const { now, newId } = useServices();
  const { client } = useWorkspace();
  const act = useAct();
  const [name, setName] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const add = useSubmit(async () => {
    if (name.trim() === '') return setError('Write a name.');
    const createdAt = new Date(now()).toISOString();
    const rep = { ...blankRep({ id: newId(), clientId: client.id, name: name.trim(), createdAt }), teamId };
    const result = await act(addRep(rep));
    if (result.ok) onAdded(rep.id);
  });
  return (
    <FormDialog title="Add a rep" act="Add" onSubmit={add} onClose={onClose}>
      <TextField
        label="Name"
        hint="The profile opens next: role, team, start date, quota."
        value={name}
        maxLength={200}
        error={error}
        required
        onChange={(text) => {
          setName(text);
          setError(undefined);
        }}
      />
    </FormDialog>
  );
}
