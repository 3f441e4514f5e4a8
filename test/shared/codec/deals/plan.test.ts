import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DealsPlan } from '../../../../shared/codec/deals/plan';
import { writeRejected } from '../../../../shared/codec/import-plan';
import { dayOfNumber } from '../../../../shared/lib/calendar';
import { dealStates } from '../../../../shared/model/deals';
import { planOf } from '../../../fixtures/deal-files';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const plan = (text: string, chosen: Parameters<typeof planOf>[1] = {}): DealsPlan =>
  planOf(bytes(text), chosen);
const openIn = ({ formats }: DealsPlan): readonly string[] =>
  formats.filter(({ isOpen }) => isOpen).map(({ column }) => column);

describe('what can be read two ways is asked', () => {
  const text =
    'Id,Stage,Created,Close date,Amount\n1,Demo,03/04/2026,25/12/2026,1.500\n2,Demo,05/06/2026,01/12/2026,2.250\n';

  test('columns of days and numbers that fit two formats are open, the others are not, and no row is read', () => {
    const open = plan(text);
    expect(openIn(open)).toEqual(['Created', 'Amount']);
    expect(open.found).toBeUndefined();
    expect(open.formats.find(({ column }) => column === 'Created')).toMatchObject({
      days: { candidates: ['dd/mm/yyyy', 'mm/dd/yyyy'] },
      example: '03/04/2026',
    });
  });

  test('the answer decides, column by column', () => {
    const answered = plan(text, { dates: { Created: 'mm/dd/yyyy' }, numbers: { Amount: '1.234,50' } });
    const deals = answered.found?.deals;
    expect([...(deals?.created ?? [])].map(dayOfNumber)).toEqual(['2026-03-04', '2026-05-06']);
    expect([...(deals?.amount ?? [])]).toEqual([1500, 2250]);
  });

  test('a dollar sign is asked for a client in euros, and is the own one for a client in dollars', () => {
    const dollars = 'Id,Stage,Amount\n1,Demo,"$1,500.00"\n';
    expect(plan(dollars, { currency: 'EUR' }).found?.openCurrencies).toEqual(['$']);
    expect(plan(dollars, { currency: 'CAD' }).found?.openCurrencies).toEqual([]);
  });

  test('amounts in several currencies are each worth what was said, and left out where that was said', () => {
    const mixed = 'Id,Stage,Amount\n1,Demo,EUR 100.00\n2,Demo,USD 100.00\n3,Demo,£100.00\n';
    const found = plan(mixed, { rates: { USD: 0.9, GBP: null } }).found;
    expect([...(found?.deals.amount ?? [])]).toEqual([100, 90, NaN]);
  });
});

test('a currency that only acquisition costs are in is asked for too, and counts a deal once', () => {
  const costs = 'Id,Stage,Amount,CAC\n1,Demo,EUR 100.00,USD 10.00\n2,Demo,EUR 100.00,EUR 10.00\n';
  expect(plan(costs).found?.currencies).toEqual([
    { written: 'EUR', deals: 2, isOwn: true },
    { written: 'USD', deals: 1, isOwn: false },
  ]);
  expect(plan(costs).found?.openCurrencies).toEqual(['USD']);
  expect([...(plan(costs, { rates: { USD: 0.9 } }).found?.deals.acquisitionCost ?? [])]).toEqual([9, 10]);
});

describe('reported rows are no export', () => {
  const table = { header: ['Id', 'Stage', 'Amount'], rows: [{ line: 2, cells: ['1', 'Demo', '12'] }] };
  const reported = [{ line: 2, column: 'Amount', value: '1x2', reason: 'This is no amount.' }];
  const saved = writeRejected(table, reported);

  test('they are refused with what they are, why, and what would work, corrected or not', () => {
    const { found, lacks } = plan(saved);
    expect(found).toBeUndefined();
    expect(lacks).toMatch(/^This file holds the rows that an import reported.*import that whole\.$/);
  });

  test('rows that were reported twice are too', () => {
    const twice = 'Id,Stage,Line,Column,Reason,Line,Column,Reason\n1,Demo,2,,a,2,,b\n';
    expect(plan(twice).lacks).toMatch(/^This file holds the rows that an import reported/);
  });

  test('an export with a reason, or with the three columns elsewhere, is read', () => {
    expect(plan('Id,Stage,Reason\n1,Lost,Price\n').found?.deals.lossReason?.values).toEqual(['Price']);
    expect(plan('Line,Column,Reason,Id,Stage\n1,a,Price,1,Demo\n').found?.deals.count).toBe(1);
  });
});

describe('what is missing is said', () => {
  test('a file without names or stages', () => {
    expect(plan('A,B\n1,2\n').lacks).toMatch(/^No column names the deals/);
    expect(plan('Deal name,Amount\nAcme,2\n').lacks).toMatch(/^No column tells how deals stand/);
  });

  test.each([
    ['Id,Stage\n,Demo\n', 'The deal’s id is missing.'],
    ['Id,Stage\n1,\n', 'The stage is missing.'],
    [
      'Id,Stage,Created\n1,Demo,yesterday\n2,Demo,2026-01-01\n',
      'This is no day in the format of the column.',
    ],
    ['Id,Stage,Is won\n1,Demo,maybe\n', 'This is neither yes nor no.'],
    [
      'Id,Stage\n1,Demo,3\n',
      'The row has 3 cells, the header has 2. Put cells that hold the delimiter in quotes.',
    ],
    [`Id,Stage\n1,${'x'.repeat(201)}\n`, 'Longer than 200 letters.'],
  ])('%j', (text, reason) => {
    const mapping = { Id: 'id', Stage: 'stage', Created: 'created', 'Is won': 'isWon' } as const;
    expect(plan(text, { mapping }).found?.rejected.map((row) => row.reason)).toEqual([reason]);
  });
});

