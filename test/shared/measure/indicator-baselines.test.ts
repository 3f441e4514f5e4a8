import { describe, expect, test } from 'vitest';
import { indicatorOf, indicators } from '../../../shared/content/indicators';
import { baselineOf, type BaselineRecords } from '../../../shared/measure/indicator-baselines';
import type { CallKind } from '../../../shared/model/call';
import type { Count, CounterKey } from '../../../shared/model/count';
import { clientId, coachId, idOf, noon, sampleCall, sampleCard, sampleRubric } from '../samples';

let made = 0;
const count = (call: number, counter: CounterKey, fields: Partial<Count> = {}): Count => ({
  id: idOf(++made, 11),
  clientId,
  callId: idOf(call, 6),
  coachId,
  counter,
  atMs: made,
  note: '',
  objection: null,
  createdAt: noon,
  ...fields,
});
const counts = (call: number, counter: CounterKey, times: number): readonly Count[] =>
  Array.from({ length: times }, () => count(call, counter));
const objection = (call: number, clarified: boolean | null, resolved: boolean | null = null): Count =>
  count(call, 'objection', { objection: { type: 'price', clarified, evidenceUsed: null, resolved } });

const kinds: readonly CallKind[] = ['discovery', 'discovery', 'demo', 'proposal', 'negotiation', 'discovery'];

/** Six scored calls; next step clarity is the fourth mark. Nothing is counted on the last one. */
const records: BaselineRecords = {
  calls: kinds.map((kind, place) => sampleCall(place + 1, { kind })),
  scorecards: ([2, 3, 4, 1, 5, 'o'] as const).map((mark, place) =>
    sampleCard(place + 1, [(place % 3) + 1 === 3 ? 5 : 2, 3, 3, mark, 3]),
  ),
  rubrics: [sampleRubric()],
  counts: [
    ...counts(1, 'question', 4),
    ...counts(2, 'question', 9),
    ...counts(3, 'question', 2),
    count(2, 'impact quantified'),
    ...counts(3, 'use case told', 3),
    ...counts(4, 'use case told', 2),
    count(4, 'ROI calculated'),
    count(5, 'trial close'),
    objection(1, true, true),
    objection(3, false, true),
    objection(4, true, false),
    objection(5, null, true),
    // Another coach's counts are another listener's.
    ...counts(1, 'question', 30).map((one) => ({ ...one, coachId: idOf(2, 3) })),
  ],
};

function baseline(key: string, skill = 'dimension.discoveryQuality', given = records) {
  const indicator = indicatorOf(key);
  if (!indicator) throw new Error(`${key} is in the catalogue`);
  return baselineOf(indicator, skill, given);
}

describe('from the counters', () => {
  test('is a mean over the calls of the kind on which something was counted', () => {
    // Discovery calls 1 and 2: (4 + 9) ÷ 2; call 6 has no counts and does not make it 4.3.
    expect(baseline('questions-per-discovery-call')?.figure).toMatchObject({ value: 6.5, n: 2 });
    // Demo 3 and proposal 4: (3 + 2) ÷ 2.
    expect(baseline('use-cases-per-presentation')?.figure).toMatchObject({ value: 2.5, n: 2 });
    // Calls 3, 4 and 5: (0 + 0 + 1) ÷ 3.
    expect(baseline('trial-closes-per-call')?.figure.value).toBeCloseTo(1 / 3);
  });

  test('is a share of the calls in per cent', () => {
    // 1 of the 5 calls counted.
    expect(baseline('impact-quantified-share')?.figure).toMatchObject({ value: 20, n: 5 });
    // 1 of demo 3 and proposal 4.
    expect(baseline('roi-calculations')?.figure).toMatchObject({ value: 50, n: 2 });
  });

  test('counts only objections of which something is said', () => {
    // Clarified: yes, no, yes, not said: 2 of 3. Settled: yes, yes, no, yes: 3 of 4.
    expect(baseline('objections-clarified-share')?.figure.value).toBeCloseTo(66.67, 1);
    expect(baseline('objections-settled-share')?.figure).toMatchObject({ value: 75, n: 4 });
    expect(baseline('objections-with-proof-share')).toBeUndefined();
  });

  test('names its source', () =>
    expect(baseline('questions-per-discovery-call')?.source).toBe('Counters, last ten calls'));
});

describe('from the scorecards', () => {
  test('is the share of calls scored 3 or higher on next step clarity', () =>
    // 3, 4 and 5 of 2, 3, 4, 1, 5; no opportunity is no call scored.
    expect(baseline('next-step-share', 'dimension.nextStepClarity')?.figure).toMatchObject({
      value: 60,
      n: 5,
    }));

  test('is the mean level of the skill’s dimension', () => {
    // 2, 2, 5, 2, 2, 5: 18 ÷ 6.
    expect(baseline('level-mean')?.figure).toMatchObject({ value: 3, n: 6 });
    expect(baseline('level-mean', 'pipeline.closing')).toBeUndefined();
  });
});

test('is taken from the pipeline audit where that has it', () => {
  const figure = { value: 21, n: 14, formula: 'median', inputs: [] };
  const pipeline = new Map([['proposal-to-decision-days', figure]]);
  const given = baseline('proposal-to-decision-days', 'pipeline.closing', { ...records, pipeline });
  expect(given).toEqual({ figure, source: 'Pipeline audit' });
});

test('is undefined for every indicator where nothing is known', () => {
  const nothing = { calls: [], scorecards: [], rubrics: [], counts: [] };
  const found = indicators.map((one) => baselineOf(one, one.skills[0] ?? '', nothing));
  expect(found.every((one) => one === undefined)).toBe(true);
});

test('is computed for every indicator of counters and scorecards', () => {
  const all: BaselineRecords = {
    ...records,
    counts: records.counts.map((one) =>
      one.objection ? { ...one, objection: { ...one.objection, evidenceUsed: true } } : one,
    ),
  };
  const wanted = indicators.filter(({ source }) => source === 'counters' || source === 'scorecards');
  const without = wanted.filter((one) => !baselineOf(one, one.skills[0] ?? '', all));
  expect(without.map(({ key }) => key)).toEqual([]);
});
