import { describe, expect, test } from 'vitest';
import {
  changeClient,
  clientTables,
  deleteClient,
  isClientDeletion,
  startClient,
} from '../../../../shared/model/acts/clients';
import { takeBack } from '../../../../shared/model/acts/take-back';
import { against, Change, inverse, type Act } from '../../../../shared/model/change';
import { blankClient } from '../../../../shared/model/client';
import { blankPreferences, preferencesId } from '../../../../shared/model/preferences';
import { seededClient } from '../../../fixtures/seeded-client';
import { clientId, coachId, idOf, noon, sampleRubric } from '../../samples';

const client = blankClient({ id: clientId, name: 'Acme', createdAt: noon });

describe('starting a client', () => {
  test('on a fresh install makes coach, client, rubric and preferences in one act', () => {
    const newCoach = { id: coachId, name: 'Imogen Hartley', initials: 'IH' };
    const act = startClient({ client, rubric: sampleRubric(), preferences: undefined, newCoach });
    expect(act.edits.map(({ table }) => table)).toEqual(['coaches', 'clients', 'rubrics', 'preferences']);
    expect(act.edits.at(-1)?.after).toMatchObject({ openClientId: clientId, coachId });
    expect(act.quiet).toBe(true);
  });

  test('on an install that is in use opens the client and leaves the coach as he is', () => {
    const preferences = { ...blankPreferences, coachId, openClientId: idOf(9, 1) };
    const act = startClient({ client, rubric: sampleRubric(), preferences });
    expect(act.edits.at(-1)).toEqual({
      table: 'preferences',
      id: preferencesId,
      before: { openClientId: idOf(9, 1) },
      after: { openClientId: clientId },
    });
  });
});

test('a field of a client is changed under its name, and not at all where it stays the same', () => {
  expect(changeClient(client, 'fiscalYearStartMonth', 4).label).toBe(
    'Change the start of the fiscal year of Acme',
  );
  const [same] = changeClient(client, 'workingDays', [1, 2, 3, 4, 5]).edits;
  expect(same && against(same, client)).toBeUndefined();
});

describe('deleting a client', () => {
  const seeded = seededClient({ reps: 2, calls: 2 });
  const preferences = { ...blankPreferences, openClientId: seeded.client.id };
  const act = deleteClient(seeded.client, seeded.workbook, preferences, idOf(9, 1));

  test('takes all its records, children first, and opens another client', () => {
    const records = clientTables.reduce((sum, table) => sum + seeded.workbook[table].length, 0);
    expect(act.edits).toHaveLength(records + 1);
    expect(act.edits[0]).toMatchObject({ table: 'preferences', after: { openClientId: idOf(9, 1) } });
    expect([...new Set(act.edits.slice(1).map(({ table }) => table))]).toEqual([
      'evidence',
      'scorecards',
      'rubrics',
      'calls',
      'recordings',
      'reps',
      'teams',
      'clients',
    ]);
  });

  test('leaves the open client open when another one is deleted', () => {
    const other = { ...blankPreferences, openClientId: idOf(9, 1) };
    expect(deleteClient(seeded.client, seeded.workbook, other, null).edits[0]?.table).toBe('evidence');
  });

  test('is known as a deletion and is taken back by its inverse', () => {
    const change = changeOf(act);
    expect(isClientDeletion(change)).toBe(true);
    expect(isClientDeletion(changeOf(changeClient(client, 'name', 'Bolt')))).toBe(false);
    expect(takeBack(change)).toMatchObject({ undoes: [change.id], edits: inverse(act.edits) });
  });
});

const changeOf = (act: Omit<Act, 'clientId'> & { readonly clientId?: Act['clientId'] }): Change =>
  Change.parse({
    id: idOf(1, 8),
    seq: 1,
    clientId: act.clientId ?? clientId,
    hlc: '',
    coachId: null,
    deviceId: idOf(2, 8),
    label: act.label,
    about: act.about ?? [],
    quiet: false,
    fold: null,
    undoes: [],
    redoes: [],
    edits: act.edits,
  });
