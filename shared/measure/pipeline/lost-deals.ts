import { ok } from '../../lib/result';
import type { CodedText } from '../../model/deals';
import type { Figure } from '../figure';
import type { Pipeline } from './pipeline';
import type { Scope } from './scope';
import { shareFigure } from './shares';
import { missing, noDeals, type Told } from './untold';

/** A share of the lost deals, with the money that went with them. */
export interface LostPart {
  readonly name: string;
  readonly share: Figure;
  /** Undefined without amounts. */
  readonly amount: number | undefined;
}

/** Where deals die: the last open stage of each lost deal, in the order of the stages. */
export function lostByStage(pipeline: Pipeline, scope: Scope): Told<readonly LostPart[]> {
  const { lastStage, stages, openStages } = pipeline;
  if (scope.lost.length === 0) return noDeals('No deal was lost.');
  const unknown = stages.length;
  const parts = countLost(pipeline, scope, stages.length + 1, (row) => {
    const stage = lastStage[row] ?? -1;
    return stage < 0 ? unknown : stage;
  });
  // Where the export says of every lost deal only that it is lost, nobody knows where it died.
  if (parts[unknown]?.count === scope.lost.length) return missing('history');
  return ok(
    [...openStages, unknown].flatMap((stage) => {
      const part = parts[stage];
      if (!part || (stage === unknown && part.count === 0)) return [];
      return lostPart(stages[stage]?.name ?? 'Not known', part, scope.lost.length);
    }),
  );
}

/** Loss reasons by category, the most frequent first; deals without one stand at the end. */
export function lossReasons(pipeline: Pipeline, scope: Scope): Told<readonly LostPart[]> {
  const { lossReason } = pipeline.deals;
  if (!lossReason) return missing('lossReason');
  if (scope.lost.length === 0) return noDeals('No deal was lost.');
  const parts = countLost(pipeline, scope, lossReason.values.length + 1, placeIn(lossReason));
  const named = lossReason.values
    .map((name, place) => ({ name, part: parts[place] ?? { count: 0, amount: undefined } }))
    .filter(({ part }) => part.count > 0)
    .sort((a, b) => b.part.count - a.part.count);
  const none = parts[lossReason.values.length];
  return ok([
    ...named.map(({ name, part }) => lostPart(name, part, scope.lost.length)),
    ...(none && none.count > 0 ? [lostPart('No reason given', none, scope.lost.length)] : []),
  ]);
}

/** The place of a row's value, or the place behind the last value for none. */
export const placeIn =
  ({ at, values }: CodedText) =>
  (row: number): number => {
    const place = at[row] ?? -1;
    return place < 0 ? values.length : place;
  };

interface Part {
  count: number;
  amount: number | undefined;
}

function countLost(
  { deals }: Pipeline,
  scope: Scope,
  places: number,
  placeOf: (row: number) => number,
): readonly Part[] {
  const parts = Array.from({ length: places }, (): Part => ({
    count: 0,
    amount: deals.amount ? 0 : undefined,
  }));
  for (const row of scope.lost) {
    const part = parts[placeOf(row)];
    if (!part) continue;
    part.count++;
    const amount = deals.amount?.[row] ?? NaN;
    if (part.amount !== undefined && !Number.isNaN(amount)) part.amount += amount;
  }
  return parts;
}

function lostPart(name: string, { count, amount }: Part, lost: number): LostPart {
  const share = shareFigure({ label: 'lost here', value: count }, { label: 'lost deals', value: lost });
  if (!share) throw new Error('A part of the lost deals needs lost deals');
  return { name, share, amount };
}
