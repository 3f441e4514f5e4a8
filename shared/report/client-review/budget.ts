import { fiscalYearName, quarterName } from '../../lib/quarters';
import { listed } from '../../lib/words';
import {
  groupNeeds,
  investmentOf,
  unmeasuredGroups,
  type GroupNeed,
  type Judgement,
} from '../../measure/competency/budget-needs';
import type { Chart } from '../booklet';
import { asNumber, figures, words } from './cells';
import type { Review } from './review';
import type { ReviewSection } from './section';

/** The training budget against what the team is short of. */
export const budgetSection: ReviewSection = {
  key: 'budget',
  title: 'Training budget',
  about: 'Share of the spend on each group of skills against its share of the shortfall.',
  build: (review) => {
    const lines = budgetLines(review);
    if (!lines) return undefined;
    const { rows, amount, planned, year, measured, unmeasured } = lines;
    const startMonth = review.records.client.fiscalYearStartMonth;
    const measuredIn = quarterName(measured, startMonth);
    const known = rows.flatMap(({ judgement }) => judgement ?? []);
    const off = known.filter((judgement) => judgement.is !== 'in line').length;
    return {
      lead:
        unmeasured.length > 0
          ? `Where the team is short is not known: on ${listed(unmeasured.map(({ name }) => name))} fewer than three people were assessed in ${measuredIn}, and no quarter of the last four measured every group.`
          : known.length === 0
            ? 'Where the team is short is not known: nobody is under what is asked, or nothing is asked of them.'
            : off === 0
              ? 'The spend is in line with what the team is short of, in every group that is known.'
              : `In ${off} of ${rows.length} groups of skills the spend is out of line with what the team is short of.`,
      passages: [
        {
          is: 'paragraph',
          text: `The budget of ${fiscalYearName(year, startMonth)}${amount === null ? '' : `, ${review.formats.money(amount)} in all,`} against the shortfall of ${measuredIn}${measured === review.quarter ? '' : `: in ${review.name} not every group was measured, and ${measuredIn} is the newest quarter in which all were`}.`,
        },
        ...(known.length === 0 ? [] : [{ is: 'chart' as const, chart: chart(rows) }]),
        {
          is: 'table',
          table: {
            sheet: {
              name: 'Training budget',
              columns: [
                words('Group of skills'),
                ...['Spend', ...(planned ? ['Planned'] : []), 'Shortfall', 'Points off'].map(figures),
                words('Verdict'),
                figures('Quoted spend'),
              ],
              rows: rows.map(({ need, spent, plan, judgement }) => [
                need.group.name,
                asNumber(spent, 'per cent'),
                ...(planned ? [asNumber(plan, 'per cent')] : []),
                asNumber(need.share?.value, 'per cent'),
                asNumber(judgement?.off.value, 'change'),
                judgement?.is ?? 'not known',
                asNumber(need.group.reference?.share, 'per cent'),
              ]),
            },
            note: 'Shortfall: levels under what is asked in the group ÷ in all groups. In line: within five points. It says where money and need part, not what training is worth. The quoted spend is a reference, unverified; nothing is computed from it.',
            widths: [3.4, 1, ...(planned ? [1] : []), 1.1, 1.1, 2, 1.2],
          },
        },
      ],
    };
  },
};

interface BudgetLine {
  readonly need: GroupNeed;
  readonly spent: number;
  readonly plan: number | undefined;
  readonly judgement: Judgement | undefined;
}

/**
 * The newest budget line by line, against the newest quarter that measured every group; where none did, against this one
 * without a verdict. Undefined where there is no budget, or nobody was assessed.
 */
export function budgetLines({ assessed, records, quarter }: Review) {
  const [budget] = records.budgets
    .filter(({ year }) => year <= quarter)
    .toSorted((a, b) => b.year.localeCompare(a.year));
  if (!budget || !assessed) return undefined;
  const team = assessed.measured ?? assessed.now;
  const rows = groupNeeds(team).map((need): BudgetLine => {
    const spent = budget.spent[need.group.key] ?? 0;
    return {
      need,
      spent,
      plan: budget.planned?.[need.group.key],
      judgement: investmentOf(spent, need.share),
    };
  });
  return {
    ...{ rows, amount: budget.amount, planned: budget.planned !== null, year: budget.year },
    measured: team.quarter,
    unmeasured: unmeasuredGroups(team),
  };
}

const chart = (rows: readonly BudgetLine[]): Chart => ({
  name: 'Spend and shortfall',
  caption: 'Per cent of the training spend beside per cent of all levels that the team is short of.',
  kind: 'bars',
  as: 'per cent',
  categories: rows.map(({ need }) => need.group.name),
  series: [
    { name: 'Share of the spend', values: rows.map(({ spent }) => spent) },
    { name: 'Share of the shortfall', values: rows.map(({ need }) => need.share?.value) },
  ],
});
