import { expect, test } from 'vitest';
import {
  addPrivateNote,
  changePrivateNote,
  deletePrivateNote,
} from '../../../../shared/model/acts/private-notes';
import type { PrivateNote } from '../../../../shared/model/private-note';
import { blankRep } from '../../../../shared/model/rep';
import { clientId, coachId, idOf, noon } from '../../samples';

const dana = blankRep({ id: idOf(1, 2), clientId, name: 'Dana Fox', createdAt: noon });
const note: PrivateNote = {
  id: idOf(1, 9),
  clientId,
  repId: dana.id,
  coachId,
  text: 'Thinks of leaving',
  createdAt: noon,
};

test('no label of a private note quotes it', () => {
  const acts = [
    addPrivateNote(dana, note),
    changePrivateNote(dana, note, 'Has an offer'),
    deletePrivateNote(dana, note),
  ];
  expect(acts.map(({ label }) => label)).toEqual([
    'Add a private note on Dana Fox',
    'Change a private note on Dana Fox',
    'Delete a private note on Dana Fox',
  ]);
});

test('the typing of one note is undone as one', () => {
  expect(changePrivateNote(dana, note, 'Has').fold).toBe(changePrivateNote(dana, note, 'Has an').fold);
});
