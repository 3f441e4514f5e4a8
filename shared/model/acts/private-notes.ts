import { altered, deleted, made } from '../change';
import type { PrivateNote } from '../private-note';
import type { Rep } from '../rep';
import type { ClientAct } from './making';

// The labels never quote a note: they stand on the timeline and in the undo message.

/** Adds a private note on a rep. */
export const addPrivateNote = (rep: Rep, note: PrivateNote): ClientAct => ({
  label: `Add a private note on ${rep.name}`,
  about: [rep.id],
  edits: [made('privateNotes', note)],
});

/** Changes the text of a private note. Its typing is undone as one. Says nothing where nothing differs. */
export function changePrivateNote(rep: Rep, note: PrivateNote, text: string): ClientAct {
  const edit = altered('privateNotes', note, { text });
  return {
    label: `Change a private note on ${rep.name}`,
    about: [rep.id],
    edits: [edit],
    fold: `${note.id}.text`,
  };
}

/** Deletes a private note. */
export const deletePrivateNote = (rep: Rep, note: PrivateNote): ClientAct => ({
  label: `Delete a private note on ${rep.name}`,
  about: [rep.id],
  edits: [deleted('privateNotes', note)],
});
