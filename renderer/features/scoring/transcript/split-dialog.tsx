import { useEffect, useRef, useState } from 'react';
import type { Transcript } from '../../../../shared/model/transcript';
import { Button } from '../../../ui/controls/button';
import { Dialog } from '../../../ui/controls/dialog';
import { TextArea } from '../../../ui/controls/field';
import { useSession } from '../session';
import { split } from './repairs';

/** Splits a turn where the text cursor stands: by mouse or by arrow keys. */
export function SplitDialog({
  transcript,
  place,
  onClose,
}: {
  readonly transcript: Transcript;
  readonly place: number;
  readonly onClose: () => void;
}) {
  const session = useSession();
  const text = transcript.turns.text[place] ?? '';
  const ref = useRef<HTMLTextAreaElement>(null);
  const [at, setAt] = useState(Math.round(text.length / 2));
  useEffect(() => {
    const field = ref.current;
    field?.setSelectionRange(Math.round(text.length / 2), Math.round(text.length / 2));
    // Only the cursor is wanted. A read-only field would not let the arrow keys move it.
    const keepText = (event: Event): void => event.preventDefault();
    field?.addEventListener('beforeinput', keepText);
    return () => field?.removeEventListener('beforeinput', keepText);
  }, [text]);
  const canSplit = text.slice(0, at).trim() !== '' && text.slice(at).trim() !== '';
  const doSplit = (): void => {
    split(session, transcript, place, at);
    onClose();
  };
  return (
    <Dialog
      title="Split the turn"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!canSplit} onClick={doSplit}>
            Split here
          </Button>
        </>
      }
    >
      <TextArea
        ref={ref}
        label="Put the text cursor where the second turn begins"
        rows={4}
        value={text}
        onChange={() => undefined}
        onSelect={(event) => setAt(event.currentTarget.selectionStart)}
      />
      <p>
        …{text.slice(Math.max(0, at - 40), at)} <strong aria-hidden="true">|</strong>{' '}
        {text.slice(at, at + 40)}…
      </p>
    </Dialog>
  );
}
