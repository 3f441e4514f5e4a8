import { describe, expect, test } from 'vitest';
import { mean } from '../../../../shared/lib/stats';
import { teamView, type TeamQuestion } from '../../../../shared/measure/competency/team-view';
import { matrixOfAssessments } from '../../../../shared/measure/skill-gap/build';
import { countedLevels, tiersOf } from '../../../../shared/measure/skill-gap/tiers';
import { reviewOf } from '../../../../shared/report/client-review/review';
import { assessment, framework, quarter, rep, today } from '../../../fixtures/assessed';
import { reviewInput, reviewQuarter } from '../../../fixtures/review-input';

const earlier = '2026-07-01';
const questionOf = (people: number): TeamQuestion => ({
  ...{ clientId: 'client', quarter, today },
  reps: Array.from({ length: people }, (_, place) => rep(place + 1)),
  of: { is: 'competencies', framework: framework(['hunting']), versionIds: ['framework'] },
});

describe('the team view', () => {
  test('counts the levels of the quarter alone, and says how many have an earlier one', () => {
    const view = teamView(questionOf(4), [
      assessment(1, { hunting: 9 }),
      assessment(2, { hunting: 6 }),
      assessment(3, { hunting: 2 }, { quarter: earlier }),
      assessment(1, { hunting: 1 }, { quarter: earlier }),
    ]);
    expect(view).toMatchObject({ people: 4, assessed: 2, carriedOnly: 1 });
    // (9 + 6) ÷ 2: the 2 of the quarter before is in no figure
    expect(view.standings[0]).toMatchObject({ n: 2, mean: { value: 7.5 }, carried: 1, underCount: 0 });
  });

  test('carries nothing from more than three quarters before, as the matrix', () =>
    expect(teamView(questionOf(1), [assessment(1, { hunting: 2 }, { quarter: '2025-10-01' })])).toMatchObject(
      {
        carriedOnly: 0,
      },
    ));

  test('of many people tells the first twelve by name and how many there are in all', () => {
    const many = questionOf(150);
    const [standing] = teamView(
      many,
      many.reps.map((_, place) => assessment(place + 1, { hunting: place < 40 ? 9 : 3 })),
    ).standings;
    expect(standing).toMatchObject({ underCount: 110, teacherCount: 40, ableCount: 40, n: 150 });
    expect(standing?.need.people).toHaveLength(12);
    expect(standing?.teachers).toHaveLength(12);
    // 40 × 9 + 110 × 3 = 690
    expect(standing?.mean?.inputs).toContainEqual({ label: 'sum', value: 690 });
  });
});

test('the mean and the tier of a competency are the same in the matrix, the team view and the report', () => {
  const input = reviewInput({ reps: 12 });
  const { reps, frameworks, assessments } = input.records;
  const [standard] = frameworks;
  if (!standard) throw new Error('there is a framework');
  // Half of them were not assessed in the quarter: the matrix carries their levels over.
  const own = new Set(reps.slice(0, 6).map(({ id }) => id));
  const kept = assessments.filter((one) => one.quarter !== reviewQuarter || own.has(one.repId));
  const of = { is: 'competencies' as const, framework: standard, versionIds: [standard.id] };
  const question = { clientId: standard.clientId, reps, quarter: reviewQuarter, today: input.day, of };
  const view = teamView(question, kept);
  const { matrix } = matrixOfAssessments({ ...question, comparedTo: undefined }, kept);
  const basis = { rows: Int32Array.from(reps.keys()), firmFrom: 1 };
  const report = reviewOf({ ...input, records: { ...input.records, assessments: kept } }).assessed?.standings;
  const tierOf = (one: (typeof view.standings)[number] | undefined) =>
    one?.ownGap.is === 'known' ? one.ownGap.own.tier : undefined;
  expect(view.carriedOnly).toBe(6);
  expect(tiersOf(matrix, basis)).toEqual(view.standings.map(tierOf));
  view.standings.forEach(({ mean: shown, ownGap, n }, column) => {
    const told = report?.[column];
    expect(mean([...countedLevels(matrix, column, basis)])).toBeCloseTo(shown?.value ?? NaN, 9);
    expect({ n: told?.n, mean: told?.mean, ownGap: told?.ownGap }).toEqual({ n, mean: shown, ownGap });
  });
});
