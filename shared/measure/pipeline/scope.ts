import { ok } from '../../lib/result';
import { noDay } from '../../model/deals';
import type { Id } from '../../model/fields';
import type { Person } from './people';
import type { Period } from './periods';
import type { Pipeline } from './pipeline';
import { missing, type Told } from './untold';

/** Whose deals: everybody's, a team's or one rep's. */
export type Who =
  | { readonly is: 'everybody' }
  | { readonly is: 'team'; readonly teamId: Id }
  | { readonly is: 'rep'; readonly repId: Id };

/**
 * The deals that a question is about. Open deals are those open on the day of the snapshot, whatever the
 * period; won and lost ones are those that ended in the period.
 */
export interface Scope {
  readonly who: Who;
  readonly period: Period | undefined;
  /** The first and the last day, open to both sides without a period. */
  readonly from: number;
  readonly to: number;
  /** 1 at the place of each person that counts, behind a place 0 for deals without an owner. */
  readonly takes: Uint8Array;
  /** The places of the people that count. */
  readonly people: readonly number[];
  readonly open: Int32Array;
  readonly won: Int32Array;
  readonly lost: Int32Array;
  /** How many are open on the last day of the period: the open ones, but for a period that ended before the snapshot. */
  readonly standing: Told<number>;
  /** Won or lost, but on no known day: left out wherever there is a period. */
  readonly closedOnNoDay: number;
}

/** Whether a person is one of those asked for; deals without an owner are only everybody's. */
export function isOf(who: Who, person: Person | undefined): boolean {
  if (who.is === 'everybody') return true;
  return who.is === 'team' ? person?.rep?.teamId === who.teamId : person?.rep?.id === who.repId;
}

/** Chooses the deals of some people that ended in a period. */
export function scopeOf(pipeline: Pipeline, who: Who, period?: Period): Scope {
  const { deals, personOf, people } = pipeline;
  const places = people.map((_, place) => place).filter((place) => isOf(who, people[place]));
  const takes = new Uint8Array(people.length + 1);
  takes[0] = who.is === 'everybody' ? 1 : 0;
  for (const place of places) takes[place + 1] = 1;

  const from = period?.from ?? noDay;
  const to = period?.to ?? 2_147_483_647;
  const lists = [0, 1, 2].map(() => new Int32Array(deals.count));
  const counts = [0, 0, 0];
  let closedOnNoDay = 0;
  for (let row = 0; row < deals.count; row++) {
    if (takes[(personOf[row] ?? -1) + 1] === 0) continue;
    const state = deals.state[row] ?? 0;
    if (state !== 0) {
      const day = deals.closed?.[row] ?? noDay;
      if (day === noDay) closedOnNoDay++;
      if (day < from || day > to) continue;
    }
    const at = counts[state] ?? 0;
    const list = lists[state];
    if (list) list[at] = row;
    counts[state] = at + 1;
  }
  const [open = none, won = none, lost = none] = lists.map((list, state) => list.slice(0, counts[state]));
  return {
    who,
    period,
    from,
    to,
    takes,
    people: places,
    open,
    won,
    lost,
    standing: to >= pipeline.takenOn ? ok(open.length) : standingIn(standingOn(pipeline, to), takes),
    closedOnNoDay,
  };
}

const none = new Int32Array();

