import { useCallback, useEffect, useState } from 'react';
import { fileSize } from '../../../shared/lib/formats';
import { counted } from '../../../shared/lib/words';
import { deletedHashes } from '../../data/queries/recordings';
import { useServices, type Services } from '../../platform/services';
import { Button } from '../../ui/controls/button';
import { Dialog } from '../../ui/controls/dialog';
import styles from './settings.module.css';

interface Spare {
  readonly hashes: readonly string[];
  readonly bytes: number;
}

/** The files of recordings that were deleted: how much room they take, and putting them away. */
export function SpareRecordings() {
  const services = useServices();
  const [spare, setSpare] = useState<Spare | undefined>(undefined);
  const [isAsking, setAsking] = useState(false);
  const look = useCallback(() => void readSpare(services).then(setSpare), [services]);
  useEffect(look, [look]);
  if (!spare) return null;
  const files = counted(spare.hashes.length, 'recording', 'recordings');
  const putAway = async (): Promise<void> => {
    setAsking(false);
    // Looked up again: one may have been brought back since.
    const { hashes } = await readSpare(services);
    await services.bridge.recordings.discard({ hashes });
    services.say({ tone: 'plain', text: `${files} put away for thirty days.` });
    look();
  };
  if (spare.hashes.length === 0) return <p>Every recording on this machine belongs to a call.</p>;
  return (
    <div className={styles.stack}>
      <p>
        {files} of deleted calls, reps and clients {spare.hashes.length === 1 ? 'takes' : 'take'}{' '}
        {fileSize(spare.bytes)}. Their files stay so that you can undo the deletions.
      </p>
      <div>
        <Button onClick={() => setAsking(true)}>Put them away</Button>
      </div>
      {isAsking ? (
        <Dialog
          title={`Put ${files} away?`}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>Keep</Button>
              <Button look="danger" onClick={() => void putAway()}>
                Put away
              </Button>
            </>
          }
        >
          <p>
            For thirty days, undoing a deletion brings its recordings back. After that their files are
            removed: a deleted call or client can then still be brought back, also from a backup, but without
            its sound.
          </p>
        </Dialog>
      ) : null}
    </div>
  );
}

async function readSpare({ db, bridge }: Pick<Services, 'db' | 'bridge'>): Promise<Spare> {
  const hashes = [...(await deletedHashes(db))];
  const held = hashes.length > 0 ? await bridge.recordings.held({ hashes }) : [];
  return { hashes: held.map(({ hash }) => hash), bytes: held.reduce((sum, { bytes }) => sum + bytes, 0) };
}
