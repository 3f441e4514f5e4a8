import type { MeansOfRep } from '../../../shared/measure/skill-gap/build';
import { dimensionMeans } from '../../../shared/measure/skill-gap/dimensions';
import type { ScoredRecords } from '../../../shared/measure/scored-row';
import type { Id } from '../../../shared/model/fields';

/** The means of each rep’s dimensions up to each of some days, asked for rep by rep. */
export function meansOf(records: ScoredRecords, upTo: readonly string[]): (repId: Id) => MeansOfRep {
  const callsOf = Map.groupBy(records.calls, ({ repId }) => repId);
  const cardsOf = Map.groupBy(records.scorecards, ({ callId }) => callId);
  return (repId) =>
    upTo.map((day) => {
      const calls = (callsOf.get(repId) ?? []).filter(({ date }) => date <= day);
      const scorecards = calls.flatMap(({ id }) => cardsOf.get(id) ?? []);
      return scorecards.length === 0 ? [] : dimensionMeans({ calls, scorecards, rubrics: records.rubrics });
    });
}
