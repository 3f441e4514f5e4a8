import { parseHlc } from '../../shared/lib/hlc';
import { counted } from '../../shared/lib/words';
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
  const { bridge, say } = useServices();
  const { takeBack } = useTakeBack();
  const bringBack = async (): Promise<void> => {
    if (!(await takeBack(deletion))) return;
    const hashes = recordingsIn(deletion);
    const missing = hashes.length > 0 ? await bridge.recordings.missing({ hashes }) : [];
    const files = counted(missing.length, 'recording’s file is', 'recordings’ files are');
    say(
      missing.length === 0
        ? { tone: 'plain', text: `${name} is back.` }
        : { tone: 'danger', text: `${name} is back, but ${files} not on this machine any more.` },
    );
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

/** The hashes of the recordings that a deletion took away. */
const recordingsIn = ({ edits }: DeletedClient['deletion']): string[] => [
  ...new Set(
    edits.flatMap(({ table, before }) => {
      const hash = table === 'recordings' ? before?.['hash'] : undefined;
      return typeof hash === 'string' ? [hash] : [];
    }),
  ),
];
