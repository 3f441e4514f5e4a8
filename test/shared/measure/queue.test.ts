import { describe, expect, test } from 'vitest';
import { drawOf, sampleWarnings, type DrawMethod } from '../../../shared/measure/draw';
import { queueOf } from '../../../shared/measure/queue';
import { coachId, idOf, sampleCall, sampleCard } from '../samples';

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n + 1);
const callIds = (...places: number[]) => places.map((n) => idOf(n, 6));
const today = '2026-04-30';

describe('the queue', () => {
  test('is the last ten calls without a score, oldest first, in whatever order they are handed over', () => {
    const calls = numbers(12)
      .map((n) => sampleCall(n))
      .toReversed();
    const queue = queueOf(calls, [], coachId, today);
    expect(queue.callIds).toEqual(callIds(3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    expect(queue.leftOut).toEqual([
      { callId: idOf(2, 6), reason: 'older than the last 10' },
      { callId: idOf(1, 6), reason: 'older than the last 10' },
    ]);
  });

  test('passes over what is scored, put aside or still to come, and says why', () => {
    const calls = [
      sampleCall(1),
      sampleCall(2),
      sampleCall(3, { leftOut: 'Bad line, nobody to be heard' }),
      sampleCall(4, { date: '2026-05-01' }),
    ];
    const queue = queueOf(calls, [sampleCard(1, [3, 3, 3, 3, 3])], coachId, today);
    expect(queue.callIds).toEqual(callIds(2));
    expect(queue.leftOut.map(({ reason }) => reason)).toEqual([
      'still to come',
      'Bad line, nobody to be heard',
      'scored',
    ]);
  });

  test('a draft leaves the call in the queue; another coach’s scorecard takes it out and says so', () => {
    const cards = [
      sampleCard(1, [3], { state: 'draft' }),
      sampleCard(2, [3, 3, 3, 3, 3], { coachId: idOf(9, 3) }),
    ];
    const queue = queueOf([sampleCall(1), sampleCall(2)], cards, coachId, today);
    expect(queue.callIds).toEqual(callIds(1));
    expect(queue.leftOut).toEqual([{ callId: idOf(2, 6), reason: 'scored by another coach' }]);
  });

  test('where both have scored a call, the coach’s own scorecard is the reason', () => {
    const cards = [sampleCard(1, [3, 3, 3, 3, 3], { coachId: idOf(9, 3) }), sampleCard(1, [3, 3, 3, 3, 3])];
    expect(queueOf([sampleCall(1)], cards, coachId, today).leftOut[0]?.reason).toBe('scored');
  });

  test('calls of one day follow the clock', () => {
    const calls = [
      sampleCall(1, { date: '2026-03-05', time: '16:00' }),
      sampleCall(2, { date: '2026-03-05', time: '09:00' }),
    ];
    expect(queueOf(calls, [], coachId, today).callIds).toEqual(callIds(2, 1));
  });
});

describe('a draw', () => {
  const draw = (
    method: DrawMethod,
    seed: number,
    count: number,
    calls = numbers(20).map((n) => sampleCall(n)),
  ) => drawOf({ calls, scorecards: [], coachId, today, method, seed, count });

  test('is the same for the same seed, whatever the order of the calls, and different for others', () => {
    const calls = numbers(20).map((n) => sampleCall(n));
    const drawn = draw('random', 11, 5).callIds;
    expect(drawn).toHaveLength(5);
    expect(draw('random', 11, 5, calls.toReversed()).callIds).toEqual(drawn);
    expect(draw('random', 12, 5).callIds).not.toEqual(drawn);
    expect(drawn).toEqual(drawn.toSorted());
  });

  test('accounts for every call', () => {
    const { callIds: drawn, leftOut } = draw('random', 11, 5);
    expect(drawn.length + leftOut.length).toBe(20);
    expect(leftOut.every(({ reason }) => reason === 'not drawn')).toBe(true);
  });

  test('by kind, outcome or stage lets the groups take turns: 9 of one and 3 of the other give 3 and 3', () => {
    const calls = numbers(12).map((n) =>
      sampleCall(
        n,
        n <= 9
          ? { kind: 'demo', outcome: 'won', stage: 'Offer' }
          : { kind: 'discovery', outcome: 'lost', stage: 'First talk' },
      ),
    );
    for (const method of ['by kind', 'by outcome', 'by stage'] as const) {
      const drawn = new Set(draw(method, 3, 6, calls).callIds);
      expect(calls.filter(({ id, kind }) => kind === 'demo' && drawn.has(id))).toHaveLength(3);
    }
  });

  test('takes more from the other groups where one is used up', () => {
    const calls = numbers(6).map((n) => sampleCall(n, { kind: n === 1 ? 'demo' : 'discovery' }));
    expect(draw('by kind', 3, 6, calls).callIds).toHaveLength(6);
  });

  test('of the last ten is the queue', () =>
    expect(draw('last ten', 1, 3).callIds).toEqual(callIds(11, 12, 13, 14, 15, 16, 17, 18, 19, 20)));

  test('every call has the same chance: over 2,000 seeds each of 4 calls comes first of 1 about 500 times', () => {
    const calls = numbers(4).map((n) => sampleCall(n));
    const first = numbers(2000).map((seed) => draw('random', seed, 1, calls).callIds[0]);
    // Three standard deviations: 3·√(2000·¼·¾) = 58
    for (const { id } of calls)
      expect(Math.abs(first.filter((one) => one === id).length - 500)).toBeLessThan(59);
  });
});

describe('a warning', () => {
  const mixed = [
    sampleCall(1, { outcome: 'won', customer: 'Acme' }),
    sampleCall(2, { outcome: 'lost', customer: 'Bolt' }),
    sampleCall(3, { customer: 'Core' }),
  ];

  test('is not given for a mixed sample, nor for two calls', () => {
    expect(sampleWarnings(mixed, mixed)).toEqual([]);
    expect(sampleWarnings(mixed.slice(0, 1), mixed)).toEqual([]);
  });

  test('is given where all are won', () =>
    expect(
      sampleWarnings(
        mixed.map((call) => ({ ...call, outcome: 'won' })),
        mixed,
      )[0],
    ).toContain('won'));

  test('is given where all belong to one deal, or to one customer where deals have no names', () => {
    expect(
      sampleWarnings(
        mixed.map((call) => ({ ...call, deal: 'D-7' })),
        mixed,
      )[0],
    ).toContain('one deal');
    expect(
      sampleWarnings(
        mixed.map((call) => ({ ...call, customer: 'Acme ' })),
        mixed,
      )[0],
    ).toContain('one deal');
    expect(
      sampleWarnings(
        mixed.map((call) => ({ ...call, customer: '' })),
        mixed,
      ),
    ).toEqual([]);
  });

  test('is given where all are of the newest quarter of the days and older ones exist', () => {
    // Days 1 to 29: the newest quarter begins on day 29 − 28 ÷ 4 = 22
    const all = [
      sampleCall(1),
      sampleCall(22, { customer: 'A' }),
      sampleCall(25, { customer: 'B' }),
      sampleCall(29, { customer: 'C' }),
    ];
    expect(sampleWarnings(all.slice(1), all)[0]).toContain('recent');
    expect(sampleWarnings(all, all)).toEqual([]);
    const earlier = all.with(1, sampleCall(21, { customer: 'A' }));
    expect(sampleWarnings(earlier.slice(1), earlier)).toEqual([]);
  });
});
