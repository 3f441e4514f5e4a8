import { describe, expect, test } from 'vitest';
import { assessingDue, type AssessingRecords } from '../../../../shared/measure/competency/assessing-due';
import type { QuarterlyCycle } from '../../../../shared/model/quarterly-cycle';
import { blankRep, type Rep } from '../../../../shared/model/rep';
import { sampleAssessment, sampleFramework } from '../../competency-samples';
import { clientId, coachId, idOf, noon } from '../../samples';

const framework = sampleFramework();
const person = (n: number, name: string, fields: Partial<Rep> = {}): Rep => ({
  ...blankRep({ id: idOf(n, 2), clientId, name, createdAt: noon }),
  ...fields,
});
const dana = person(1, 'Dana Fox');
const lee = person(2, 'Lee Park', { teamId: idOf(1, 9) });
const complete = { state: 'complete', completedAt: noon } as const;
const cycle = (fields: Partial<QuarterlyCycle> = {}): QuarterlyCycle => ({
  id: idOf(1, 33),
  clientId,
  teamId: null,
  frameworkId: framework.id,
  template: 'tier by tier',
  startsOn: '2026-01-01',
  focus: [[], [], [], []],
  endedAt: null,
  createdAt: noon,
  ...fields,
});

const due = (records: Partial<AssessingRecords>, today = '2026-03-14') => {
  const quarter = today < '2026-04-01' ? '2026-01-01' : today < '2026-07-01' ? '2026-04-01' : '2026-07-01';
  return assessingDue(
    { reps: [dana, lee], frameworks: [framework], assessments: [], cycles: [], ...records },
    { coachId, quarter, today },
  );
};
const names = (records: Partial<AssessingRecords>, today?: string) =>
  due(records, today).due.map(({ rep, by, isLate }) => `${rep.name} ${by}${isLate ? ' late' : ''}`);

describe('drafts to go on with', () => {
  const draft = sampleAssessment(1, { repId: dana.id, levels: { hunting: 4 } });

  test('are the coach’s own, with how far they are', () =>
    expect(due({ assessments: [draft] }).drafts).toEqual([
      { assessment: draft, rep: dana, settled: 1, all: 2, waitsForFile: false },
    ]));

  test('are those begun last first, and those under somebody else’s name, not those of another coach', () => {
    const later = { ...draft, id: idOf(2, 32), coachId: null, startedAt: '2026-03-15T09:00:00.000Z' };
    const others = { ...draft, id: idOf(3, 32), coachId: idOf(9, 3) };
    const found = due({ assessments: [draft, later, others] }).drafts;
    expect(found.map(({ assessment }) => assessment.id)).toEqual([later.id, draft.id]);
  });

  test('wait for the file where a form went out and nothing is here', () =>
    expect(due({ assessments: [{ ...draft, via: 'form', levels: {} }] }).drafts).toMatchObject([
      { settled: 0, waitsForFile: true },
    ]));
});

describe('who is still to be assessed', () => {
  test('is nobody where neither a cycle nor the quarter before says so', () => expect(names({})).toEqual([]));

  test('is everybody in the first quarter of a cycle, by the end of its first month', () => {
    expect(names({ cycles: [cycle()] }, '2026-01-05')).toEqual([
      'Dana Fox 2026-01-31',
      'Lee Park 2026-01-31',
    ]);
    expect(names({ cycles: [cycle()] }, '2026-02-01')).toEqual([
      'Dana Fox 2026-01-31 late',
      'Lee Park 2026-01-31 late',
    ]);
  });

  test('is nobody in the quarter that works on tier 1, and everybody at the end of the next', () => {
    expect(names({ cycles: [cycle()] }, '2026-06-20')).toEqual([]);
    expect(names({ cycles: [cycle()] }, '2026-09-10')).toEqual([
      'Dana Fox 2026-09-30',
      'Lee Park 2026-09-30',
    ]);
    expect(names({ cycles: [cycle({ template: 'a skill a quarter' })] }, '2026-06-20')).toHaveLength(2);
  });

  test('is told a month ahead and not before', () => {
    expect(names({ cycles: [cycle()] }, '2026-08-30')).toHaveLength(2);
    expect(names({ cycles: [cycle()] }, '2026-08-29')).toEqual([]);
  });

  test('is only the team of the cycle, and nobody once it has ended', () => {
    expect(names({ cycles: [cycle({ teamId: idOf(1, 9) })] }, '2026-01-05')).toEqual(['Lee Park 2026-01-31']);
    expect(names({ cycles: [cycle({ endedAt: noon })] }, '2026-01-05')).toEqual([]);
  });

  test('is whoever was assessed in the quarter before, where there is no cycle', () => {
    const before = sampleAssessment(1, { repId: dana.id, quarter: '2025-10-01', ...complete });
    expect(names({ assessments: [before] })).toEqual(['Dana Fox 2026-03-31']);
  });

  test('is nobody who was assessed or begun in this quarter, is archived, has not started or has no framework', () => {
    const cycles = [cycle()];
    const one = sampleAssessment(1, { repId: dana.id });
    const today = '2026-01-05';
    expect(names({ cycles, assessments: [one] }, today)).toEqual(['Lee Park 2026-01-31']);
    expect(names({ cycles, assessments: [{ ...one, ...complete }] }, today)).toHaveLength(1);
    expect(names({ cycles, reps: [{ ...dana, archivedAt: noon }] }, today)).toEqual([]);
    expect(names({ cycles, reps: [{ ...dana, startDate: '2026-02-01' }] }, today)).toEqual([]);
    expect(names({ cycles, reps: [{ ...dana, role: 'manager' }] }, today)).toEqual([]);
  });
});
