import { IconCheck } from '@tabler/icons-react';
import { fileSize } from '../../../shared/lib/formats';
import { useFormats } from '../../platform/use-formats';
import { useServices } from '../../platform/services';
import { Button } from '../../ui/controls/button';
import { Notice } from '../../ui/controls/empty';
import { backupWord, spaceWord, type SafetyWord } from './safety';
import styles from './today.module.css';
import type { useMachine } from './use-machine';

type Given = ReturnType<typeof useMachine>;

function useWords({
  machine,
}: Given): { readonly backup: SafetyWord; readonly space: SafetyWord | undefined } | undefined {
  const { now } = useServices();
  const formats = useFormats();
  if (!machine) return undefined;
  return {
    backup: backupWord(machine.backups[0], machine.since, now(), formats.instant),
    space: spaceWord(machine.space),
  };
}

/** What endangers the data, over everything else on the screen. Nothing while all is well. */
export function SafetyNotices(given: Given) {
  const words = useWords(given);
  if (!words) return null;
  const { backup, space } = words;
  return (
    <div className={styles.notices}>
      {space ? <Notice tone={space.tone}>{space.text}</Notice> : null}
      {backup.tone === 'plain' ? null : (
        <Notice tone={backup.tone} action={<BackUp {...given} />}>
          {backup.text}
        </Notice>
      )}
    </div>
  );
}

/** At the foot: when the last backup was verified, and how much room is left. */
export function SafetyLine(given: Given) {
  const words = useWords(given);
  if (!words || !given.machine) return null;
  if (words.backup.tone !== 'plain') return null;
  return (
    <p className={styles.safety}>
      {given.machine.backups.length > 0 ? <IconCheck size={14} aria-hidden="true" /> : null}
      <span>
        {words.backup.text} · {fileSize(given.machine.space.freeBytes)} free on this disk
      </span>
      <BackUp {...given} />
    </p>
  );
}

function BackUp({ isBackingUp, backUp }: Given) {
  return (
    <Button small look="quiet" disabled={isBackingUp} onClick={() => void backUp()}>
      {isBackingUp ? 'Backing up' : 'Back up now'}
    </Button>
  );
}
