import { parseHlc } from '../../shared/lib/hlc';
import { deletedClients, type DeletedClient } from '../data/queries/clients';
import { useLive } from '../platform/use-live';
import { useTakeBack } from '../platform/use-act';
import { useServices } from '../platform/services';
import { Button } from '../ui/controls/button';
import { Section } from '../ui/layout/page';
import styles from './deleted-clients.module.css';

/** Clients that were deleted on this machine, each with the way back. Nothing where none was. */
export function DeletedClients() {
  const deleted = useLive(deletedClients);
  if (!deleted || deleted.length === 0) return null;
  return (
    <Section title="Deleted clients" lead="Bringing a client back opens it with everything that was in it.">
      <ul className={styles.list}>
        {deleted.map((one) => (
          <Line key={one.clientId} deleted={one} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ deleted: { name, deletion } }: { readonly deleted: DeletedClient }) {
  const { say } = useServices();
  const { takeBack } = useTakeBack();
  const bringBack = async (): Promise<void> => {
    if (await takeBack(deletion)) say({ tone: 'plain', text: `${name} is back.` });
  };
  const at = parseHlc(deletion.hlc)?.wall;
  return (
    <li>
      <span>{name}</span>
      <small>{at === undefined ? '' : `deleted ${new Date(at).toLocaleDateString()}`}</small>
      <Button small aria-label={`Bring back ${name}`} onClick={() => void bringBack()}>
        Bring back
      </Button>
    </li>
  );
}
