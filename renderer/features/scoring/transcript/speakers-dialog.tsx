import { useState } from 'react';
import { speakerRoles, type SpeakerRole, type Transcript } from '../../../../shared/model/transcript';
import { readTime } from '../../../../shared/lib/clock-text';
import { Button } from '../../../ui/controls/button';
import { Dialog } from '../../../ui/controls/dialog';
import { SelectField, TextField } from '../../../ui/controls/field';
import { useSession } from '../session';
import { giveRole, merge, rename, shift } from './repairs';
import styles from './transcript.module.css';

const roleNames: Readonly<Record<SpeakerRole, string>> = {
  rep: 'Rep',
  customer: 'Customer',
  other: 'Other',
  unknown: 'Not said',
};

/** The speakers of a transcript: their names, on which side they are, and which of them are one person. */
export function SpeakersDialog({
  transcript,
  onClose,
}: {
  readonly transcript: Transcript;
  readonly onClose: () => void;
}) {
  const { speakers, turns } = transcript;
  return (
    <Dialog title="Speakers" onClose={onClose} wide actions={<Button onClick={onClose}>Done</Button>}>
      <p>
        The figures need to know who the rep and who the customer is. The file as it came in is kept, whatever
        is repaired here.
      </p>
      {speakers.length === 0 ? <p>The file names no speakers. Repair turns to say who spoke.</p> : null}
      <ul className={styles.speakers}>
        {speakers.map((speaker, place) => (
          <SpeakerRow
            key={`${place} ${speaker.name}`}
            transcript={transcript}
            place={place}
            turnCount={turns.speaker.filter((one) => one === place).length}
          />
        ))}
      </ul>
      {transcript.isTimed ? <Shift transcript={transcript} /> : null}
    </Dialog>
  );
}

function SpeakerRow({
  transcript,
  place,
  turnCount,
}: {
  readonly transcript: Transcript;
  readonly place: number;
  readonly turnCount: number;
}) {
  const session = useSession();
  const speaker = transcript.speakers[place];
  const [name, setName] = useState(speaker?.name ?? '');
  if (!speaker) return null;
  const others = transcript.speakers.flatMap((one, at) =>
    at === place ? [] : [{ value: String(at), label: `the same as ${one.name}` }],
  );
  return (
    <li>
      <TextField
        label={`Name, ${turnCount} turns`}
        maxLength={200}
        value={name}
        onChange={setName}
        onBlur={() => rename(session, transcript, place, name)}
      />
      <SelectField
        label="Who"
        value={speaker.role}
        options={speakerRoles.map((role) => ({ value: role, label: roleNames[role] }))}
        onChange={(role) => giveRole(session, transcript, place, role)}
      />
      <SelectField
        label="The same person as"
        value=""
        options={[{ value: '', label: 'Nobody else' }, ...others]}
        onChange={(into) => into !== '' && merge(session, transcript, place, Number(into))}
      />
    </li>
  );
}

function Shift({ transcript }: { readonly transcript: Transcript }) {
  const session = useSession();
  const [text, setText] = useState('');
  const isEarlier = /^[-−]/.test(text.trim());
  const ms = readTime(text.trim().replace(/^[-−+]/, ''));
  const doShift = (): void => {
    if (ms === undefined) return;
    shift(session, transcript, isEarlier ? -ms : ms);
    setText('');
  };
  return (
    <div className={styles.shift}>
      <TextField
        label="Move all times"
        hint="Where the recording begins later or earlier than the transcript, as 4.5 or −1:02."
        value={text}
        onChange={setText}
      />
      <Button disabled={ms === undefined || ms === 0} onClick={doShift}>
        Move
      </Button>
    </div>
  );
}
