import { describe, expect, test } from 'vitest';
import { leverTest, velocityChange } from '../../../../shared/measure/pipeline/levers';
import { openPipeline } from '../../../../shared/measure/pipeline/pipeline';
import { scopeOf } from '../../../../shared/measure/pipeline/scope';
import { velocityOf } from '../../../../shared/measure/pipeline/velocity';
import { sourceOf, type DealRow } from '../../../fixtures/pipeline';

const deal = (n: number, fields: Partial<DealRow>): DealRow => ({
  id: String(n),
  stage: 'Lead',
  state: 'open',
  created: '2026-06-01',
  amount: 1,
  ...fields,
});
const won = (n: number, days: string, amount: number): DealRow =>
  deal(n, { stage: 'Won', state: 'won', created: '2026-05-01', closed: days, amount });
const lost = (n: number): DealRow =>
  deal(n, { stage: 'Lost', state: 'lost', created: '2026-05-01', closed: '2026-05-20' });
const velocity = (rows: readonly DealRow[]) => {
  const pipeline = openPipeline(sourceOf(rows));
  return velocityOf(pipeline, scopeOf(pipeline, { is: 'everybody' }));
};

// By hand: 6 open × 2 of 4 won × 30,000 ÷ 20 days = 4,500 a day.
const usual = velocity([
  ...[1, 2, 3, 4, 5, 6].map((n) => deal(n, {})),
  won(7, '2026-05-11', 20_000), // 10 days
  won(8, '2026-05-31', 40_000), // 30 days
  lost(9),
  lost(10),
]);

describe('the lever test', () => {
  test('makes each lever 10% better: a shorter cycle adds a ninth, the others a tenth', () => {
    expect(usual.perDay).toMatchObject({ ok: true, value: { value: 4500 } });
    const effects = leverTest(usual);
    expect(effects.ok && effects.value.map(({ lever, gain }) => [lever, Math.round(gain.value)])).toEqual([
      ['sales cycle', 500],
      ['opportunities', 450],
      ['win rate', 450],
      ['deal size', 450],
    ]);
  });

  test('does not raise a win rate over 100%', () => {
    const effects = leverTest(velocity([deal(1, {}), won(2, '2026-05-11', 100)]));
    expect(effects.ok && effects.value.at(-1)).toMatchObject({ lever: 'win rate', share: 0 });
  });
});

describe('the change of velocity', () => {
  test('has factors that multiply to the whole', () => {
    const before = velocity([deal(1, {}), won(2, '2026-05-21', 10_000), lost(3)]);
    const change = velocityChange(usual, before);
    if (!change.ok || !before.perDay.ok) throw new Error('there are both');
    // Before: 1 × 1/2 × 10,000 ÷ 20 = 250.
    expect(change.value.value).toBe(4250);
    const factors = change.value.inputs.slice(2).map(({ value }) => Number(value));
    expect(factors.reduce((product, factor) => product * factor, 1)).toBeCloseTo(4500 / 250, 10);
  });
});
