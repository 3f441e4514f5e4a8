import { indicatorsFor } from '../../content/indicators';
import { dayNumber } from '../../lib/calendar';
import { lastDayOfQuarter } from '../../lib/quarters';
import type { Count } from '../../model/count';
import type { DimensionKey } from '../../model/dimensions';
import type { Id } from '../../model/fields';
import { skillOfDimension } from '../../model/skill-key';
import { baselineOf } from '../indicator-baselines';
import type { ScoredRecords } from '../scored-row';
import { skillsProfile } from '../skills-profile';
import type { Pair } from './change';
import type { Readings } from './validation';

/** What was heard of one rep: his scored calls and what was counted on them. */
export interface Heard extends ScoredRecords {
  readonly repId: Id;
  readonly name: string;
  readonly counts: readonly Count[];
}

/**
 * What the calls say of the behaviour in two quarters, by the day of the call: for each dimension the mean level
 * of the last ten scored calls of the quarter, and the leading indicators that counters and scorecards give for it.
 * A rep is in a reading with both quarters only, and in a dimension only where both were scored on the same
 * rubric version.
 */
export function behaviourReadings(
  people: readonly Heard[],
  dimensions: readonly { readonly key: DimensionKey; readonly name: string }[],
  before: string,
  after: string,
): readonly Readings[] {
  const heard = people.map((one) => ({
    name: one.name,
    then: ofQuarter(one, before),
    now: ofQuarter(one, after),
  }));
  type Both = (typeof heard)[number];
  const pairs = (
    of: (records: Heard) => number | undefined,
    isComparable: (one: Both) => boolean,
  ): readonly Pair[] =>
    heard.flatMap((one) => {
      const [then, now] = [of(one.then), of(one.now)];
      return then === undefined || now === undefined || !isComparable(one)
        ? []
        : [{ name: one.name, before: then, after: now }];
    });
  const profiles = new Map(heard.flatMap(({ then, now }) => [then, now]).map((one) => [one, profileOf(one)]));
  const levels = dimensions.map(({ key, name }): Readings => ({
    name: `${name} on calls`,
    unit: 'levels of a call',
    better: 'more',
    pairs: pairs(
      (one) => profiles.get(one)?.dimensions[key].mean?.value,
      ({ then, now }) => profiles.get(then)?.rubric.id === profiles.get(now)?.rubric.id,
    ),
  }));
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
      (one) => baselineOf(indicator, skill, one)?.figure.value,
      () => true,
    ),
  }));
  return [...levels, ...counted].filter((reading) => reading.pairs.length > 0);
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
