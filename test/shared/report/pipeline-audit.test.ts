import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../../shared/codec/xlsx';
import { formatsFor } from '../../../shared/lib/formats';
import { auditOf, openAudit } from '../../../shared/measure/pipeline/audit';
import { dealChanges, type DealChange } from '../../../shared/measure/pipeline/snapshot-change';
import { blankClient } from '../../../shared/model/client';
import { reportHtml } from '../../../shared/report/format/html';
import { xlsxOf } from '../../../shared/report/format/xlsx';
import { pipelineReport, pipelineSheets } from '../../../shared/report/pipeline-audit';
import { sourceOf } from '../../fixtures/pipeline';
import { seededPipeline } from '../../fixtures/seeded-pipeline';

const client = blankClient({ id: 'c', name: 'Northwind', createdAt: '2026-01-01T00:00:00.000Z' });
const formats = formatsFor('en-GB', 'EUR');
const whole = auditOf(openAudit(seededPipeline({ deals: 3000, reps: 14 })), {
  who: { is: 'everybody' },
  period: 'everything',
});
const stuck = [
  {
    id: '=1+1',
    name: '=HYPERLINK("http://evil")',
    owner: '+49 Dana',
    stage: 'Lead',
    days: 30,
    usual: 8,
    times: 3.75,
    amount: 12_500.5,
    lastActivity: '2026-06-01',
    nextStep: null,
  },
];
const making = {
  client,
  who: 'Everybody',
  period: 'Everything',
  fileName: 'deals.csv',
  coach: 'Imogen Hartley',
  formats,
  day: '2026-07-01',
  programVersion: '0.1.0',
};
const written = (audit: typeof whole): string =>
  reportHtml(pipelineReport({ ...making, audit, stuck }), { paper: 'A4' }).replaceAll(
    /<style>.*?<\/style>/gs,
    '',
  );

describe('the report of a pipeline audit', () => {
  test('answers first, with the figures of the audit', () => {
    const report = pipelineReport({ ...making, audit: whole, stuck });
    expect(report.blocks[0]).toMatchObject({ is: 'answer', text: expect.stringContaining('€7,861 a day') });
    expect(report.method.join(' ')).toContain('Snapshot of 30 Jun 2026, deals.csv');
  });

  test('has a table for everything that the data give, with denominators', () => {
    const html = written(whole);
    for (const name of [
      'Stages',
      'Parts of selling',
      'Where deals die',
      'Loss reasons',
      'Win rate by segment',
      'Deal sizes',
      'Velocity by quarter',
      'Lever test',
      'Coverage by stage',
      'Cost by channel',
      'Best against worst',
      'Reps',
      'Ageing deals',
    ])
      expect(html).toContain(`<h2>${name}</h2>`);
    expect(html).toContain('1,717');
  });

  test('names what the data cannot give, and shows no table for it', () => {
    const bare = auditOf(openAudit(sourceOf([{ id: '1', owner: 'Ann', stage: 'Lead', state: 'open' }])), {
      who: { is: 'everybody' },
      period: 'everything',
    });
    const html = written(bare);
    expect(html).toContain('Missing: the stage history');
    expect(html).not.toContain('<h2>Loss reasons</h2>');
  });

  test('has the changes where two snapshots are compared, and no word of them elsewhere', () => {
    const none = Object.fromEntries(dealChanges.map((change) => [change, 0])) as Record<DealChange, number>;
    const changes = {
      deals: [],
      all: 0,
      unchanged: 3000,
      counts: none,
      sums: none,
      from: '2026-05-27',
      to: '2026-06-30',
    };
    const compared = pipelineReport({ ...making, audit: whole, stuck, changes });
    expect(reportHtml(compared, { paper: 'A4' })).toContain(
      '<h2>Changes from 27 May 2026 to 30 Jun 2026</h2>',
    );
    expect(written(whole)).not.toContain('<h2>Changes from');
  });

  test('shows what a person typed as typed', () =>
    expect(written(whole)).toContain('=HYPERLINK(&quot;http://evil&quot;)'));
});

describe('the spreadsheet of a pipeline audit', () => {
  test('opens again with real numbers, days and text that begins like a formula', () => {
    const read = readXlsx(xlsxOf(pipelineSheets(whole, stuck)));
    if (!read.ok) throw new Error(read.error);
    const sheet = (name: string) => read.value.find((one) => one.name === name)?.table;
    expect(sheet('Figures')?.header.slice(0, 3)).toEqual(['Figure', 'Value', 'n']);
    const velocity = sheet('Figures')?.rows.find(({ cells }) => cells[0] === 'Velocity a day');
    expect(Number(velocity?.cells[1])).toBeCloseTo(7861.0871, 3);
    const deal = sheet('Ageing deals')?.rows[0]?.cells;
    expect(deal?.slice(0, 3)).toEqual(['=1+1', '=HYPERLINK("http://evil")', '+49 Dana']);
    expect(Number(deal?.[7])).toBe(12_500.5);
    expect(sheet('Stages')?.rows).toHaveLength(4);
  });

  test('freezes the heading of every sheet and holds no formula', () => {
    const sheets = pipelineSheets(whole, stuck);
    const parts = unzipSync(xlsxOf(sheets));
    const written = Object.entries(parts).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(written).toHaveLength(sheets.length);
    for (const [, bytes] of written) {
      expect(strFromU8(bytes)).toContain('state="frozen"');
      expect(strFromU8(bytes)).not.toMatch(/<f[ >]/);
    }
  });
});
