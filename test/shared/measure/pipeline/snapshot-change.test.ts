import { expect, test } from 'vitest';
import { snapshotChange } from '../../../../shared/measure/pipeline/snapshot-change';
import { dealStates, noDay, type Deals, type DealState } from '../../../../shared/model/deals';
import type { PipelineStage } from '../../../../shared/model/pipeline-settings';

const names = ['Discovery', 'Proposal', 'Contract', 'Won', 'Lost', 'Elsewhere'];

interface Row {
  readonly id: string;
  readonly stage: string;
  readonly state?: DealState;
  readonly amount?: number;
  readonly closes?: number;
}

const deals = (...rows: readonly Row[]): Deals => ({
  count: rows.length,
  id: rows.map(({ id }) => id),
  name: rows.map(({ id }) => `Deal ${id}`),
  owner: { values: ['Dana'], at: new Int32Array(rows.length) },
  stage: { values: names, at: Int32Array.from(rows, ({ stage }) => names.indexOf(stage)) },
  state: Uint8Array.from(rows, ({ state }) => dealStates.indexOf(state ?? 'open')),
  amount: Float64Array.from(rows, ({ amount }) => amount ?? NaN),
  closed: Int32Array.from(rows, ({ closes }) => closes ?? noDay),
});

const stages: readonly PipelineStage[] = (
  [
    ['Discovery', 'qualifying'],
    ['Proposal', 'presenting'],
    ['Contract', 'closing'],
    ['Won', 'won'],
    ['Lost', 'lost'],
  ] as const
).map(([name, is]) => ({ name, is, isQualified: true }));

const changesOf = (before: Row | undefined, after: Row | undefined) =>
  snapshotChange(deals(...(before ? [before] : [])), deals(...(after ? [after] : [])), stages).deals[0]
    ?.changes;

test.each<[string, Row | undefined, Row | undefined, readonly string[] | undefined]>([
  ['a deal that was not there is new', undefined, { id: '1', stage: 'Discovery' }, ['new']],
  [
    'one that came and was won meanwhile is both',
    undefined,
    { id: '1', stage: 'Won', state: 'won' },
    ['new', 'won'],
  ],
  ['a deal that was won', { id: '1', stage: 'Contract' }, { id: '1', stage: 'Won', state: 'won' }, ['won']],
  [
    'a deal that was lost',
    { id: '1', stage: 'Contract' },
    { id: '1', stage: 'Lost', state: 'lost' },
    ['lost'],
  ],
  [
    'a lost one that is open again',
    { id: '1', stage: 'Lost', state: 'lost' },
    { id: '1', stage: 'Proposal' },
    ['reopened'],
  ],
  ['a later stage', { id: '1', stage: 'Discovery' }, { id: '1', stage: 'Contract' }, ['forward']],
  ['an earlier stage', { id: '1', stage: 'Contract' }, { id: '1', stage: 'Proposal' }, ['back']],
  ['a stage without a place', { id: '1', stage: 'Contract' }, { id: '1', stage: 'Elsewhere' }, ['moved']],
  [
    'another amount',
    { id: '1', stage: 'Proposal', amount: 5 },
    { id: '1', stage: 'Proposal', amount: 4 },
    ['amount'],
  ],
  [
    'an amount that became known is no change',
    { id: '1', stage: 'Proposal' },
    { id: '1', stage: 'Proposal', amount: 4 },
    undefined,
  ],
  [
    'a later close',
    { id: '1', stage: 'Proposal', closes: 10 },
    { id: '1', stage: 'Proposal', closes: 17 },
    ['slipped'],
  ],
  [
    'an earlier close',
    { id: '1', stage: 'Proposal', closes: 10 },
    { id: '1', stage: 'Proposal', closes: 3 },
    ['pulled in'],
  ],
  [
    'a won deal does not slip',
    { id: '1', stage: 'Proposal', closes: 10 },
    { id: '1', stage: 'Won', state: 'won', closes: 17 },
    ['won'],
  ],
  ['a deal that is no longer there', { id: '1', stage: 'Proposal' }, undefined, ['gone']],
])('%s', (_, before, after, changes) => expect(changesOf(before, after)).toEqual(changes));

test('changes are counted, deals without one only as unchanged', () => {
  const before = deals(
    { id: '1', stage: 'Discovery', amount: 5, closes: 1 },
    { id: '2', stage: 'Proposal' },
    { id: '3', stage: 'Proposal' },
  );
  const after = deals(
    { id: '1', stage: 'Proposal', amount: 6, closes: 9 },
    { id: '2', stage: 'Proposal' },
    { id: '4', stage: 'Discovery' },
  );
  const change = snapshotChange(before, after, stages);
  expect(change.deals.map(({ id, changes }) => [id, changes])).toEqual([
    ['1', ['forward', 'amount', 'slipped']],
    ['4', ['new']],
    ['3', ['gone']],
  ]);
  expect(change.unchanged).toBe(1);
  expect(change.counts).toMatchObject({ forward: 1, amount: 1, slipped: 1, new: 1, gone: 1, won: 0 });
  expect(change.deals[2]).toMatchObject({ before: { stage: 'Proposal' }, after: undefined, owner: 'Dana' });
});

test('amounts are summed by change, as they are after it, and as they were for what is gone', () => {
  const before = deals(
    { id: '1', stage: 'Discovery', amount: 5, closes: 1 },
    { id: '2', stage: 'Proposal', amount: 40 },
    { id: '3', stage: 'Proposal', amount: 7, closes: 1 },
    { id: '5', stage: 'Discovery' },
  );
  const after = deals(
    { id: '1', stage: 'Proposal', amount: 6, closes: 9 },
    { id: '3', stage: 'Proposal', amount: 4, closes: 9 },
    { id: '4', stage: 'Discovery', amount: 100 },
    { id: '5', stage: 'Discovery' },
    { id: '6', stage: 'Won', state: 'won' },
  );
  const { sums } = snapshotChange(before, after, stages);
  // By hand: slipped 6 + 4, amounts (6 − 5) + (4 − 7); of the won one no amount is known.
  expect(sums).toEqual({
    new: 100,
    won: undefined,
    lost: undefined,
    reopened: undefined,
    forward: 6,
    back: undefined,
    moved: undefined,
    amount: -2,
    slipped: 10,
    'pulled in': undefined,
    gone: 40,
  });
});

test('a deal is counted with the owner who has it now, or had it last', () => {
  const of = (owner: string, ...rows: readonly Row[]): Deals => ({
    ...deals(...rows),
    owner: { values: [owner], at: new Int32Array(rows.length) },
  });
  const before = of('Dana', { id: 'passed on', stage: 'Discovery' }, { id: 'gone', stage: 'Discovery' });
  const after = of('Ben', { id: 'passed on', stage: 'Proposal' });
  const changed = (name: string) => snapshotChange(before, after, stages, (owner) => owner === name);
  expect(changed('Dana')).toMatchObject({ deals: [{ id: 'gone' }], unchanged: 0 });
  expect(changed('Ben')).toMatchObject({ deals: [{ id: 'passed on' }], unchanged: 0 });
});
