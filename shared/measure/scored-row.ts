import type { Call } from '../model/call';
import type { Rubric } from '../model/rubric';
import { counts, type Scorecard } from '../model/scorecard';

/** Records of one rep. Cards, calls and rubrics that do not belong together are passed over. */
export interface ScoredRecords {
  readonly calls: readonly Call[];
  readonly scorecards: readonly Scorecard[];
  readonly rubrics: readonly Rubric[];
}

/** A counted scorecard beside its call and the rubric version it was scored against. */
export interface ScoredCall {
  readonly card: Scorecard;
  readonly call: Call;
  readonly rubric: Rubric;
  /** False where the card was scored against another rubric version than the figures are made from. */
  readonly isInFigures: boolean;
}

export interface ScoredRow {
  /** The last ten, oldest first, whatever their rubric version. */
  readonly all: readonly ScoredCall[];
  /** Those of them that figures are made from: all of one rubric version. */
  readonly counted: readonly ScoredCall[];
  /** The version that counts; undefined where nothing is scored. */
  readonly rubric: Rubric | undefined;
  /** How many of the last ten were scored against another version and left out. */
  readonly otherVersions: number;
}

const rowLength = 10;

/**
 * A rep's last ten complete scorecards by the day of the call. Drafts and superseded revisions take no part.
 * Versions are never mixed: of the rubric that the newest call was scored with, only the newest version in
 * these ten counts.
 */
export function scoredRow({ calls, scorecards, rubrics }: ScoredRecords): ScoredRow {
  const callOf = new Map(calls.map((call) => [call.id, call]));
  const rubricOf = new Map(rubrics.map((rubric) => [rubric.id, rubric]));
  const last = scorecards
    .flatMap((card) => {
      const call = callOf.get(card.callId);
      const rubric = rubricOf.get(card.rubricId);
      return counts(card) && call && rubric ? [{ card, call, rubric }] : [];
    })
    .toSorted((a, b) => (placeInTime(a) < placeInTime(b) ? -1 : 1))
    .slice(-rowLength);
  const family = last.at(-1)?.rubric.family;
  const rubric = last
    .map((one) => one.rubric)
    .filter((one) => one.family === family)
    .toSorted((a, b) => a.version - b.version)
    .at(-1);
  const all = last.map((one) => ({ ...one, isInFigures: one.rubric.id === rubric?.id }));
  const counted = all.filter((one) => one.isInFigures);
  return { all, counted, rubric, otherVersions: all.length - counted.length };
}

/** Sorts by the call's day and time, then by when it was scored; the id decides what is left. */
const placeInTime = ({ card, call }: { readonly card: Scorecard; readonly call: Call }): string =>
  [call.date, call.time ?? '', call.createdAt, card.completedAt ?? '', card.id].join(' ');