/** How many deals of each person were created by a day and not closed by it, behind those without an owner. */
function standingOn({ deals, people, personOf }: Pipeline, day: number): Told<Uint32Array> {
  const { created, closed, state } = deals;
  if (!created) return missing('created');
  if (!closed) return missing('closed');
  const counts = new Uint32Array(people.length + 1);
  for (let row = 0; row < deals.count; row++) {
    const begun = created[row] ?? noDay;
    if (begun === noDay || begun > day) continue;
    if (state[row] !== 0 && (closed[row] ?? noDay) <= day) continue;
    const place = (personOf[row] ?? -1) + 1;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return ok(counts);
}

const standingIn = (counts: Told<Uint32Array>, takes: Uint8Array): Told<number> =>
  counts.ok ? ok(counts.value.reduce((sum, count, place) => sum + count * (takes[place] ?? 0), 0)) : counts;

/** The scope cut into one for each of its people, at the places of `scope.people`. */
export function scopesOfPeople(pipeline: Pipeline, scope: Scope): readonly Scope[] {
  const { people, personOf } = pipeline;
  const split = (rows: Int32Array): ((place: number) => Int32Array) => {
    const starts = new Uint32Array(people.length + 2);
    for (const row of rows) {
      const place = (personOf[row] ?? -1) + 1;
      starts[place + 1] = (starts[place + 1] ?? 0) + 1;
    }
    for (let place = 1; place < starts.length; place++) {
      starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
    }
    const next = starts.slice();
    const sorted = new Int32Array(rows.length);
    for (const row of rows) {
      const place = (personOf[row] ?? -1) + 1;
      const at = next[place] ?? 0;
      sorted[at] = row;
      next[place] = at + 1;
    }
    return (place) => sorted.subarray(starts[place + 1], starts[place + 2]);
  };
  const [open, won, lost] = [split(scope.open), split(scope.won), split(scope.lost)];
  const standing = scope.to >= pipeline.takenOn ? undefined : standingOn(pipeline, scope.to);
  return scope.people.map((place) => {
    const takes = new Uint8Array(people.length + 1);
    takes[place + 1] = 1;
    return {
      ...scope,
      takes,
      people: [place],
      open: open(place),
      won: won(place),
      lost: lost(place),
      standing: standing ? standingIn(standing, takes) : ok(open(place).length),
    };
  });
}

/** A scope for each of some periods that follow each other without a gap, the oldest first: read in one pass. */
export function scopesOfPeriods(
  { deals, personOf, takenOn }: Pipeline,
  whole: Scope,
  periods: readonly Period[],
): readonly Scope[] {
  const { created, closed, state, count } = deals;
  const first = periods[0]?.from ?? takenOn;
  const placeOf = placesOfDays(first, periods);
  const ended = new Uint8Array(count).fill(periods.length);
  const won = new Uint32Array(periods.length + 1);
  const lost = new Uint32Array(periods.length + 1);
  // How many more deals stand open at the end of each period than at the end of the one before.
  const more = new Int32Array(periods.length + 1);
  for (let row = 0; row < count; row++) {
    if (whole.takes[(personOf[row] ?? -1) + 1] === 0) continue;
    const is = state[row] ?? 0;
    const end = is === 0 ? never : (closed?.[row] ?? noDay);
    const endsIn = end < first ? 0 : (placeOf[end - first] ?? periods.length);
    if (is !== 0 && end >= first) {
      ended[row] = endsIn;
      const counts = is === 1 ? won : lost;
      counts[endsIn] = (counts[endsIn] ?? 0) + 1;
    }
    const begun = created?.[row] ?? noDay;
    if (begun === noDay || end === noDay) continue;
    const beginsIn = begun < first ? 0 : (placeOf[begun - first] ?? periods.length);
    if (beginsIn < endsIn) {
      more[beginsIn] = (more[beginsIn] ?? 0) + 1;
      more[endsIn] = (more[endsIn] ?? 0) - 1;
    }
  }
  const wonIn = periods.map((_, place) => new Int32Array(won[place] ?? 0));
  const lostIn = periods.map((_, place) => new Int32Array(lost[place] ?? 0));
  for (let row = count - 1; row >= 0; row--) {
    const place = ended[row] ?? periods.length;
    if (place === periods.length) continue;
    const [counts, rows] = state[row] === 1 ? [won, wonIn[place]] : [lost, lostIn[place]];
    const at = (counts[place] ?? 0) - 1;
    if (rows) rows[at] = row;
    counts[place] = at;
  }
  const untold = !created ? missing('created') : closed ? undefined : missing('closed');
  let standing = 0;
  return periods.map((period, place) => {
    standing += more[place] ?? 0;
    return {
      ...whole,
      period,
      from: period.from,
      to: period.to,
      won: wonIn[place] ?? none,
      lost: lostIn[place] ?? none,
      standing: untold ?? ok(standing),
    };
  });
}

/** A day on which nothing ends. */
const never = 2_147_483_647;

/** For each day from the first on, the place of the period that it is in. */
function placesOfDays(first: number, periods: readonly Period[]): Uint8Array {
  const places = new Uint8Array(Math.max(0, (periods.at(-1)?.to ?? first - 1) - first + 1));
  periods.forEach(({ from, to }, place) => places.fill(place, from - first, to - first + 1));
  return places;
}
