import { useLocation } from 'wouter';
import { previousCoachId } from '../../shared/content/sample/previous-coach';
import { removeSample } from '../../shared/model/acts/sample-client';
import type { Client } from '../../shared/model/client';
import { clientWorkbook } from '../data/client-workbook';
import { isKnownElsewhere } from '../data/queries/coaches';
import { allClients, installState } from '../data/queries/install';
import { unusedHashes } from '../data/queries/recordings';
import { useTakeBack, type TakeBack } from '../platform/use-act';
import { useOnce } from '../platform/use-once';
import { useServices, type Services } from '../platform/services';
import { useWorkspace } from '../platform/workspace';
import { Button } from '../ui/controls/button';
import styles from './sample-note.module.css';

/** Says that the open client is the sample, and removes it with one press. Nothing for any other client. */
export function SampleNote() {
  const { client } = useWorkspace();
  const services = useServices();
  const { offer } = useTakeBack();
  const [, go] = useLocation();
  const remove = useOnce(async () => {
    await removeWholeSample(services, client, offer);
    go('/');
  });
  if (!client.isSample) return null;
  return (
    <p className={styles.note}>
      <span>This is the sample client. Everything in it is invented, and you can change anything.</span>
      <Button small look="quiet" onClick={remove}>
        Remove it
      </Button>
    </p>
  );
}

/**
 * Removes the sample client in one act, puts away the recordings that no other client uses, and offers to take
 * it back: then the recordings come back too.
 */
async function removeWholeSample(
  { db, door, bridge, say }: Services,
  client: Client,
  offer: TakeBack['offer'],
): Promise<void> {
  await door.settled();
  const [workbook, clients, { preferences }] = await Promise.all([
    clientWorkbook(db, client.id),
    allClients(db),
    installState(db),
  ]);
  const next = clients.find(({ id }) => id !== client.id);
  const keepCoach =
    preferences.coachId === previousCoachId || (await isKnownElsewhere(db, previousCoachId, client.id));
  const coach = keepCoach ? undefined : await db.coaches.get(previousCoachId);
  const removed = await door.commit(removeSample(client, workbook, preferences, next?.id ?? null, coach));
  if (!removed.ok) return say({ tone: 'danger', text: removed.error });

  const hashes = [...(await unusedHashes(db, [...new Set(workbook.recordings.map(({ hash }) => hash))]))];
  await bridge.recordings.discard({ hashes });
  say({ tone: 'plain', text: 'The sample client is gone.', ...offer(removed.value) });
}
