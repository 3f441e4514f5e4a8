import { useState } from 'react';
import type { BridgeWindow } from '../../../shared/bridge/bridge';
import { assertNever } from '../../../shared/lib/assert-never';
import { counted } from '../../../shared/lib/words';
import { beginNewJournal, type Opening } from '../../data/opening';
import { Button } from '../../ui/controls/button';
import { Notice } from '../../ui/controls/empty';
import { Recovery } from './recovery';
import styles from './startup.module.css';
import { refusedBy, Stop } from './stop';
import { Unopened } from './unopened';

type Stopped = Exclude<Opening, { is: 'ready' }>;

/** What stands in the way of opening, in words, with what can be done about it. Never an empty list. */
export function Obstacle({
  bridge,
  opening,
  onSolved,
}: {
  readonly bridge: BridgeWindow;
  readonly opening: Stopped;
  readonly onSolved: () => void;
}) {
  switch (opening.is) {
    case 'too new':
      return (
        <Stop title="A newer Benchcoach wrote this data">
          <p>
            This is version {opening.info.version}. The data on this machine was last written by a newer
            version and could be damaged by this one, so it was not opened. Nothing was changed. Install the
            newer version to go on.
          </p>
        </Stop>
      );
    case 'failed':
      return <Unopened bridge={bridge} opening={opening} onSolved={onSolved} />;
    case 'damaged':
      return <Recovery bridge={bridge} opening={opening} onSolved={onSolved} />;
    case 'journal lost':
      return <JournalLost bridge={bridge} opening={opening} onSolved={onSolved} />;
    default:
      return assertNever(opening);
  }
}

/** The journal is gone and the data is not: says what that means and begins a new one. */
function JournalLost({
  bridge,
  opening: { db, info, recordings },
  onSolved,
}: {
  readonly bridge: BridgeWindow;
  readonly opening: Extract<Stopped, { is: 'journal lost' }>;
  readonly onSolved: () => void;
}) {
  const [step, setStep] = useState<'asking' | 'working' | 'done'>('asking');
  const [why, setWhy] = useState<string | undefined>(undefined);
  const begin = async (): Promise<void> => {
    setStep('working');
    const begun = await beginNewJournal(db, bridge).catch(refusedBy);
    setWhy(begun.ok ? undefined : begun.error);
    setStep(begun.ok ? 'done' : 'asking');
  };
  return (
    <Stop title="The journal of your data is missing">
      <p>
        Beside the database Benchcoach keeps a journal of every change, from which the database can be put
        together again. It is not in {info.dataFolder} any more: that folder, or what was in it, was moved or
        removed. Your records are all here; they were counted, and none is missing.
      </p>
      {recordings.missing > 0 ? (
        <Notice tone="warning">
          {recordings.missing} of {counted(recordings.known, 'recording is', 'recordings are')} not there
          either. Put the folder back to hear them again.
        </Notice>
      ) : null}
      {step === 'done' ? (
        <Notice tone="good">A backup of everything was made and read back, and a new journal begun.</Notice>
      ) : (
        <p>
          If you moved the folder, close Benchcoach, put the folder back and start again. Otherwise begin a
          new journal: everything is backed up first. Backups that lay in the folder are gone with it.
        </p>
      )}
      {why === undefined ? null : <Notice tone="danger">{why} Nothing was changed.</Notice>}
      <div className={styles.buttons}>
        {step === 'done' ? (
          <Button look="primary" onClick={onSolved}>
            Open Benchcoach
          </Button>
        ) : (
          <Button look="primary" disabled={step === 'working'} onClick={() => void begin()}>
            {step === 'working' ? 'Backing up' : 'Back up and begin a new journal'}
          </Button>
        )}
      </div>
    </Stop>
  );
}
