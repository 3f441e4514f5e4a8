import { dimensionKeys } from '../../../shared/model/dimensions';
import { dimensionMeans } from '../../../shared/measure/skill-gap/dimensions';
import type { ScoredRecords } from '../../../shared/measure/scored-row';
import type { Id } from '../../../shared/model/fields';
import type { PackedMeans } from './messages';

/** The means of all reps up to a day, in the order of the reps. */
export function packMeans(records: ScoredRecords, repIds: readonly Id[], upTo: string): PackedMeans {
  const width = dimensionKeys.length;
  const packed = {
    level: new Float64Array(repIds.length * width),
    n: new Uint16Array(repIds.length * width),
    lastCall: new Int32Array(repIds.length * width),
  };
  const callsOf = Map.groupBy(
    records.calls.filter(({ date }) => date <= upTo),
    ({ repId }) => repId,
  );
  const cardsOf = Map.groupBy(records.scorecards, ({ callId }) => callId);
  repIds.forEach((repId, row) => {
    const calls = callsOf.get(repId) ?? [];
    const scorecards = calls.flatMap(({ id }) => cardsOf.get(id) ?? []);
    if (scorecards.length === 0) return;
    dimensionMeans({ calls, scorecards, rubrics: records.rubrics }).forEach((one, column) => {
      if (!one) return;
      packed.level[row * width + column] = one.level;
      packed.n[row * width + column] = one.n;
      packed.lastCall[row * width + column] = one.lastCall;
    });
  });
  return packed;
}
