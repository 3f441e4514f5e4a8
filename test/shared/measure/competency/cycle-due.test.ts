import { describe, expect, test } from 'vitest';
import { assessedTeam } from '../../../../shared/measure/competency/assessed-team';
import { dueIn } from '../../../../shared/measure/competency/cycle-due';
import type { Assessment } from '../../../../shared/model/assessment';
import type { Rep } from '../../../../shared/model/rep';
import { assessment, framework, quarter, rep } from '../../../fixtures/assessed';

const due = (
  assessments: readonly Assessment[],
  today = '2026-11-22',
  reps: readonly Rep[] = [rep(1), rep(2)],
) =>
  dueIn(
    { quarter, assesses: ['hunting', 'farming'], assessBy: '2026-10-31' },
    assessedTeam({
      framework: framework(['hunting', 'farming', 'closing']),
      versions: [],
      reps,
      assessments,
      quarter,
      today,
    }),
    assessments,
    today,
  );

describe('what is due in a quarter', () => {
  test('is everybody without a level or an answer on what the quarter assesses', () => {
    const found = due([assessment(1, { hunting: 5, farming: null })]);
    expect(found).toMatchObject({
      people: 2,
      assessments: [{ name: 'Rep 02', missing: ['hunting', 'farming'], isBegun: false }],
    });
  });

  test('names what is missing of somebody who is assessed in part, or whose assessment is a draft', () => {
    const draft = assessment(2, { hunting: 5 }, { state: 'draft', completedAt: null });
    expect(due([assessment(1, { hunting: 5 }), draft]).assessments).toEqual([
      { repId: 'rep-1', name: 'Rep 01', missing: ['farming'], inDrafts: 0, isBegun: true },
      { repId: 'rep-2', name: 'Rep 02', missing: ['hunting', 'farming'], inDrafts: 1, isBegun: true },
    ]);
  });

  test('takes two assessors together', () =>
    expect(
      due([assessment(1, { hunting: 5 }), assessment(1, { farming: 5 }, { assessor: 'Ana' })]).assessments,
    ).toHaveLength(1));

  test('takes the two assessments of one assessor together', () =>
    expect(
      due([
        assessment(1, { hunting: 5 }),
        assessment(1, { farming: 5 }, { id: 'later', completedAt: '2026-11-20T09:00:00.000Z' }),
      ]).assessments.map(({ name }) => name),
    ).toEqual(['Rep 02']));

  test('is late after its day, and never where nobody is missing', () => {
    expect(due([], '2026-10-31').areLate).toBe(false);
    expect(due([], '2026-11-01').areLate).toBe(true);
    const all = [1, 2].map((number) => assessment(number, { hunting: 5, farming: 5 }));
    expect(due(all, '2026-12-31').areLate).toBe(false);
  });

  test('asks for the validation by the last day of the quarter', () => {
    expect(due([], '2026-12-31')).toMatchObject({ validateBy: '2026-12-31', isValidationLate: false });
    expect(due([], '2027-01-01').isValidationLate).toBe(true);
  });

  test('leaves out who starts after the quarter, and keeps who starts in it', () => {
    const reps = [rep(1, { startDate: '2026-12-31' }), rep(2, { startDate: '2027-01-01' })];
    expect(due([], '2026-11-22', reps).assessments.map(({ name }) => name)).toEqual(['Rep 01']);
  });
});
