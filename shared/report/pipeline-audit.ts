import { dayOfNumber } from '../lib/calendar';
import type { Formats } from '../lib/formats';
import { counted, listed } from '../lib/words';
import type { Figure } from '../measure/figure';
import type { PipelineAudit } from '../measure/pipeline/audit';
import type { Told } from '../measure/pipeline/untold';
import type { Client } from '../model/client';
import type { Block, ReportDocument } from './document';
import { barsFigure, type ReportBar } from './figure/bars';
import { changesBlocks, changesSheet, type ReportedChanges } from './pipeline/changes';
import { stuckSheet, type StuckDeal } from './pipeline/deals';
import { figuresSheet } from './pipeline/figures';
import { leftOutWords } from './pipeline/left-out-words';
import { auditSheets } from './pipeline/sheets';
import { tableOf, type Sheet } from './sheet';

/** What the report of a pipeline audit is made from. */
export interface PipelineReportInput {
  readonly client: Client;
  /** Whose deals: `Everybody`, or the name of a team or rep. */
  readonly who: string;
  /** The name of the period. */
  readonly period: string;
  /** The file of the snapshot. */
  readonly fileName: string;
  readonly audit: PipelineAudit;
  readonly stuck: readonly StuckDeal[];
  /** What happened since, or until, the snapshot beside it; undefined where none stands beside it. */
  readonly changes?: ReportedChanges | undefined;
  readonly coach: string;
  readonly formats: Formats;
  /** The day it was made, as 2026-03-14. */
  readonly day: string;
  readonly programVersion: string;
}

/** Deals that are printed; all of them are in the spreadsheet. */
const printedDeals = 25;

/** The pipeline audit as a report: the answer first, then a table for everything that the data can give. */
export function pipelineReport(input: PipelineReportInput): ReportDocument {
  const { client, who, period, audit, stuck, changes, formats } = input;
  const takenOn = formats.day(dayOfNumber(audit.takenOn));
  const tables = auditSheets(audit).filter(({ name }) => name !== 'Figures');
  return {
    title: `Pipeline audit: ${who}`,
    subtitle: `${period}, snapshot of ${takenOn}`,
    client: { name: client.name, logo: client.logo, brandColour: client.brandColour },
    language: 'en',
    facts: [
      { label: 'Open', value: formats.number(audit.counts.open) },
      { label: 'Won', value: formats.number(audit.counts.won) },
      { label: 'Lost', value: formats.number(audit.counts.lost) },
      { label: 'Reps', value: formats.number(audit.counts.people) },
      { label: 'Coach', value: input.coach },
    ],
    blocks: [
      { is: 'answer', text: pipelineAnswer(audit, formats) },
      ...leakFigure(audit, formats),
      { is: 'heading', text: 'Figures' },
      { is: 'table', table: tableOf(printedFigures(audit), formats) },
      ...tables.flatMap((sheet): readonly Block[] => [
        { is: 'heading', text: sheet.name },
        { is: 'table', table: { ...tableOf(sheet, formats), caption: captions[sheet.name] ?? '' } },
      ]),
      ...(changes ? changesBlocks(changes, formats, printedDeals) : []),
      ...(stuck.length > 0
        ? ([
            { is: 'heading', text: 'Ageing deals' },
            { is: 'table', table: tableOf(withoutId(stuckSheet(stuck)), formats, printedDeals) },
          ] as const)
        : []),
    ],
    method: method(input),
  };
}

/** All tables of the audit with the ageing deals, and the changed ones where two snapshots are compared: the spreadsheet. */
export const pipelineSheets = (
  audit: PipelineAudit,
  stuck: readonly StuckDeal[],
  changes?: ReportedChanges,
): readonly Sheet[] => [
  ...auditSheets(audit),
  ...(stuck.length > 0 ? [stuckSheet(stuck)] : []),
  ...(changes && changes.deals.length > 0 ? [changesSheet(changes)] : []),
];

const captions: Readonly<Record<string, string>> = {
  Stages:
    'Usual days: Kaplan–Meier median, deals that are still in the stage count as censored. Conversion: moved on ÷ (moved on + lost).',
  'Parts of selling': 'Lost in the stages of a part ÷ (lost there + gone past it), with the 95% band.',
  'Lever test': 'Velocity if one lever alone were 10% better.',
  'Best against worst':
    'Top 10% against bottom 10%; under ten people the best against the worst third. Thin: people with fewer than five deals in the figure.',
  'Velocity by quarter':
    'Opportunities at the end of the quarter × win rate × mean won deal size ÷ median sales cycle in days.',
};

