import { indicatorsFor } from '../../content/indicators';
import { dayNumber } from '../../lib/calendar';
import { lastDayOfQuarter } from '../../lib/quarters';
import { mean } from '../../lib/stats';
import type { Count } from '../../model/count';
import type { DimensionKey } from '../../model/dimensions';
import type { Id } from '../../model/fields';
import { skillOfDimension } from '../../model/skill-key';
import type { Figure } from '../figure';
import { baselineOf } from '../indicator-baselines';
import type { ScoredRecords } from '../scored-row';
import { skillsProfile, thinUnder } from '../skills-profile';
import type { Pair } from './change';
import type { Readings } from './validation';

/** What was heard of one rep: his scored calls and what was counted on them. */
export interface Heard extends ScoredRecords {
  readonly repId: Id;
  readonly name: string;
  readonly counts: readonly Count[];
}

/**
 * What the calls say of the behaviour in two quarters, by the day of the call. First the reading that answers: each
 * rep's mean over the dimensions that were scored in both quarters. Beneath it each dimension, the mean level of the
 * last ten scored calls of the quarter, and the leading indicators that counters and scorecards give for it.
 * A rep is in a reading only with five scores or counted calls and more in both quarters, because fewer prove
 * nothing, and in a dimension only where both were scored on the same rubric version. Empty where there is no reading
 * at all.
 */
export function behaviourReadings(
  people: readonly Heard[],
  dimensions: readonly { readonly key: DimensionKey; readonly name: string }[],
  before: string,
  after: string,
): readonly Readings[] {
  const heard = people.map((one) => ({
    repId: one.repId,
    name: one.name,
    then: ofQuarter(one, before),
    now: ofQuarter(one, after),
  }));
  type Both = (typeof heard)[number];
  const pairs = (
    of: (records: Heard) => number | undefined,
    isComparable: (one: Both) => boolean,
  ): readonly RepPair[] =>
    heard.flatMap((one) => {
      const [then, now] = [of(one.then), of(one.now)];
      return then === undefined || now === undefined || !isComparable(one)
        ? []
        : [{ repId: one.repId, name: one.name, before: then, after: now }];
    });
  const profiles = new Map(heard.flatMap(({ then, now }) => [then, now]).map((one) => [one, profileOf(one)]));
  const levels = dimensions.map(({ key, name }) => ({
    ...({ unit: 'levels of a call', better: 'more' } as const),
    name: `${name} on calls`,
    pairs: pairs(
      (one) => firm(profiles.get(one)?.dimensions[key].mean),
      ({ then, now }) => profiles.get(then)?.rubric.id === profiles.get(now)?.rubric.id,
    ),
  }));
  const overall: Readings = {
    name: 'Mean of each person on calls',
    unit: 'levels of a call',
    better: 'more',
    pairs: meanPairs(levels.flatMap((reading) => reading.pairs)),
  };
  const indicators = new Map(
    dimensions.flatMap(({ key }) =>
      indicatorsFor(skillOfDimension(key))
        .filter(({ source, key: indicator }) => source !== 'pipeline' && indicator !== 'level-mean')
        .map((indicator) => [indicator.key, { indicator, skill: skillOfDimension(key) }] as const),
    ),
  );
  const counted = [...indicators.values()].map(({ indicator, skill }): Readings => ({
    name: indicator.name,
    unit: 'as the indicator says',
    unitName: indicator.unit,
    better: indicator.direction === 'up' ? 'more' : 'less',
    pairs: pairs(
      (one) => firm(baselineOf(indicator, skill, one)?.figure),
      () => true,
    ),
  }));
  const beneath = [...levels, ...counted].filter((reading) => reading.pairs.length > 0);
  return beneath.length > 0 ? [overall, ...beneath] : [];
}

/** A figure that rests on enough to be set against another quarter's. */
const firm = (figure: Figure | undefined): number | undefined =>
  figure && figure.n >= thinUnder ? figure.value : undefined;

/** A pair of readings of one rep: names need not be unique. */
interface RepPair extends Pair {
  readonly repId: Id;
}

/** One pair for each rep: the means of his pairs before and after. */
function meanPairs(pairs: readonly RepPair[]): readonly Pair[] {
  return [...Map.groupBy(pairs, ({ repId }) => repId).values()].flatMap((own) => {
    const [before, after] = [mean(own.map((one) => one.before)), mean(own.map((one) => one.after))];
    const name = own[0]?.name ?? '';
    return before === undefined || after === undefined ? [] : [{ name, before, after }];
  });
}

const profileOf = (records: Heard): ReturnType<typeof skillsProfile> =>
  skillsProfile({ ...records, evidence: [] });

/** The records of the calls that took place in a quarter. */
function ofQuarter(records: Heard, quarter: string): Heard {
  const [from, to] = [dayNumber(quarter), dayNumber(lastDayOfQuarter(quarter))];
  const calls = records.calls.filter(({ date }) => dayNumber(date) >= from && dayNumber(date) <= to);
  const ids = new Set(calls.map(({ id }) => id));
  return {
    ...records,
    calls,
    scorecards: records.scorecards.filter(({ callId }) => ids.has(callId)),
    counts: records.counts.filter(({ callId }) => ids.has(callId)),
  };
}
