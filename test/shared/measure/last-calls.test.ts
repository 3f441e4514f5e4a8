import { describe, expect, test } from 'vitest';
import { callStandings, scoredOfLastTen } from '../../../shared/measure/last-calls';
import { idOf, sampleCall, sampleCard } from '../samples';

const done = (n: number, fields = {}) => sampleCard(n, [3, 3, 3, 3, 3], fields);
const calls = (count: number) => Array.from({ length: count }, (_, place) => sampleCall(place + 1));

describe('how far the scoring of calls is', () => {
  test('stands beside each call, newest first', () => {
    const standings = callStandings(
      [sampleCall(1), sampleCall(2), sampleCall(3), sampleCall(4, { leftOut: 'Wrong number' })],
      [done(1), done(2, { state: 'draft', completedAt: null })],
    );
    expect(standings.map(({ call, state }) => [call.date, state])).toEqual([
      ['2026-03-04', 'left out'],
      ['2026-03-03', 'waiting'],
      ['2026-03-02', 'draft'],
      ['2026-03-01', 'scored'],
    ]);
  });

  test('names the scorecard that counts, not the one whose place it took', () => {
    const first = done(1, { supersededBy: idOf(99, 7) });
    const second = done(1, { id: idOf(99, 7), revision: 2, amends: first.id });
    expect(callStandings([sampleCall(1)], [first, second])[0]?.scorecard).toBe(second);
  });

  test('says scored of a call that was scored and left out afterwards', () => {
    expect(callStandings([sampleCall(1, { leftOut: 'Doubtful' })], [done(1)])[0]?.state).toBe('scored');
  });

  test('puts two calls of one day in the order of their time', () => {
    const morning = sampleCall(1, { time: '09:00' });
    const noon = sampleCall(2, { date: '2026-03-01', time: '12:00' });
    expect(callStandings([morning, noon], []).map(({ call }) => call.time)).toEqual(['12:00', '09:00']);
  });
});

describe('calls scored of the last ten', () => {
  test('counts the newest ten and passes over those left out', () => {
    // Days 1 to 12; day 12 is left out, so the last ten are days 2 to 11. Scored are days 1, 2 and 11.
    const some = calls(12).map((call, place) => (place === 11 ? { ...call, leftOut: 'Voicemail' } : call));
    const figure = scoredOfLastTen(callStandings(some, [done(1), done(2), done(11)]));
    expect(figure).toMatchObject({ value: 2, n: 10 });
  });

  test('is of fewer where there are fewer, and nothing where there are none', () => {
    expect(scoredOfLastTen(callStandings(calls(3), [done(1)]))).toMatchObject({ value: 1, n: 3 });
    expect(scoredOfLastTen([])).toBeUndefined();
  });
});
