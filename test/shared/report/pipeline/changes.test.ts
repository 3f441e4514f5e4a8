import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../../../shared/lib/formats';
import { dealChanges, type DealChange } from '../../../../shared/measure/pipeline/snapshot-change';
import {
  amountDifference,
  changesBlocks,
  changesSheet,
  changeWords,
  daysLater,
  stageWords,
  type ChangeRow,
  type ReportedChanges,
} from '../../../../shared/report/pipeline/changes';

const formats = formatsFor('en-GB', 'EUR');
const moved: ChangeRow = {
  id: '006A1',
  name: 'Fjordlight',
  owner: 'Dana Fox',
  changes: ['forward', 'amount', 'slipped'],
  before: { stage: 'Lead', amount: 5000, closes: '2026-06-30' },
  after: { stage: 'Proposal', amount: 6500, closes: '2026-07-14' },
};
const gone: ChangeRow = { ...moved, id: '006A2', name: 'Quarry Lane', changes: ['gone'], after: null };
const added: ChangeRow = { ...moved, id: '006A3', name: 'Mirador', changes: ['new'], before: null };

const changesOf = (deals: readonly ChangeRow[], all = deals.length): ReportedChanges => {
  const count = (change: DealChange) => deals.filter(({ changes }) => changes.includes(change)).length;
  const of = <T>(value: (change: DealChange) => T) =>
    Object.fromEntries(dealChanges.map((one) => [one, value(one)])) as Record<DealChange, T>;
  return {
    deals,
    all,
    unchanged: 7,
    counts: of(count),
    sums: of(() => undefined),
    from: '2026-05-27',
    to: '2026-06-30',
  };
};

test('a deal is told as it was and is', () => {
  expect(changeWords(moved)).toBe('Moved forward, amount changed, close slipped');
  expect([moved, gone, added].map(stageWords)).toEqual(['Lead → Proposal', 'Lead', 'Proposal']);
  expect([moved, gone, added].map(amountDifference)).toEqual([1500, null, null]);
  // 30 June to 14 July.
  expect([moved, gone, { ...moved, changes: ['won'] as const }].map(daysLater)).toEqual([14, null, null]);
});

describe('the sheet of changed deals', () => {
  test('has every deal with both its stands', () => {
    const { name, columns, rows } = changesSheet(changesOf([moved, gone]));
    expect(name).toBe('Changed deals');
    expect(columns.map((column) => column.name).slice(3)).toEqual([
      'What changed',
      'Stage before',
      'Stage after',
      'Amount before',
      'Amount after',
      'Difference',
      'Closes, before',
      'Closes, after',
      'Days later',
    ]);
    expect(rows[0]?.slice(4)).toEqual([
      'Lead',
      'Proposal',
      { value: 5000, as: 'money' },
      { value: 6500, as: 'money' },
      { value: 1500, as: 'money' },
      { day: '2026-06-30' },
      { day: '2026-07-14' },
      { value: 14, as: 'days' },
    ]);
    expect(rows[1]?.slice(5)).toEqual([
      null,
      { value: 5000, as: 'money' },
      null,
      null,
      { day: '2026-06-30' },
      null,
      null,
    ]);
  });

  test('says in its name where it has the largest only', () =>
    expect(changesSheet(changesOf([moved, gone], 9)).name).toBe('Changed deals (largest 2)'));
});

describe('the changes on paper', () => {
  const tableIn = (given: ReportedChanges, most: number) => {
    const block = changesBlocks(given, formats, most).at(-1);
    return block?.is === 'table' ? block.table : undefined;
  };

  test('stand under both days, in a sentence and a table', () => {
    const [heading, said] = changesBlocks(changesOf([moved]), formats, 25);
    expect(heading).toEqual({ is: 'heading', text: 'Changes from 27 May 2026 to 30 Jun 2026' });
    expect(said).toMatchObject({
      text: expect.stringMatching(/^1 deal moved forward.*7 deals are as they were\.$/),
    });
    expect(tableIn(changesOf([moved]), 25)?.rows[0]?.slice(3)).toEqual([
      'Lead → Proposal',
      '14\u00a0Jul\u00a02026',
      '14',
      '€6,500',
      '€1,500',
    ]);
    expect(tableIn(changesOf([moved]), 25)?.caption).toBe('');
  });

  test('say how many are left out, and where the others are', () => {
    const two = tableIn(changesOf([moved, gone, added]), 2);
    expect([two?.rows.length, two?.caption]).toEqual([
      2,
      'The largest 2 of 3 changed deals, by amount; all of them are in the spreadsheet.',
    ]);
    expect(tableIn(changesOf([moved, gone, added], 9000), 2)?.caption).toBe(
      'The largest 2 of 9,000 changed deals, by amount; the largest 3 are in the spreadsheet.',
    );
  });

  test('say so in words where nothing changed', () =>
    expect(changesBlocks(changesOf([]), formats, 25).at(-1)).toEqual({
      is: 'paragraph',
      text: 'Nothing changed: 7 deals are as they were.',
    }));
});
