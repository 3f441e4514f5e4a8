import { useState } from 'react';
import { counted } from '../../../shared/lib/words';
import { moveReps } from '../../../shared/model/acts/reps';
import { addTeam } from '../../../shared/model/acts/teams';
import type { Rep } from '../../../shared/model/rep';
import type { Team } from '../../../shared/model/team';
import { useAct } from '../../platform/use-act';
import { useSubmit } from '../../platform/use-once';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { SelectField, TextField } from '../../ui/controls/field';
import { FormDialog } from '../../ui/controls/form-dialog';

const newTeam = 'new';
const noTeam = 'none';

/** Moves the selected reps to a team, to a new one, or out of their teams. */
export function MoveReps({
  reps,
  teams,
  onDone,
  onClose,
}: {
  readonly reps: readonly Rep[];
  readonly teams: readonly Team[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const { now, newId } = useServices();
  const { client } = useWorkspace();
  const act = useAct();
  const [choice, setChoice] = useState(teams[0]?.id ?? newTeam);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);

  const move = useSubmit(async () => {
    if (choice === newTeam && name.trim() === '') return setError('Write a name.');
    const createdAt = new Date(now()).toISOString();
    const result = await act(
      choice === newTeam
        ? addTeam({ id: newId(), clientId: client.id, name: name.trim(), createdAt }, reps)
        : moveReps(reps, teams.find(({ id }) => id === choice) ?? null),
    );
    if (result.ok) onDone();
  });

  return (
    <FormDialog
      title={`Move ${counted(reps.length, 'rep', 'reps')}`}
      act="Move"
      onSubmit={move}
      onClose={onClose}
    >
      <SelectField
        label="To"
        value={choice}
        options={[
          ...teams.map(({ id, name: label }) => ({ value: id, label })),
          { value: noTeam, label: 'No team' },
          { value: newTeam, label: 'A new team' },
        ]}
        onChange={setChoice}
      />
      {choice === newTeam ? (
        <TextField
          label="Name of the team"
          value={name}
          maxLength={200}
          error={error}
          onChange={(text) => {
            setName(text);
            setError(undefined);
          }}
        />
      ) : null}
    </FormDialog>
  );
}
