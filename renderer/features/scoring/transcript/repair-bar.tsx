import { useState, type FormEvent } from 'react';
import type { Transcript } from '../../../../shared/model/transcript';
import { Button } from '../../../ui/controls/button';
import { TextField } from '../../../ui/controls/field';
import { useSession } from '../session';
import { reassign, reassignToNew } from './repairs';
import styles from './transcript.module.css';

/** Gives the chosen turns to a speaker, known or new. */
export function RepairBar({
  transcript,
  chosen,
  onChosen,
  onDone,
}: {
  readonly transcript: Transcript;
  readonly chosen: ReadonlySet<number>;
  readonly onChosen: (chosen: ReadonlySet<number>) => void;
  readonly onDone: () => void;
}) {
  const session = useSession();
  const [name, setName] = useState('');
  const places = [...chosen];
  const give = (speaker: number): void => {
    reassign(session, transcript, places, speaker);
    onChosen(new Set());
  };
  const giveToNew = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '' || places.length === 0) return;
    reassignToNew(session, transcript, places, name.trim());
    setName('');
    onChosen(new Set());
  };
  return (
    <div className={styles.bar} role="group" aria-label="Repair">
      <span>
        {places.length === 0 ? 'Choose turns to give to a speaker' : `${places.length} chosen, give to`}
      </span>
      {places.length === 0
        ? null
        : transcript.speakers.map((speaker, at) => (
            <Button key={speaker.name} small onClick={() => give(at)}>
              {speaker.name}
            </Button>
          ))}
      {places.length === 0 ? null : (
        <form onSubmit={giveToNew}>
          <TextField
            label="New speaker"
            hideLabel
            placeholder="New speaker"
            maxLength={200}
            value={name}
            onChange={setName}
          />
        </form>
      )}
      <Button small look="quiet" onClick={onDone}>
        Done
      </Button>
    </div>
  );
}