describe('a closed flag alone does not say how a deal ended', () => {
  const statesIn = ({ found }: DealsPlan) => [...(found?.deals.state ?? [])].map((at) => dealStates[at]);

  test('the stage does, by its name', () => {
    const closed = plan(
      'Id,Stage,Is closed\n1,Closed Won,true\n2,Closed Won,true\n3,Closed Lost,true\n4,Demo,false\n',
    );
    expect(closed.found?.foundStages.map(({ won, lost }) => won + lost)).toEqual([0, 0, 0]);
    expect(closed.found?.stages.map(({ is }) => is)).toEqual(['presenting', 'won', 'lost']);
    expect(statesIn(closed)).toEqual(['won', 'won', 'lost', 'open']);
  });

  test('and so does a day of winning; where nothing does, the deal is lost', () => {
    const days = plan('Id,Stage,Is closed,Won on\n1,Demo,true,2026-01-31\n2,Demo,true,\n3,Demo,false,\n');
    expect(statesIn(days)).toEqual(['won', 'lost', 'open']);
  });

  test('with a flag of winning beside it, both are taken at their word', () => {
    const both = plan('Id,Stage,Is closed,Is won\n1,Done,true,true\n2,Closed Won,true,false\n');
    expect(statesIn(both)).toEqual(['won', 'lost']);
  });
});

test('margins in percent and as shares are one', () => {
  const margins = (text: string) => [...(plan(text).found?.deals.margin ?? [])];
  expect(margins('Id,Stage,Margin\n1,Demo,35\n2,Demo,0.5\n')).toEqual([0.35, 0.005]);
  expect(margins('Id,Stage,Margin\n1,Demo,35%\n')).toEqual([0.35]);
  expect(margins('Id,Stage,Margin\n1,Demo,0.35\n')).toEqual([0.35]);
  expect(margins('Id,Stage,Margin\n1,Demo,0.35\n2,Demo,35%\n')).toEqual([0.35, 0.35]);
});

test('a margin over 100% is reported, and the others are read as if it were not there', () => {
  const { found } = plan(
    'Id,Stage,Margin\n1,Demo,0.35\n2,Demo,"12,000.00"\n3,Demo,100%\n4,Demo,101%\n5,Demo,-0.2\n',
  );
  expect([...(found?.deals.margin ?? [])]).toEqual([0.35, 1, -0.2]);
  expect(found?.rejected.map(({ line, column, reason }) => [line, column, reason])).toEqual([
    [3, 'Margin', '12,000.00 is no share of the amount: margins are at most 100%.'],
    [5, 'Margin', '101% is no share of the amount: margins are at most 100%.'],
  ]);
});

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '1',
    '2',
    'Demo',
    'Won',
    'x',
    '1.234',
    '12,5',
    '03/04/2026',
    '2026-13-01',
    '2026-02-28',
    '$5',
    '"',
    'a,b',
    'true',
  ),
  fc.string({ maxLength: 4 }),
);
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const fields = [
  'id',
  'name',
  'stage',
  'amount',
  'created',
  'isWon',
  'changedOn',
  'toStage',
  'entered',
] as const;

test('whatever the rows and the mapping, rows read are rows stored and rows reported', () =>
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 12 }),
      fc.array(fc.constantFrom(...fields), { minLength: 5, maxLength: 5 }),
      (rows, chosen) => {
        const header = ['A', 'B', 'C', 'D', 'E'];
        const text = [header, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n');
        const mapping = Object.fromEntries(header.map((name, place) => [name, chosen[place] ?? 'id']));
        const dates = Object.fromEntries(header.map((name) => [name, 'yyyy-mm-dd' as const]));
        const numbers = Object.fromEntries(header.map((name) => [name, '1,234.50' as const]));
        const { found } = plan(text, { mapping, dates, numbers });
        const filled = rows.filter((cells) => cells.some((one) => one.trim() !== '')).length;
        if (!found) return;
        expect(found.rowsRead).toBe(filled);
        expect(found.rowsStored + found.rejected.length).toBe(filled);
        expect(new Set(found.deals.id).size).toBe(found.deals.count);
        expect(found.deals.stage.at).toHaveLength(found.deals.count);
      },
    ),
    { numRuns: 500, seed: 21 },
  ));

test('a deal counts as qualified from the stage on that says so, or from the proposal, and never when it is lost', () => {
  const rows = [
    '1,New,5',
    '2,Qualified,20',
    '3,Discovery,30',
    '4,Demo,50',
    '5,Closed won,100',
    '6,Closed lost,0',
  ];
  const qualified = plan(`Id,Stage,Probability\n${rows.join('\n')}\n`).found?.stages;
  expect(qualified?.map(({ name, isQualified }) => [name, isQualified])).toEqual([
    ['New', false],
    ['Qualified', true],
    ['Discovery', true],
    ['Demo', true],
    ['Closed won', true],
    ['Closed lost', false],
  ]);
});
