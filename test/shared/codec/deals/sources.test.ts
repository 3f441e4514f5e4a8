import { describe, expect, test } from 'vitest';
import type { DealsPlan, FoundDeals } from '../../../../shared/codec/deals/plan';
import { looksLikeDeals, recogniseSource } from '../../../../shared/codec/deals/recognise';
import { dayOfNumber } from '../../../../shared/lib/calendar';
import { dealStates, noDay, type Deals } from '../../../../shared/model/deals';
import { dealFile, gridOf, guessed, planOf } from '../../../fixtures/deal-files';

const foundIn = ({ found, lacks, formats }: DealsPlan): FoundDeals => {
  if (!found)
    throw new Error(
      lacks ??
        `open: ${formats
          .filter(({ isOpen }) => isOpen)
          .map(({ column }) => column)
          .join()}`,
    );
  return found;
};

const dayIn = (days: Int32Array | undefined, row: number): string | undefined => {
  const day = days?.[row] ?? noDay;
  return day === noDay ? undefined : dayOfNumber(day);
};
const stateOf = ({ state }: Deals, row: number): string | undefined => dealStates[state[row] ?? -1];
const historyOf = ({ history, stage }: Deals, row: number): readonly string[] => {
  if (!history) return [];
  const steps: string[] = [];
  for (let step = history.from[row] ?? 0; step < (history.from[row + 1] ?? 0); step++)
    steps.push(`${stage.values[history.stage[step] ?? -1]} ${dayIn(history.entered, step)}`);
  return steps;
};

test.each([
  ['salesforce-opportunities.csv', 'salesforce'],
  ['salesforce-opportunity-history.csv', 'salesforce'],
  ['salesforce-field-history.csv', 'salesforce'],
  ['hubspot-deals.csv', 'hubspot'],
  ['hubspot-deals-libreoffice.xlsx', 'hubspot'],
  ['pipedrive-deals.csv', 'pipedrive'],
  ['tabelle-windows-1252.csv', 'spreadsheet'],
])('%s is known as deals of %s', (name, source) => {
  const grid = gridOf(dealFile(name));
  expect(recogniseSource(grid.header)).toBe(source);
  expect(looksLikeDeals(guessed(grid))).toBe(true);
});

test('a roster is not taken for deals', () => {
  const roster = new TextEncoder().encode(
    'Name,E-mail,Role,Team,Start date,Quota\nDana,d@x.example,AE,North,2025-01-01,100\n',
  );
  expect(looksLikeDeals(guessed(gridOf(roster)))).toBe(false);
});

describe('a Salesforce opportunity report', () => {
  const found = foundIn(planOf(dealFile('salesforce-opportunities.csv')));
  const { deals } = found;

  test('days with the day first are known from a 28th, and amounts keep their cents', () => {
    expect(dayIn(deals.created, 0)).toBe('2025-11-03');
    expect(dayIn(deals.closed, 1)).toBe('2026-04-30');
    expect([...(deals.amount ?? [])]).toEqual([48_000, 125_500.5, 9000, NaN]);
  });

  test('states come from the closed and won flags', () =>
    expect([0, 1, 2, 3].map((row) => stateOf(deals, row))).toEqual(['won', 'open', 'lost', 'open']));

  test('the second row of a deal and an amount that is none are reported with line, column and reason', () => {
    expect(found.rejected).toEqual([
      {
        line: 6,
        column: 'Opportunity ID',
        value: '0065e00000AbC02AAF',
        reason: 'This deal stands on line 3 already.',
      },
      { line: 7, column: 'Amount', value: 'soon', reason: 'This is no number in the format of the column.' },
    ]);
    expect(found.rowsRead).toBe(found.rowsStored + found.rejected.length);
  });

  test('its stages come in the order of selling, with what they stand for', () =>
    expect(found.stages.map(({ name, is }) => [name, is])).toEqual([
      ['Qualification', 'qualifying'],
      ['Proposal/Price Quote', 'presenting'],
      ['Negotiation/Review', 'closing'],
      ['Closed Won', 'won'],
      ['Closed Lost', 'lost'],
    ]));

  test('quoted texts come as they are meant', () =>
    expect(deals.name).toEqual([
      'Fjordlight - fleet licence',
      'Hartmann & Söhne - rollout',
      'Quarry Lane "pilot"',
      'Mirador, phase 2',
    ]));

  test('the last day that the file speaks of is one on which something had happened', () =>
    expect(found.lastDay === undefined ? '' : dayOfNumber(found.lastDay)).toBe('2026-03-12'));
});

