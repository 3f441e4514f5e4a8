import { ok } from '../../lib/result';
import type { Counted, Figure } from '../figure';
import type { Pipeline } from './pipeline';
import type { Scope } from './scope';
import { shareFigure } from './shares';
import { endedThere, movedOn, stillThere } from './stays';
import { missing, noDeals, type Told } from './untold';

/** What became of the deals that entered a stage, each deal counted once. */
export interface StageFate {
  readonly entered: number;
  /** They reached a later stage afterwards, or were won. */
  readonly movedOn: number;
  /** They were lost and never got further. */
  readonly lost: number;
  /** Open, and not further yet. */
  readonly undecided: number;
  /** Moved on ÷ (moved on + lost). */
  readonly conversion: Told<Figure>;
}

/** The fates of the deals in each stage, and the conversion of each person. */
export interface StageFates {
  /** In the order of the open stages. */
  readonly stages: readonly StageFate[];
  /** Moved on ÷ decided of one person from one stage, and how many are decided; undefined where none is. */
  readonly conversionOf: (person: number, stage: number) => Counted | undefined;
}

/**
 * Stage-to-stage conversion of the deals that first entered a stage in the period. Deals that are not decided
 * yet are in no denominator, but are told.
 */
export function stageFates(pipeline: Pipeline, scope: Scope): Told<StageFates> {
  const { openStages, people, stays } = pipeline;
  if (!stays) return missing('history');
  const width = pipeline.stages.length;
  // A row of stages for each person, behind one for deals without an owner.
  const counts = [0, 1, 2].map(() => new Uint32Array(width * (people.length + 1)));
  for (let stay = 0; stay < stays.count; stay++) {
    if (stays.isFirst[stay] === 0) continue;
    const person = (stays.person[stay] ?? -1) + 1;
    const day = stays.entered[stay] ?? 0;
    if (scope.takes[person] === 0 || day < scope.from || day > scope.to) continue;
    const of = counts[stays.outcome[stay] ?? stillThere];
    const at = person * width + (stays.stage[stay] ?? 0);
    if (of) of[at] = (of[at] ?? 0) + 1;
  }
  const total = (outcome: number, stage: number): number => {
    let sum = 0;
    for (let at = stage; at < width * (people.length + 1); at += width) sum += counts[outcome]?.[at] ?? 0;
    return sum;
  };
  return ok({
    stages: openStages.map((stage) =>
      fateOf(total(movedOn, stage), total(endedThere, stage), total(stillThere, stage)),
    ),
    conversionOf: (person, stage) => {
      const at = (person + 1) * width + stage;
      const moved = counts[movedOn]?.[at] ?? 0;
      const n = moved + (counts[endedThere]?.[at] ?? 0);
      return n > 0 ? { value: moved / n, n } : undefined;
    },
  });
}

function fateOf(moved: number, lost: number, undecided: number): StageFate {
  const entered = moved + lost + undecided;
  const conversion = shareFigure(
    { label: 'moved on', value: moved },
    { label: 'decided (moved on or lost)', value: moved + lost },
    [
      { label: 'lost without getting further', value: lost },
      { label: 'not decided yet, in no denominator', value: undecided },
      { label: 'entered', value: entered },
    ],
  );
  return {
    entered,
    movedOn: moved,
    lost,
    undecided,
    conversion: conversion ? ok(conversion) : noDeals('No deal that entered this stage is decided.'),
  };
}
