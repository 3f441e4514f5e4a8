import { assertNever } from '../lib/assert-never';
import { dayNumber } from '../lib/calendar';
import { seededDraws, shuffled, type Draws } from '../lib/seeded';
import type { Call } from '../model/call';
import type { drawMethods } from '../model/draw';
import type { Id } from '../model/fields';
import type { Scorecard } from '../model/scorecard';
import { newerFirst, queueOf, reasonAgainst, scoredBy, waitingCalls, type Queue } from './queue';

export type DrawMethod = (typeof drawMethods)[number];

export interface DrawRequest {
  readonly calls: readonly Call[];
  readonly scorecards: readonly Scorecard[];
  readonly coachId: Id;
  readonly today: string;
  readonly method: DrawMethod;
  /** Decides the draw; the same seed on the same calls draws the same. */
  readonly seed: number;
  /** How many calls are wanted. */
  readonly count: number;
}

/**
 * A fair draw among a rep's calls that the coach has not scored: at random, or so that kinds, outcomes or
 * stages take turns and each gets the same number of calls as long as it has any. The drawn calls come oldest
 * first; what was not drawn is listed with the reason.
 */
export function drawOf(request: DrawRequest): Queue {
  const { calls, scorecards, coachId, today, method } = request;
  if (method === 'last ten') return queueOf(calls, scorecards, coachId, today);
  const scored = scoredBy(scorecards, coachId);
  // In order of the ids, so that the draw does not depend on the order in which the calls are handed over.
  const sorted = calls.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const open = waitingCalls(sorted, scorecards, coachId, today);
  const draws = seededDraws(request.seed);
  const drawn = new Set(inTurns(open, groupOf(method), draws).slice(0, Math.max(0, request.count)));
  return {
    callIds: [...drawn]
      .toSorted(newerFirst)
      .toReversed()
      .map(({ id }) => id),
    leftOut: sorted
      .filter((call) => !drawn.has(call))
      .toSorted(newerFirst)
      .map((call) => ({ callId: call.id, reason: reasonAgainst(call, scored, today) ?? 'not drawn' })),
  };
}

type Group = (call: Call) => string;

function groupOf(method: Exclude<DrawMethod, 'last ten'>): Group {
  switch (method) {
    case 'random':
      return () => '';
    case 'by kind':
      return ({ kind }) => kind;
    case 'by outcome':
      return ({ outcome }) => outcome;
    case 'by stage':
      return ({ stage }) => stage.trim().toLowerCase();
    default:
      return assertNever(method);
  }
}

/** All calls in a drawn order in which the groups take turns; which group begins is drawn too. */
function inTurns(calls: readonly Call[], group: Group, draws: Draws): readonly Call[] {
  const names = [...new Set(calls.map(group))].toSorted();
  const groups = shuffled(names, draws).map((name) =>
    shuffled(
      calls.filter((call) => group(call) === name),
      draws,
    ),
  );
  const rounds = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) =>
    groups.flatMap((one) => one.slice(round, round + 1)),
  ).flat();
}

/** Fewer calls than this are a sample about which nothing can be said. */
const smallestSample = 3;

/**
 * What is lopsided about a sample, a sentence each: all calls of it won, or of one deal, or all recent though
 * there are older ones (all from the newest quarter of the days that the rep's calls span). Empty where
 * nothing is, and for fewer than three calls.
 */
export function sampleWarnings(sample: readonly Call[], all: readonly Call[]): readonly string[] {
  const [first] = sample;
  if (!first || sample.length < smallestSample) return [];
  const warnings: string[] = [];
  if (sample.every(({ outcome }) => outcome === 'won')) {
    warnings.push('All these calls belong to deals that were won: weaknesses may not show.');
  }
  const deal = dealOf(first);
  if (deal !== '' && sample.every((call) => dealOf(call) === deal)) {
    warnings.push('All these calls belong to one deal: they may say more of the customer than of the rep.');
  }
  if (areAllRecent(sample, all)) {
    warnings.push('All these calls are recent: older ones would show whether something changed.');
  }
  return warnings;
}

/** A deal by its name; where none is given, by the customer. */
const dealOf = ({ deal, customer }: Call): string => (deal.trim() || customer.trim()).toLowerCase();

function areAllRecent(sample: readonly Call[], all: readonly Call[]): boolean {
  const days = all.map(({ date }) => dayNumber(date));
  const [oldest, newest] = [Math.min(...days), Math.max(...days)];
  const chosen = new Set(sample.map(({ id }) => id));
  const limit = newest - (newest - oldest) / 4;
  const hasOlder = all.some(({ id, date }) => !chosen.has(id) && dayNumber(date) < limit);
  return hasOlder && sample.every(({ date }) => dayNumber(date) >= limit);
}