describe('stage histories', () => {
  test('an Opportunity History gives a deal for each id, its steps oldest first, two of one day by their time', () => {
    const found = foundIn(planOf(dealFile('salesforce-opportunity-history.csv')));
    const { deals } = found;
    expect(deals.id).toEqual(['0065e00000AbC01AAF', '0065e00000AbC03AAF']);
    expect(historyOf(deals, 0)).toEqual([
      'Qualification 2025-11-03',
      'Proposal/Price Quote 2025-12-10',
      'Negotiation/Review 2026-02-28',
      'Closed Won 2026-02-28',
    ]);
    expect(stateOf(deals, 0)).toBe('won');
    expect(deals.amount?.[0]).toBe(48_000);
    expect(found).toMatchObject({ rowsRead: 5, rowsStored: 4 });
    expect(found.rejected[0]).toMatchObject({ line: 6, reason: 'The day of the change is missing.' });
  });

  test('an Opportunity Field History gives stages only, and reports the changes of other fields', () => {
    const found = foundIn(planOf(dealFile('salesforce-field-history.csv')));
    expect(historyOf(found.deals, 0)).toEqual([
      'Qualification 2025-11-03',
      'Proposal 2025-12-10',
      'Closed Won 2026-02-28',
    ]);
    expect(dayIn(found.deals.created, 1)).toBe('2025-10-20');
    expect(found.rejected).toHaveLength(1);
    expect(found.rejected[0]).toMatchObject({ line: 3, column: 'Field', value: 'Amount' });
  });
});

describe.each(['hubspot-deals.csv', 'hubspot-deals-libreoffice.xlsx'])('%s', (name) => {
  test('“Date entered” columns become the history, in the order of selling where days are one', () => {
    const { deals } = foundIn(planOf(dealFile(name)));
    expect(historyOf(deals, 0)).toEqual([
      'Appointment Scheduled (Sales Pipeline) 2025-11-03',
      'Qualified To Buy (Sales Pipeline) 2025-12-01',
      'Contract Sent (Sales Pipeline) 2026-02-28',
      'Closed Won (Sales Pipeline) 2026-02-28',
    ]);
    expect([0, 1, 2].map((row) => stateOf(deals, row))).toEqual(['won', 'open', 'lost']);
  });

  test('a foreign currency is asked for, and its amounts stay unknown until it is worth something', () => {
    const found = foundIn(planOf(dealFile(name)));
    expect(found.openCurrencies).toEqual(['USD']);
    expect([...(found.deals.amount ?? [])]).toEqual([48_000, NaN, 9000]);
    const told = foundIn(planOf(dealFile(name), { rates: { USD: 0.5 } }));
    expect(told.openCurrencies).toEqual([]);
    expect(told.deals.amount?.[1]).toBe(62_750.25);
  });
});

test('Pipedrive: semicolons, decimal commas, a status, and the day that fits it', () => {
  const { deals } = foundIn(planOf(dealFile('pipedrive-deals.csv')));
  expect([...(deals.amount ?? [])]).toEqual([48_000, 125_500.5, 9000]);
  expect([0, 1, 2].map((row) => [stateOf(deals, row), dayIn(deals.closed, row)])).toEqual([
    ['won', '2026-02-28'],
    ['open', '2026-04-30'],
    ['lost', '2026-01-15'],
  ]);
  expect(dayIn(deals.nextStep, 1)).toBe('2026-03-20');
  expect(deals.lossReason?.values).toEqual(['No budget']);
});

test('a German list in Windows-1252: umlauts, dots in dates, commas in amounts, no id', () => {
  const { deals } = foundIn(planOf(dealFile('tabelle-windows-1252.csv')));
  expect(deals.id).toEqual(['Fjordlicht Flotte (2025-11-03)', 'Müller Werkzeugbau (2025-12-14)']);
  expect(deals.owner.values).toEqual(['Jörg Weiß']);
  expect([...(deals.amount ?? [])]).toEqual([48_000, 12_500.5]);
  expect([0, 1].map((row) => stateOf(deals, row))).toEqual(['won', 'open']);
});
