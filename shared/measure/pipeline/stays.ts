import { noDay, type Deals, type StageHistory } from '../../model/deals';
import { sellingAreas, type PipelineStage } from '../../model/pipeline-settings';

/** How a stay in a stage came to its end, seen from the snapshot. */
export const stillThere = 0;
export const movedOn = 1;
export const endedThere = 2;

/**
 * Every stay of a deal in an open stage as columns: made once from the stage history, read by many measures.
 * A deal that comes back to a stage has a stay for each time.
 */
export interface Stays {
  readonly count: number;
  /** The row of the deal. */
  readonly row: Int32Array;
  /** The place of the deal's person; −1 without an owner. */
  readonly person: Int32Array;
  /** A place in the stages of the pipeline. */
  readonly stage: Int16Array;
  readonly entered: Int32Array;
  /** Days in the stage; −1 where the days of the export contradict each other or the end is not known. */
  readonly days: Int32Array;
  /** 1 where the deal has left the stage, 0 where it is still there. */
  readonly isOver: Uint8Array;
  /** 1 for the first stay of the deal in this stage: conversion counts each deal once. */
  readonly isFirst: Uint8Array;
  /** What became of the deal after it first entered the stage. */
  readonly outcome: Uint8Array;
  /** The longest stay that can be used, in days. */
  readonly longest: number;
}

/** Longer than this is an error of the export, not a stay. */
const longestDays = 36_525;

/** Whether a stage is one that deals stand in while they are open. */
export const isOpenStage = ({ is }: PipelineStage): boolean => sellingAreas.some((area) => area === is);

/**
 * Reads the stage history of a snapshot. Steps into stages that the settings do not know, and into won or lost,
 * begin no stay; two steps into the same stage one after the other are one stay.
 */
export function staysOf(
  deals: Deals,
  stages: readonly PipelineStage[],
  stageOf: Int16Array,
  personOf: Int32Array,
  takenOn: number,
): Stays | undefined {
  const { history } = deals;
  if (!history) return undefined;
  const most = history.stage.length;
  const [row, person] = [new Int32Array(most), new Int32Array(most)];
  const [entered, days] = [new Int32Array(most), new Int32Array(most)];
  const stage = new Int16Array(most);
  const [isOver, isFirst, outcome] = [new Uint8Array(most), new Uint8Array(most), new Uint8Array(most)];
  const isOpen = Uint8Array.from(stages, (one) => (isOpenStage(one) ? 1 : 0));
  const lastSeen = new Int32Array(stages.length).fill(-1);
  let count = 0;
  let longest = 0;
  for (let deal = 0; deal < deals.count; deal++) {
    const from: number = history.from[deal] ?? 0;
    const to: number = history.from[deal + 1] ?? from;
    const begin = count;
    for (let step = from; step < to; step++) {
      const place = stageOf[history.stage[step] ?? -1] ?? -1;
      if (place < 0 || isOpen[place] === 0) continue;
      if (step > from && history.stage[step] === history.stage[step - 1]) continue;
      row[count] = deal;
      person[count] = personOf[deal] ?? -1;
      stage[count] = place;
      entered[count] = history.entered[step] ?? noDay;
      const left = leftOn(deals, history, deal, step);
      isOver[count] = left === undefined ? 0 : 1;
      const stayed = (left ?? takenOn) - (entered[count] ?? 0);
      const isUsable = left !== noDay && entered[count] !== noDay && stayed >= 0 && stayed <= longestDays;
      days[count] = isUsable ? stayed : -1;
      if (isUsable && stayed > longest) longest = stayed;
      if (lastSeen[place] !== deal) isFirst[count] = 1;
      lastSeen[place] = deal;
      count++;
    }
    settle(stage, outcome, begin, count, deals.state[deal] ?? 0);
  }
  return {
    count,
    row: row.slice(0, count),
    person: person.slice(0, count),
    stage: stage.slice(0, count),
    entered: entered.slice(0, count),
    days: days.slice(0, count),
    isOver: isOver.slice(0, count),
    isFirst: isFirst.slice(0, count),
    outcome: outcome.slice(0, count),
    longest,
  };
}

/** The day on which a step was left: undefined while the deal is there, `noDay` where it is not known. */
function leftOn(
  { state, closed }: Deals,
  history: StageHistory,
  deal: number,
  step: number,
): number | undefined {
  const to = history.from[deal + 1] ?? 0;
  for (let next = step + 1; next < to; next++) {
    if (history.stage[next] !== history.stage[step]) return history.entered[next];
  }
  return state[deal] === 0 ? undefined : (closed?.[deal] ?? noDay);
}

/** Says of each stay of one deal whether a later stage, or winning, came after it. */
function settle(stage: Int16Array, outcome: Uint8Array, begin: number, end: number, state: number): void {
  let furthest = -1;
  for (let stay = end - 1; stay >= begin; stay--) {
    const place = stage[stay] ?? 0;
    if (state === 1 || furthest > place) outcome[stay] = movedOn;
    else outcome[stay] = state === 2 ? endedThere : stillThere;
    if (place > furthest) furthest = place;
  }
}
