import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../../shared/measure/figure';
import { coverageOf, ledgerOf } from '../../../../shared/measure/pipeline/coverage';
import { openPipeline } from '../../../../shared/measure/pipeline/pipeline';
import { scopeOf, type Who } from '../../../../shared/measure/pipeline/scope';
import type { Told } from '../../../../shared/measure/pipeline/untold';
import { repNamed, sourceOf, type DealRow } from '../../../fixtures/pipeline';

const ann = repNamed(1, 'Ann', { quota: { amount: 100_000, period: 'quarter' } });
const ben = repNamed(2, 'Ben', { quota: { amount: 120_000, period: 'year' } });
const cleo = repNamed(3, 'Cleo');
const open = (owner: string, stage: string, amount: number): DealRow => ({
  id: stage,
  owner,
  stage,
  state: 'open',
  amount,
});
const won = (owner: string, amount: number, closed: string): DealRow => ({
  id: closed,
  owner,
  stage: 'Won',
  state: 'won',
  amount,
  closed,
});
const lost: DealRow = { id: 'lost', owner: 'Ann', stage: 'Lost', state: 'lost', closed: '2026-05-01' };

const coverage = (rows: readonly DealRow[], who: Who = { is: 'everybody' }) => {
  const pipeline = openPipeline(sourceOf(rows, { reps: [ann, ben, cleo] }));
  return coverageOf(pipeline, scopeOf(pipeline, who), ledgerOf(pipeline));
};

const inputsOf = (told: Told<Figure>) =>
  told.ok ? Object.fromEntries(told.value.inputs.map(({ label, value }) => [label, value])) : {};

// By hand, on 30 June 2026: Ann's quarter began on 1 April, Ben's year on 1 January.
const rows = [
  open('Ann', 'Lead', 500_000), // not qualified
  open('Ann', 'Qualified', 90_000),
  open('Ann', 'Proposal', 60_000),
  open('Ben', 'Negotiation', 130_000),
  open('Cleo', 'Proposal', 999_000), // no quota
  won('Ann', 40_000, '2026-04-01'), // 100,000 − 40,000 = 60,000 left
  won('Ann', 70_000, '2026-03-31'), // the quarter before
  won('Ben', 20_000, '2026-01-02'), // 120,000 − 20,000 = 100,000 left
  lost,
];

describe('coverage', () => {
  test('is the open qualified pipeline over what is left of the quotas: 280,000 ÷ 160,000', () => {
    const { ratio, withoutQuota } = coverage(rows);
    expect(ratio).toMatchObject({ ok: true, value: { value: 1.75, n: 2 } });
    expect(withoutQuota).toBe(1);
  });

  test('of one rep is 150,000 ÷ 60,000, by stage 1.5 and 1.0', () => {
    const { ratio, byStage } = coverage(rows, { is: 'rep', repId: ann.id });
    expect(ratio).toMatchObject({ ok: true, value: { value: 2.5 } });
    expect(byStage.map(({ stage, ratio: part }) => [stage, part])).toEqual([
      ['Qualified', 1.5],
      ['Proposal', 1],
      ['Negotiation', 0],
    ]);
  });

  test('leaves out the pipeline of a rep whose quota is reached, and says so: 50,000 ÷ 100,000', () => {
    const { ratio, byStage } = coverage([
      won('Ann', 110_000, '2026-05-02'),
      open('Ann', 'Proposal', 300_000),
      won('Ben', 20_000, '2026-01-02'),
      open('Ben', 'Proposal', 50_000),
    ]);
    expect(ratio).toMatchObject({ ok: true, value: { value: 0.5, n: 1 } });
    expect(inputsOf(ratio)).toMatchObject({
      'open qualified pipeline': 50_000,
      'their quota': 120_000,
      'remaining quota': 100_000,
      'reps with quota remaining': 1,
      'reps who reached their quota, left out': 1,
    });
    expect(byStage.map(({ amount }) => amount)).toEqual([0, 50_000, 0]);
  });

  test('counts the open qualified deals that have no amount', () => {
    const bare = (id: string, stage: string): DealRow => ({ id, owner: 'Ben', stage, state: 'open' });
    const found = coverage([...rows, bare('a', 'Proposal'), bare('b', 'Negotiation'), bare('c', 'Lead')]);
    expect(found.ratio).toMatchObject({ ok: true, value: { value: 1.75 } });
    expect(inputsOf(found.ratio)).toMatchObject({
      'open qualified deals': 3,
      'open qualified deals without an amount, left out': 2,
    });
  });

  test('is red under three, and under 1 ÷ win rate where that is more', () => {
    // Three of four closed deals are won: 1 ÷ 0.75 = 1.33, so three decides.
    expect(coverage(rows)).toMatchObject({ isRed: true, needed: { ok: true, value: { value: 3 } } });
    // One of five: five are needed; 400,000 ÷ 100,000 = 4 is over three and still red.
    const hard = [
      open('Ann', 'Proposal', 320_000),
      won('Ann', 20_000, '2026-05-02'),
      ...[1, 2, 3, 4].map((n) => ({ ...lost, id: `lost${n}` })),
    ];
    const found = coverage(hard, { is: 'rep', repId: ann.id });
    expect(found).toMatchObject({ isRed: true, needed: { ok: true, value: { value: 5 } } });
    expect(found.ratio).toMatchObject({ ok: true, value: { value: 4 } });
  });

  test('is none where the quota is reached, and names the quota where nobody has one', () => {
    const reached = coverage([won('Ann', 150_000, '2026-05-02'), lost], { is: 'rep', repId: ann.id });
    expect(reached.ratio).toMatchObject({ ok: false, error: { columns: [] } });
    expect(coverage(rows, { is: 'rep', repId: cleo.id }).ratio).toMatchObject({
      ok: false,
      error: { columns: ['quota'] },
    });
  });
});
