import type { DrivenFigure } from '../../content/skills';
import type { Figure, FigureInput } from '../figure';

/** What a rep's pipeline yields, and what the team's does. */
export interface Drivers {
  /** New opportunities in a quarter. */
  readonly opportunities: number;
  /** Won ÷ (won + lost), 0 to 1. */
  readonly winRate: number;
  /** Mean amount of a won deal. */
  readonly dealSize: number;
  /** Median days from created to won. */
  readonly cycleDays: number;
}

export interface TeamDrivers {
  readonly median: Drivers;
  /** The better quarter of the team: the highest, for the sales cycle the shortest. */
  readonly topQuartile: Drivers;
}

/** What a gap costs in a quarter: from lifting the rep to the team's median to lifting him to its top quartile. */
export interface GapCost {
  readonly low: Figure;
  readonly high: Figure;
}

/**
 * What a gap costs in a quarter, in money: the one figure that the skill drives is moved to the team's median
 * and to its top quartile, all else stays. Where the rep is better already that end costs nothing. Undefined
 * where the rep's pipeline yields nothing to reckon with. `n` is the number of the rep's decided deals.
 */
export function gapCost(
  drives: DrivenFigure,
  rep: Drivers,
  team: TeamDrivers,
  n: number,
): GapCost | undefined {
  const now = yieldOf(rep);
  if (!(now > 0) || !(rep.cycleDays > 0)) return undefined;
  const end = (to: Drivers, name: string): Figure => {
    const moved = move(rep, drives, to);
    return {
      value: Math.max(0, yieldOf(moved.drivers) * moved.pace - now),
      n,
      formula: formulas[drives],
      inputs: [...inputsOf(rep), { label: `${drives} at ${name}`, value: valueOf(drives, to) }],
    };
  };
  return {
    low: end(team.median, 'the team’s median'),
    high: end(team.topQuartile, 'the team’s top quartile'),
  };
}

/** Revenue of a quarter: opportunities × win rate × deal size. */
const yieldOf = ({ opportunities, winRate, dealSize }: Drivers): number => opportunities * winRate * dealSize;

const formulas: Readonly<Record<DrivenFigure, string>> = {
  opportunities: '(opportunities there − opportunities) × win rate × deal size',
  'win rate': 'opportunities × (win rate there − win rate) × deal size',
  'deal size': 'opportunities × win rate × (deal size there − deal size)',
  'sales cycle': 'opportunities × win rate × deal size × (sales cycle ÷ sales cycle there − 1)',
};

/** A shorter cycle lets the same pipeline through more often in a quarter: that is its pace. */
function move(
  rep: Drivers,
  drives: DrivenFigure,
  to: Drivers,
): { readonly drivers: Drivers; readonly pace: number } {
  switch (drives) {
    case 'opportunities':
      return { drivers: { ...rep, opportunities: to.opportunities }, pace: 1 };
    case 'win rate':
      return { drivers: { ...rep, winRate: to.winRate }, pace: 1 };
    case 'deal size':
      return { drivers: { ...rep, dealSize: to.dealSize }, pace: 1 };
    case 'sales cycle':
      return { drivers: rep, pace: to.cycleDays > 0 ? rep.cycleDays / to.cycleDays : 1 };
  }
}

function valueOf(drives: DrivenFigure, drivers: Drivers): number {
  switch (drives) {
    case 'opportunities':
      return drivers.opportunities;
    case 'win rate':
      return drivers.winRate;
    case 'deal size':
      return drivers.dealSize;
    case 'sales cycle':
      return drivers.cycleDays;
  }
}

const inputsOf = (rep: Drivers): readonly FigureInput[] => [
  { label: 'opportunities a quarter', value: rep.opportunities },
  { label: 'win rate', value: rep.winRate },
  { label: 'mean won deal', value: rep.dealSize },
  { label: 'sales cycle in days', value: rep.cycleDays },
];