/**
 * What the audit says in two or three sentences: velocity, what leaks most where that can be told, and whether
 * the pipeline is enough. What the data cannot give is left out here and named in the tables.
 */
export function pipelineAnswer(audit: PipelineAudit, formats: Formats): string {
  const { velocity, pattern, coverage, ageing } = audit;
  const sentences: string[] = [];
  if (velocity.perDay.ok && velocity.winRate.ok && velocity.cycle.ok) {
    sentences.push(
      `The pipeline earns ${formats.money(velocity.perDay.value.value)} a day: ` +
        `${counted(valueOf(velocity.opportunities), 'opportunity', 'opportunities', formats.number)}, ${formats.percent(velocity.winRate.value.value)} won, ` +
        `a cycle of ${formats.number(velocity.cycle.value.value)} days.`,
    );
  } else if (!velocity.perDay.ok) {
    sentences.push(`Velocity cannot be told. ${velocity.perDay.error.why}`);
  }
  if (pattern.ok) {
    const { worst, candidates } = pattern.value;
    const leak = pattern.value.areas.find(({ area }) => area === worst)?.leak;
    sentences.push(
      worst && leak?.ok
        ? `Most is lost in ${worst}: ${formats.percent(leak.value.value)} of the ${formats.number(leak.value.n)} deals decided there.`
        : `No part of selling leaks more than the others beyond chance: ${listed(candidates)} cannot be told apart.`,
    );
  }
  if (coverage.ratio.ok && coverage.needed.ok) {
    sentences.push(
      `The open qualified pipeline is ${formats.number(coverage.ratio.value.value, 1)} times the remaining quota; ` +
        `${formats.number(coverage.needed.value.value, 1)} are needed.`,
    );
  } else if (ageing.ok && ageing.value.twice.ok) {
    sentences.push(
      `${formats.percent(ageing.value.twice.value.value)} of open deals are in their stage for twice the usual time or more.`,
    );
  }
  return sentences.join(' ');
}

const valueOf = (told: Told<Figure>): number => (told.ok ? told.value.value : 0);

function leakFigure({ pattern }: PipelineAudit, formats: Formats): readonly Block[] {
  if (!pattern.ok) return [];
  const bars = pattern.value.areas.map(({ area, leak }): ReportBar => ({
    name: area.charAt(0).toUpperCase() + area.slice(1),
    value: leak.ok ? leak.value.value : undefined,
    band: leak.ok ? leak.value.band : undefined,
    text: leak.ok
      ? `${formats.percent(leak.value.value)}, ${leak.value.inputs[0]?.value ?? 0} of ${formats.number(leak.value.n)}`
      : 'no data',
    isMarked: pattern.value.worst === area,
  }));
  return [
    {
      is: 'figure',
      figure: {
        caption: `Share of deals lost in each part of selling, with 95% bands. ${pattern.value.rule}`,
        svg: barsFigure('Lost in each part of selling', bars),
        table: {
          caption: 'Lost in each part of selling',
          columns: [
            { name: 'Part', isNumber: false },
            { name: 'Lost', isNumber: true },
          ],
          rows: bars.map(({ name, text }) => [name, text]),
        },
      },
    },
  ];
}

/** The band as one column: a page is narrower than a spreadsheet. */
function printedFigures(audit: PipelineAudit): Sheet {
  const { name, columns, rows } = figuresSheet(audit);
  const places = [0, 1, 2, 5];
  return {
    name,
    columns: places.flatMap((place) => columns[place] ?? []),
    rows: rows.map((row) => places.map((place) => row[place] ?? null)),
  };
}

const withoutId = ({ name, columns, rows }: Sheet): Sheet => ({
  name,
  columns: columns.slice(1),
  rows: rows.map((row) => row.slice(1)),
});

function method({ audit, fileName, formats, day, programVersion }: PipelineReportInput): readonly string[] {
  const { counts, takenOn } = audit;
  return [
    'Win rate: won ÷ (won + lost), Wilson band 95%. Velocity: opportunities × win rate × mean won deal size ÷ median sales cycle in days. ' +
      'Coverage is red under the larger of 3 and 1 ÷ win rate. Days in a stage × conversion, which some sheets call velocity, grows when deals slow down and is not used.',
    [
      `Snapshot of ${formats.day(dayOfNumber(takenOn))}, ${fileName}`,
      ...leftOutWords(counts, formats),
      counts.unknownStages.length > 0
        ? `Stages without a meaning in the settings: ${listed(counts.unknownStages)}`
        : '',
      `Made ${formats.day(day)} with Benchcoach ${programVersion}`,
    ]
      .filter(Boolean)
      .join('. ') + '.',
  ];
}
