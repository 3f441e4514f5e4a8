import type { Figure } from '../../../shared/measure/figure';
import { callStandings, type CallStanding } from '../../../shared/measure/last-calls';
import { overallOf } from '../../../shared/measure/scorecard-result';
import type { Coach } from '../../../shared/model/coach';
import type { RepCalls } from '../../data/queries/rep-calls';

/** A call as a row: how far its scoring is, by whom, and what it came to. */
export interface CallRow extends CallStanding {
  readonly coach: Coach | undefined;
  /** 1 to 5; only of a complete scorecard, so that nobody reads a verdict into a draft. */
  readonly overall: Figure | undefined;
}

/** The rows of a rep's calls. */
export const callRows = ({ calls, scorecards, rubrics, coaches }: RepCalls): readonly CallRow[] =>
  callStandings(calls, scorecards).map((standing) => {
    const { scorecard, state, call } = standing;
    const rubric = rubrics.find(({ id }) => id === scorecard?.rubricId);
    return {
      ...standing,
      coach: coaches.find(({ id }) => id === scorecard?.coachId),
      overall:
        state === 'scored' && scorecard && rubric ? overallOf(scorecard, call.kind, rubric)?.mean : undefined,
    };
  });
