import { describe, expect, test } from 'vitest';
import { ageing, usualDays } from '../../../../shared/measure/pipeline/ageing';
import { openPipeline } from '../../../../shared/measure/pipeline/pipeline';
import { scopeOf } from '../../../../shared/measure/pipeline/scope';
import { sourceOf, type DealRow } from '../../../fixtures/pipeline';

const finished = (id: string, days: number): DealRow => ({
  id,
  stage: 'Lost',
  state: 'lost',
  closed: `2026-05-${String(days + 1).padStart(2, '0')}`,
  steps: [['Lead', '2026-05-01']],
});
const open = (id: string, since: string, ...more: (readonly [string, string])[]): DealRow => ({
  id,
  stage: 'Lead',
  state: 'open',
  steps: [['Lead', since], ...more],
});

describe('ageing deals', () => {
  // By hand: seven stays of 2, 4, 6, 8 and 10 days and two open ones of 9 and 30. At risk 7, 6, 5, 4: the share
  // still there falls to 6/7, 5/7, 4/7, 3/7 on day 8, so the usual time is 8 days.
  const pipeline = openPipeline(
    sourceOf([
      ...[2, 4, 6, 8, 10].map((days) => finished(`F${days}`, days)),
      open('fresh', '2026-06-21'),
      open('stuck', '2026-05-31'),
    ]),
  );
  const usual = usualDays(pipeline);

  test('are those over the Kaplan–Meier median of their stage, the slowest first', () => {
    expect(usual.get(0)?.value).toBe(8);
    const found = ageing(pipeline, scopeOf(pipeline, { is: 'everybody' }), usual);
    if (!found.ok) throw new Error(found.error.why);
    expect(found.value.deals).toEqual([
      { row: 6, stage: 0, days: 30, usual: 8, times: 3.75 },
      { row: 5, stage: 0, days: 9, usual: 8, times: 1.125 },
    ]);
    expect(found.value.twice).toMatchObject({ ok: true, value: { value: 0.5, n: 2 } });
  });

  test('count from the last time that the deal entered its stage', () => {
    const back = openPipeline(
      sourceOf([
        ...[2, 4, 6, 8, 10].map((days) => finished(`F${days}`, days)),
        open('back', '2026-01-01', ['Qualified', '2026-02-01'], ['Lead', '2026-06-29']),
      ]),
    );
    const found = ageing(back, scopeOf(back, { is: 'everybody' }), usualDays(back));
    expect(found.ok && found.value.deals).toEqual([]);
  });
});
