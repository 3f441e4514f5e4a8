import { survivalMedian } from '../../lib/kaplan-meier';
import { spreadOfCounts, spreadOfSorted, type Spread } from '../../lib/spread';
import { ok } from '../../lib/result';
import type { Counted, Figure } from '../figure';
import type { Pipeline } from './pipeline';
import type { Scope } from './scope';
import { missing, noDeals, type Told } from './untold';

/** How long deals stay in one stage. */
export interface StageDays {
  /** The median with the deals that are still there counted as censored. */
  readonly usual: Told<Figure>;
  /** The finished stays alone: half of them were shorter. */
  readonly median: Told<Figure>;
  readonly mean: Told<Figure>;
  /** Nine of ten finished stays were shorter. */
  readonly ninetieth: Told<Figure>;
  /** The finished stays; undefined where there are none. */
  readonly spread: Spread | undefined;
}

/**
 * Days in each stage, of the stays that began in the period: in the order of the open stages. Without stage
 * history every figure names it as missing.
 */
export function stageDays(pipeline: Pipeline, scope: Scope): readonly StageDays[] {
  const { stays, stages, openStages } = pipeline;
  if (!stays) return openStages.map(() => untold(missing('history')));
  const width = stays.longest + 1;
  const ended = new Uint32Array(stages.length * width);
  const goingOn = new Uint32Array(stages.length * width);
  const unusable = new Uint32Array(stages.length);
  for (let stay = 0; stay < stays.count; stay++) {
    if (scope.takes[(stays.person[stay] ?? -1) + 1] === 0) continue;
    const entered = stays.entered[stay] ?? 0;
    if (entered < scope.from || entered > scope.to) continue;
    const stage = stays.stage[stay] ?? 0;
    const days = stays.days[stay] ?? -1;
    if (days < 0) {
      unusable[stage] = (unusable[stage] ?? 0) + 1;
      continue;
    }
    const counts = stays.isOver[stay] === 1 ? ended : goingOn;
    const at = stage * width + days;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return openStages.map((stage) =>
    daysIn(
      ended.subarray(stage * width, (stage + 1) * width),
      goingOn.subarray(stage * width, (stage + 1) * width),
      unusable[stage] ?? 0,
    ),
  );
}

const untold = (why: Told<Figure>): StageDays => ({
  usual: why,
  median: why,
  mean: why,
  ninetieth: why,
  spread: undefined,
});

function daysIn(ended: Uint32Array, goingOn: Uint32Array, unusable: number): StageDays {
  const spread = spreadOfCounts(ended);
  const open = goingOn.reduce((total, count) => total + count, 0);
  const n = spread?.n ?? 0;
  const inputs = [
    { label: 'finished stays', value: n },
    { label: 'still in the stage', value: open },
    ...(unusable > 0 ? [{ label: 'left out: days that contradict each other', value: unusable }] : []),
  ];
  const finished = (value: (of: Spread) => number, formula: string): Told<Figure> =>
    spread
      ? ok({ value: value(spread), n, formula, inputs: [...inputs, ...ends(spread)] })
      : noDeals('No deal has left this stage.');
  const median = survivalMedian({ ended, goingOn });
  return {
    usual: median
      ? ok({
          value: median.value,
          n: n + open,
          ...(median.high === undefined ? {} : { band: [median.low, median.high] as const }),
          formula:
            'Kaplan–Meier median: the first day on which at most half of the deals are still in the stage; deals still there count as censored',
          inputs,
          source: 'Kaplan and Meier 1958; band by Brookmeyer and Crowley 1982',
        })
      : noDeals(
          n + open === 0 ? 'No deal entered this stage.' : 'More than half of the deals are still there.',
        ),
    median: finished((of) => of.median, 'middle value of the finished stays'),
    mean: finished((of) => of.mean, 'days of the finished stays ÷ finished stays'),
    ninetieth: finished((of) => of.ninetieth, 'nine of ten finished stays were shorter'),
    spread,
  };
}

const ends = ({ lowest, highest }: Spread): Figure['inputs'] => [
  { label: 'shortest', value: lowest },
  { label: 'longest', value: highest },
];

/** The median days of one person's finished stays in a stage, and how many; undefined for none, or without stage history. */
export function medianDaysOf(
  { finished, stages }: Pipeline,
  scope: Scope,
): (person: number, stage: number) => Counted | undefined {
  return (person, stage) => {
    if (!finished) return undefined;
    const key = person * stages.length + stage;
    const [from, to] = [finished.starts[key] ?? 0, finished.starts[key + 1] ?? 0];
    const days = new Int32Array(to - from);
    let n = 0;
    for (let at = from; at < to; at++) {
      const entered = finished.entered[at] ?? 0;
      if (entered >= scope.from && entered <= scope.to) days[n++] = finished.days[at] ?? 0;
    }
    const spread = spreadOfSorted(days.subarray(0, n));
    return spread && { value: spread.median, n };
  };
}
