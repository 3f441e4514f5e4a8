import { ok } from '../../lib/result';
import { noDay } from '../../model/deals';
import type { Id } from '../../model/fields';
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

/** Chooses the deals of some people that ended in a period. */
export function scopeOf(pipeline: Pipeline, who: Who, period?: Period): Scope {
  const { deals, personOf, people } = pipeline;
  const isIn = (place: number): boolean => {
    const rep = people[place]?.rep;
    if (who.is === 'everybody') return true;
    return who.is === 'team' ? rep?.teamId === who.teamId : rep?.id === who.repId;
  };
  const places = people.map((_, place) => place).filter(isIn);
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

/** A scope for each of some periods that follow each other, the oldest first: read in one pass. */
export function scopesOfPeriods(
  { deals, personOf, takenOn }: Pipeline,
  whole: Scope,
  periods: readonly Period[],
): readonly Scope[] {
  const { created, closed, state } = deals;
  const lists = periods.map(() => ({ won: [] as number[], lost: [] as number[] }));
  // How many more deals stand open at the end of each period than at the end of the one before.
  const more = new Int32Array(periods.length + 1);
  const first = periods[0]?.from ?? takenOn;
  const placeOn = (day: number): number => {
    if (day < first) return 0;
    const place = periods.findIndex(({ to }) => day <= to);
    return place < 0 ? periods.length : place;
  };
  for (let row = 0; row < deals.count; row++) {
    if (whole.takes[(personOf[row] ?? -1) + 1] === 0) continue;
    const end = state[row] === 0 ? undefined : (closed?.[row] ?? noDay);
    const ended = end === undefined ? periods.length : placeOn(end);
    const begun = created?.[row] ?? noDay;
    const from = begun === noDay ? periods.length : placeOn(begun);
    if (from < ended && end !== noDay) {
      more[from] = (more[from] ?? 0) + 1;
      more[ended] = (more[ended] ?? 0) - 1;
    }
    if (end !== undefined && end >= first)
      (state[row] === 1 ? lists[ended]?.won : lists[ended]?.lost)?.push(row);
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
      won: Int32Array.from(lists[place]?.won ?? []),
      lost: Int32Array.from(lists[place]?.lost ?? []),
      standing: untold ?? ok(standing),
    };
  });
}
