import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { counted } from '../../../shared/lib/words';
import { addTeam, deleteTeam, renameTeam } from '../../../shared/model/acts/teams';
import type { QuarterlyCycle } from '../../../shared/model/quarterly-cycle';
import type { Rep } from '../../../shared/model/rep';
import type { Team } from '../../../shared/model/team';
import { cyclesOf } from '../../data/queries/competencies';
import { useAct } from '../../platform/use-act';
import { useOnce, useSubmit } from '../../platform/use-once';
import { useServices } from '../../platform/services';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { Button, IconButton } from '../../ui/controls/button';
import { Dialog } from '../../ui/controls/dialog';
import { TextField } from '../../ui/controls/field';
import { DraftField } from '../../widgets/draft-field';
import styles from './reps.module.css';

/**
 * Names, adds and deletes teams. A team that is deleted leaves its reps without one and takes its quarterly cycles
 * along; while one is under way, that is asked first.
 */
export function TeamsDialog({
  teams,
  reps,
  onClose,
}: {
  readonly teams: readonly Team[];
  readonly reps: readonly Rep[];
  readonly onClose: () => void;
}) {
  const { now, newId } = useServices();
  const { client } = useWorkspace();
  const act = useAct();
  const cycles = useLive(cyclesOf, client.id);
  const [name, setName] = useState('');
  const add = useSubmit(async () => {
    if (name.trim() === '') return;
    const createdAt = new Date(now()).toISOString();
    const result = await act(addTeam({ id: newId(), clientId: client.id, name: name.trim(), createdAt }));
    if (result.ok) setName('');
  });
  return (
    <Dialog title="Teams" onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      {teams.length > 0 ? (
        <ul className={styles.teams}>
          {teams.map((team) => (
            <TeamLine
              key={team.id}
              team={team}
              reps={reps.filter(({ teamId }) => teamId === team.id)}
              cycles={cycles?.filter(({ teamId }) => teamId === team.id)}
            />
          ))}
        </ul>
      ) : (
        <p>A team is what a rep is compared with: its median stands beside every profile.</p>
      )}
      <form className={styles.inline} onSubmit={add}>
        <TextField label="New team" value={name} maxLength={200} onChange={setName} />
        <Button type="submit">Add the team</Button>
      </form>
    </Dialog>
  );
}

function TeamLine({
  team,
  reps,
  cycles,
}: {
  readonly team: Team;
  readonly reps: readonly Rep[];
  /** The team's own, ended ones included; undefined until they are read. */
  readonly cycles: readonly QuarterlyCycle[] | undefined;
}) {
  const act = useAct();
  const [asks, setAsks] = useState(false);
  const remove = useOnce(() => act(deleteTeam(team, reps, cycles ?? [])));
  const isUnderWay = cycles?.some(({ endedAt }) => endedAt === null);
  return (
    <li>
      <DraftField
        label={`Name of ${team.name}`}
        hideLabel
        stored={team.name}
        maxLength={200}
        whyNot={(text) => (text.trim() === '' ? 'A team needs a name.' : undefined)}
        onSave={(text) => act(renameTeam(team, text.trim()))}
      />
      <small>{counted(reps.length, 'rep', 'reps')}</small>
      <IconButton
        label={`Delete the team ${team.name}`}
        icon={<IconTrash size={16} stroke={1.6} />}
        disabled={!cycles}
        onClick={isUnderWay ? () => setAsks(true) : remove}
      />
      {asks ? (
        <Dialog
          title={`Delete the team ${team.name}?`}
          onClose={() => setAsks(false)}
          actions={
            <>
              <Button onClick={() => setAsks(false)}>Keep</Button>
              <Button look="danger" onClick={remove}>
                Delete the team
              </Button>
            </>
          }
        >
          <p>
            Its quarterly cycle is under way and goes with it. The reps and their assessments stay. Undo
            brings all of it back.
          </p>
        </Dialog>
      ) : null}
    </li>
  );
}
