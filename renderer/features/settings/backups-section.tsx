import { useEffect, useState } from 'react';
import type { BackupInfo } from '../../../shared/bridge/bridge';
import { fileSize } from '../../../shared/lib/formats';
import { goBackTo } from '../../data/go-back';
import { makeBackup } from '../../jobs/backup';
import { drafts } from '../../platform/drafts';
import { useFormats } from '../../platform/use-formats';
import { useServices } from '../../platform/services';
import { Button } from '../../ui/controls/button';
import { Dialog } from '../../ui/controls/dialog';
import { Empty, Progress } from '../../ui/controls/empty';
import styles from './settings.module.css';

/** The backups of this install: when each was made and last read back, and the way back to one. */
export function BackupsSection() {
  const { db, bridge, door, say } = useServices();
  const formats = useFormats();
  const [backups, setBackups] = useState<readonly BackupInfo[] | undefined>(undefined);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | undefined>(
    undefined,
  );
  const [restoring, setRestoring] = useState<BackupInfo | undefined>(undefined);

  // Raised after each act: the list is read again.
  const [round, setRound] = useState(0);
  const readAgain = (): void => setRound(round + 1);
  useEffect(() => {
    void bridge.backups.list().then((list) => setBackups(list.toSorted((a, b) => b.seq - a.seq)));
  }, [bridge, round]);

  const backUp = async (): Promise<void> => {
    setProgress({ done: 0, total: 0 });
    await door.settled();
    const made = await makeBackup(db.name, bridge.backups, 'by hand', (done, total) =>
      setProgress({ done, total }),
    );
    setProgress(undefined);
    if (made.ok) say({ tone: 'plain', text: 'The backup was written and read back.' });
    else say({ tone: 'danger', text: made.error });
    readAgain();
  };
  const verify = async (backup: BackupInfo): Promise<void> => {
    const verified = await bridge.backups.verify({ name: backup.name });
    if (verified.ok) say({ tone: 'plain', text: 'This backup was read whole and is sound.' });
    else say({ tone: 'danger', text: verified.error });
    readAgain();
  };

  if (!backups) return null;
  return (
    <div className={styles.stack}>
      <div>
        <Button onClick={() => void backUp()} disabled={progress !== undefined}>
          Back up now
        </Button>
      </div>
      {progress ? (
        <Progress label="Writing and reading back" done={progress.done} total={progress.total} />
      ) : null}
      {backups.length === 0 ? (
        <Empty title="No backup yet">The first one is made within a minute of the first change.</Empty>
      ) : (
        <table className={styles.backups}>
          <thead>
            <tr>
              <th scope="col">Made</th>
              <th scope="col">Because</th>
              <th scope="col">Records</th>
              <th scope="col">Size</th>
              <th scope="col">Read back</th>
              <th scope="col">
                <span className="visually-hidden">Acts</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {backups.slice(0, 12).map((backup) => (
              <tr key={backup.name}>
                <th scope="row">{formats.instant(backup.madeAt)}</th>
                <td>{backup.reason}</td>
                <td>{formats.number(Object.values(backup.counts).reduce((sum, count) => sum + count, 0))}</td>
                <td>{fileSize(backup.bytes)}</td>
                <td>{backup.verifiedAt ? formats.instant(backup.verifiedAt) : 'never'}</td>
                <td>
                  <Button small look="quiet" onClick={() => void verify(backup)}>
                    Verify
                  </Button>
                  <Button small look="quiet" onClick={() => setRestoring(backup)}>
                    Restore
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {restoring ? <Restore backup={restoring} onClose={() => setRestoring(undefined)} /> : null}
    </div>
  );
}

function Restore({ backup, onClose }: { readonly backup: BackupInfo; readonly onClose: () => void }) {
  const { db, bridge, door, say } = useServices();
  const formats = useFormats();
  const [isBusy, setBusy] = useState(false);
  const goBack = async (): Promise<void> => {
    setBusy(true);
    drafts.flushAll();
    // The state of now becomes a backup itself: going back can be taken back.
    const backUp = () => makeBackup(db.name, bridge.backups, 'before a restore');
    const result = await goBackTo({ db, door, bridge, backUp }, backup);
    if (result.ok) return location.reload();
    setBusy(false);
    say({ tone: 'danger', text: result.error });
  };
  return (
    <Dialog
      title="Restore this backup?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep things as they are</Button>
          <Button look="danger" disabled={isBusy} onClick={() => void goBack()}>
            Restore
          </Button>
        </>
      }
    >
      <p>
        Everything becomes as it was on {formats.instant(backup.madeAt)}, for all clients. What is here now is
        backed up first, so you can come back to it.
      </p>
    </Dialog>
  );
}
