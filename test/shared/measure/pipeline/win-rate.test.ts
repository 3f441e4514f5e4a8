import { describe, expect, test } from 'vitest';
import { openPipeline } from '../../../../shared/measure/pipeline/pipeline';
import { scopeOf } from '../../../../shared/measure/pipeline/scope';
import { winRateBy, winRates } from '../../../../shared/measure/pipeline/win-rate';
import { sourceOf, type DealRow } from '../../../fixtures/pipeline';

const closed = (
  owner: string,
  won: number,
  lost: number,
  more: Partial<DealRow> = {},
): readonly DealRow[] => [
  ...Array.from({ length: won }, (_, n) => ({
    id: `${owner}w${n}`,
    owner,
    stage: 'Won',
    state: 'won' as const,
    ...more,
  })),
  ...Array.from({ length: lost }, (_, n) => ({
    id: `${owner}l${n}`,
    owner,
    stage: 'Lost',
    state: 'lost' as const,
    ...more,
  })),
];
const asked = (rows: readonly DealRow[]) => {
  const pipeline = openPipeline(sourceOf(rows));
  return { pipeline, scope: scopeOf(pipeline, { is: 'everybody' }) };
};

describe('win rates', () => {
  // The example of field.md X-25: one rep wins 40% of many deals, three win nothing of few. By hand: 20 of 100
  // closed deals are 20%, and (40 + 0 + 0 + 0) ÷ 4 reps are 10%.
  test('are 20% pooled and 10% as mean of reps where one of four carries the team', () => {
    const { pipeline, scope } = asked([
      ...closed('Ann', 20, 30),
      ...closed('Ben', 0, 20),
      ...closed('Cleo', 0, 20),
      ...closed('Dov', 0, 10),
    ]);
    const { pooled, meanOfReps, spread } = winRates(pipeline, scope);
    expect(pooled).toMatchObject({ ok: true, value: { value: 0.2, n: 100 } });
    expect(meanOfReps).toMatchObject({ ok: true, value: { value: 0.1, n: 4 } });
    expect(spread).toMatchObject({ lowest: 0, median: 0, highest: 0.4 });
  });

  test('carry the Wilson band and name lost deals', () => {
    const { pipeline, scope } = asked(closed('Ann', 15, 133));
    const { pooled } = winRates(pipeline, scope);
    // Newcombe 1998: 15 of 148 is 0.0624 to 0.1605.
    expect(pooled.ok && pooled.value.band?.map((end) => end.toFixed(4))).toEqual(['0.0624', '0.1605']);
    expect(pooled.ok && pooled.value.inputs).toContainEqual({ label: 'lost', value: 133 });
  });

  test('by competitor put the most deals first and deals without one last', () => {
    const { pipeline, scope } = asked([
      ...closed('Ann', 1, 1),
      ...closed('Ben', 1, 3, { competitor: 'Kestrel' }),
      ...closed('Cleo', 2, 3, { competitor: 'Vantor' }),
    ]);
    const rates = winRateBy(pipeline, scope, 'competitor');
    expect(rates.ok && rates.value.map(({ name, rate }) => [name, rate.value, rate.n])).toEqual([
      ['Vantor', 0.4, 5],
      ['Kestrel', 0.25, 4],
      ['Not given', 0.5, 2],
    ]);
  });

  test('are none, not nothing, where no deal is closed', () => {
    const { pipeline, scope } = asked([{ id: '1', stage: 'Lead', state: 'open' }]);
    expect(winRates(pipeline, scope).pooled).toMatchObject({ ok: false, error: { columns: [] } });
  });

  test('of a period leave out deals that closed on no known day, and say so', () => {
    const rows = [...closed('Ann', 1, 1, { closed: '2026-06-10' }), ...closed('Ben', 1, 0)];
    const pipeline = openPipeline(sourceOf(rows));
    const scope = scopeOf(pipeline, { is: 'everybody' }, { from: 20_600, to: 20_634 });
    const { pooled } = winRates(pipeline, scope);
    expect(pooled).toMatchObject({ ok: true, value: { value: 0.5, n: 2 } });
    expect(pooled.ok && pooled.value.inputs.at(-1)).toEqual({
      label: 'left out: closed on no known day',
      value: 1,
    });
  });
});
