import { sampleDeals, type SampleDeal } from './deals';
import { lostStage, sampleStages, wonStage } from './sellers';

/** The name of the file that such an export comes as. */
export const sampleExportName = (day: string): string => `hubspot-crm-exports-all-deals-${day}.csv`;

/**
 * The sample client's pipeline as its CRM exports it on a day: a deal a row, with the day on which it entered
 * each stage. `dayOf` answers the date so many days ago, by the sample's own calendar.
 */
export function samplePipelineCsv(asOfDaysAgo: number, dayOf: (daysAgo: number) => string): string {
  const rows = sampleDeals(asOfDaysAgo).map((deal) => rowOf(deal, dayOf));
  return [headers, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

const stages = [...sampleStages, wonStage, lostStage];

const headers = [
  'Record ID',
  'Deal Name',
  'Deal owner',
  'Deal Stage',
  'Amount',
  'Currency',
  'Create Date',
  'Close Date',
  'Last Activity Date',
  'Next Activity Date',
  'Closed Lost Reason',
  'Competitor',
  'Segment',
  'Original Traffic Source',
  ...stages.map((stage) => `Date entered "${stage} (Sales Pipeline)"`),
];

const rowOf = (deal: SampleDeal, dayOf: (daysAgo: number) => string): readonly string[] => [
  deal.id,
  deal.name,
  deal.owner,
  deal.stage,
  String(deal.amount),
  'GBP',
  dayOf(deal.createdDaysAgo),
  dayOf(deal.closesDaysAgo),
  dayOf(deal.lastActivityDaysAgo),
  deal.nextStepDaysAgo === undefined ? '' : dayOf(deal.nextStepDaysAgo),
  deal.lossReason,
  deal.competitor,
  deal.segment,
  deal.source,
  // The CRM keeps the last time a deal entered a stage.
  ...stages.map((stage) => {
    const last = deal.entered.findLast((one) => one.stage === stage);
    return last ? dayOf(last.daysAgo) : '';
  }),
];

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
