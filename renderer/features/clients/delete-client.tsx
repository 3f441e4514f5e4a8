import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { counted, listed } from '../../../shared/lib/words';
import { deleteClient } from '../../../shared/model/acts/clients';
import type { Client } from '../../../shared/model/client';
import { clientWorkbook } from '../../data/client-workbook';
import { clientSize } from '../../data/queries/clients';
import { allClients } from '../../data/queries/install';
import { useLive } from '../../platform/use-live';
import { useTakeBack } from '../../platform/use-act';
import { useSubmit } from '../../platform/use-once';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Dialog } from '../../ui/controls/dialog';
import { Notice } from '../../ui/controls/empty';
import { TextField } from '../../ui/controls/field';
import styles from './clients.module.css';

/** Deletes the open client once its name was typed, opens another, and offers to take it back. */
export function DeleteClient({ client, onClose }: { readonly client: Client; readonly onClose: () => void }) {
  const { db, door, say } = useServices();
  const { offer } = useTakeBack();
  const { preferences } = useWorkspace();
  const [, go] = useLocation();
  const form = useId();
  const size = useLive(clientSize, client.id);
  const clients = useLive(allClients);
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const next = clients?.find(({ id }) => id !== client.id);
  const isNamed = typed.trim() === client.name.trim();

  const remove = useSubmit(async () => {
    if (!isNamed) return;
    await door.settled();
    const workbook = await clientWorkbook(db, client.id);
    const result = await door.commit(deleteClient(client, workbook, preferences, next?.id ?? null));
    if (!result.ok) return setRefused(result.error);
    say({ tone: 'plain', text: `${client.name} deleted.`, ...offer(result.value) });
    onClose();
    go('/');
  });

  return (
    <Dialog
      title={`Delete ${client.name}?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep</Button>
          <Button type="submit" form={form} look="danger" disabled={!isNamed || !clients}>
            Delete the client
          </Button>
        </>
      }
    >
      {size ? <p>{whatGoes(size)}</p> : null}
      <p>
        {next ? `${next.name} opens next. ` : ''}
        The recordings’ files stay on this machine. You can bring the client back right away, or later from
        the settings of any client.
      </p>
      <form id={form} className={styles.form} noValidate onSubmit={remove}>
        <TextField label="Type the client’s name" hint={client.name} value={typed} onChange={setTyped} />
      </form>
      {refused ? <Notice tone="danger">{refused}</Notice> : null}
    </Dialog>
  );
}

function whatGoes({ reps, calls, scorecards }: Awaited<ReturnType<typeof clientSize>>): string {
  const parts = [
    counted(reps, 'rep', 'reps'),
    counted(calls, 'call', 'calls'),
    counted(scorecards, 'scorecard', 'scorecards'),
  ];
  return `Everything in it goes: ${listed(parts)}, with evidence and notes.`;
}
