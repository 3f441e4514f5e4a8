import { describe, expect, test } from 'vitest';
import { countersOf, objectionShare } from '../../../shared/measure/counters';
import type { Count } from '../../../shared/model/count';
import { clientId, coachId, idOf, noon } from '../samples';

const count = (n: number, counter: Count['counter'], objection: Count['objection'] = null): Count => ({
  id: idOf(n),
  clientId,
  callId: idOf(1, 6),
  coachId,
  counter,
  atMs: n * 1000,
  note: '',
  objection,
  createdAt: noon,
});

describe('counters', () => {
  const counts = [count(1, 'question'), count(2, 'question'), count(3, 'trial close')];

  test('are counted per call and per half hour', () => {
    // 2 questions in 45 minutes: 2 ÷ 45 × 30 = 1.333…
    const { question, objection } = countersOf(counts, 45 * 60_000);
    expect([question.perCall.value, objection.perCall.value]).toEqual([2, 0]);
    expect(question.perHalfHour?.value).toBeCloseTo(4 / 3, 12);
    expect(objection.perHalfHour?.value).toBe(0);
  });

  test('have no rate where the length of the call is not known', () => {
    expect(countersOf(counts, null).question.perHalfHour).toBeUndefined();
    expect(countersOf(counts, 0).question.perHalfHour).toBeUndefined();
  });
});

describe('objections', () => {
  const about = (n: number, clarified: boolean | null) =>
    count(n, 'objection', { type: 'price', clarified, evidenceUsed: null, resolved: null });

  test('the share is of those of which something was said', () =>
    expect(
      objectionShare([about(1, true), about(2, false), about(3, true), about(4, null)], 'clarified')?.value,
    ).toBeCloseTo(2 / 3, 12));

  test('nothing said gives no share', () =>
    expect(objectionShare([about(1, true), count(2, 'question')], 'resolved')).toBeUndefined());
});
