import { describe, expect, test } from 'vitest';
import {
  addRep,
  archiveReps,
  changeRep,
  deleteReps,
  moveReps,
  repTables,
  restoreReps,
  type RepHoldings,
} from '../../../../shared/model/acts/reps';
import { against, applyEdit, type Edit } from '../../../../shared/model/change';
import { faultsOf } from '../../../../shared/model/integrity';
import { blankRep, type Rep } from '../../../../shared/model/rep';
import type { Team } from '../../../../shared/model/team';
import { tableNames, type Workbook } from '../../../../shared/model/workbook';
import { seededClient } from '../../../fixtures/seeded-client';
import { clientId, idOf, noon } from '../../samples';

const dana: Rep = blankRep({ id: idOf(1, 2), clientId, name: 'Dana Fox', createdAt: noon });
const omar: Rep = blankRep({ id: idOf(2, 2), clientId, name: 'Omar Haddad', createdAt: noon });
const east: Team = { id: idOf(1, 9), clientId, name: 'East', createdAt: noon };

describe('acts on reps', () => {
  test('adding and changing a rep stand on his timeline under his name', () => {
    expect(addRep(dana)).toMatchObject({ label: 'Add Dana Fox', about: [dana.id] });
    expect(changeRep(dana, 'territory', 'North')).toEqual({
      label: 'Change the territory of Dana Fox',
      about: [dana.id],
      edits: [{ table: 'reps', id: dana.id, before: { territory: '' }, after: { territory: 'North' } }],
      fold: `${dana.id}.territory`,
    });
  });

  test('a field that stays the same is an edit that says nothing', () => {
    const [same] = changeRep(dana, 'role', 'AE').edits;
    expect(same && against(same, dana)).toBeUndefined();
  });

  test('moving several reps is one act about those who were not in the team yet', () => {
    const act = moveReps([dana, { ...omar, teamId: east.id }], east);
    expect(act.label).toBe('Move 2 reps to East');
    expect(act.about).toEqual([dana.id]);
    expect(moveReps([omar], null).label).toBe('Take Omar Haddad out of the team');
  });

  test('archiving keeps the day on which a rep was archived before', () => {
    const before = '2026-01-01T00:00:00.000Z';
    const act = archiveReps([dana, { ...omar, archivedAt: before }], noon);
    expect(act.edits.map(({ id, after }) => [id, after])).toEqual([[dana.id, { archivedAt: noon }]]);
    expect(restoreReps([{ ...dana, archivedAt: before }]).edits[0]?.after).toEqual({ archivedAt: null });
  });
});

describe('deleting a rep', () => {
  const { workbook } = seededClient({ reps: 3, calls: 4, scored: 0.75 });
  const act = deleteReps(holdingsOfFirst(workbook));

  test('takes everything of his and leaves a sound workbook with the other reps', () => {
    const left = applied(workbook, act.edits);
    expect(faultsOf(left)).toEqual([]);
    expect(left.reps).toEqual(workbook.reps.slice(1));
    expect(left.calls).toHaveLength(8);
    expect(left.scorecards).toHaveLength(6);
    expect(left.evidence.length).toBeGreaterThan(0);
    expect(left.recordings).toHaveLength(8);
  });

  test('takes what hangs on a record before the record', () => {
    const order = [...new Set(act.edits.map(({ table }) => table))];
    expect(order).toEqual(['evidence', 'scorecards', 'calls', 'recordings', 'reps']);
    expect(act.label).toBe('Delete Dana Fox');
    expect(act.about).toEqual([workbook.reps[0]?.id]);
  });
});

function holdingsOfFirst(workbook: Workbook): RepHoldings {
  const [rep] = workbook.reps;
  if (!rep) throw new Error('the workbook has reps');
  const calls = workbook.calls.filter(({ repId }) => repId === rep.id);
  const callIds = new Set(calls.map(({ id }) => id));
  const empty = Object.fromEntries(repTables.map((table) => [table, []])) as unknown as RepHoldings;
  return {
    ...empty,
    reps: [rep],
    calls,
    recordings: workbook.recordings.filter(({ id }) => calls.some(({ recordingId }) => recordingId === id)),
    scorecards: workbook.scorecards.filter(({ callId }) => callIds.has(callId)),
    evidence: workbook.evidence.filter(({ callId }) => callIds.has(callId)),
  };
}

function applied(workbook: Workbook, edits: readonly Edit[]): Workbook {
  const tables = tableNames.map((table) => {
    const records = new Map<string, object>(workbook[table].map((record) => [record.id, record]));
    for (const edit of edits.filter((one) => one.table === table)) {
      const after = applyEdit(records.get(edit.id), edit);
      if (after) records.set(edit.id, after);
      else records.delete(edit.id);
    }
    return [table, [...records.values()]] as const;
  });
  return Object.fromEntries(tables) as unknown as Workbook;
}
