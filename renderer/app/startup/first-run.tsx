import { useState, type FormEvent } from 'react';
import { standardRubric } from '../../../shared/content/standard-rubric';
import { startClient } from '../../../shared/model/acts/clients';
import { blankClient } from '../../../shared/model/client';
import type { InstallState } from '../../data/queries/install';
import { useServices } from '../../platform/services';
import { Button } from '../../ui/controls/button';
import { TextField } from '../../ui/controls/field';
import { Notice } from '../../ui/controls/empty';
import { DeletedClients } from '../../widgets/deleted-clients';
import styles from './startup.module.css';

/** The first minute: who you are, and what to start with. */
export function FirstRun({ state }: { readonly state: InstallState }) {
  const { door, now, newId } = useServices();
  const [name, setName] = useState(state.coach?.name ?? '');
  const [initials, setInitials] = useState(state.coach?.initials ?? '');
  const [clientName, setClientName] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);

  const start = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const createdAt = new Date(now()).toISOString();
    const client = blankClient({ id: newId(), name: clientName.trim(), createdAt });
    const rubric = standardRubric({ id: newId(), clientId: client.id, family: newId(), createdAt });
    const result = await door.commit(
      startClient({
        client,
        rubric,
        preferences: state.hasPreferences ? state.preferences : undefined,
        ...(state.coach ? {} : { newCoach: { id: newId(), name: name.trim(), initials: initials.trim() } }),
      }),
    );
    if (!result.ok) setError(result.error);
  };

  return (
    <main className={styles.center}>
      <form className={styles.box} onSubmit={(event) => void start(event)}>
        <h1>Welcome to Benchcoach</h1>
        <p>Everything you do here stays on this machine.</p>
        {state.coach ? null : (
          <div className={styles.row}>
            <TextField
              label="Your name"
              value={name}
              required
              onChange={(text) => {
                setName(text);
                setInitials(initialsOf(text));
              }}
            />
            <TextField label="Initials" value={initials} required maxLength={4} onChange={setInitials} />
          </div>
        )}
        <TextField
          label="Client"
          hint="The company whose team you coach."
          value={clientName}
          required
          onChange={setClientName}
        />
        {error ? <Notice tone="danger">{error}</Notice> : null}
        <div className={styles.buttons}>
          <Button type="submit" look="primary">
            Start
          </Button>
        </div>
        <DeletedClients />
      </form>
    </main>
  );
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase()
    .slice(0, 4);
