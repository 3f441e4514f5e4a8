import type { ScoresPlan } from '../../../../shared/codec/scores/plan';
import { quarterName } from '../../../../shared/lib/quarters';
import { counted } from '../../../../shared/lib/words';
import type { Rep } from '../../../../shared/model/rep';

/** A line of the preview: a rejected row of the file, or an assessment that comes in. */
export interface ScoresRow {
  readonly key: string;
  readonly is: 'new' | 'rejected';
  readonly name: string;
  readonly what: string;
  /** In the file; null for what comes in, which may stand on many lines. */
  readonly line: number | null;
}

/** The rows of a plan in words: rejected ones first, because they need somebody. */
export function scoresRows(
  plan: ScoresPlan,
  reps: readonly Rep[],
  fiscalYearStartMonth: number,
): readonly ScoresRow[] {
  const names = new Map(reps.map(({ id, name }) => [id, name]));
  return [
    ...plan.rejected.map(({ line, column, value, reason }, place): ScoresRow => ({
      key: `rejected ${place}`,
      is: 'rejected',
      name: value,
      what: column === '' ? reason : `${column}: ${reason}`,
      line,
    })),
    ...plan.assessments.map(({ id, repId, quarter, assessor, levels }): ScoresRow => {
      const all = Object.values(levels);
      const judged = all.filter((level) => level !== null).length;
      const not = all.length > judged ? `, ${all.length - judged} not judged` : '';
      return {
        key: id,
        is: 'new',
        name: names.get(repId) ?? '',
        what: `${quarterName(quarter, fiscalYearStartMonth)}, by ${assessor}: ${counted(judged, 'level', 'levels')}${not}`,
        line: null,
      };
    }),
  ];
}

/** The counts of a plan in one line; they add up to the rows that were read. */
export const scoresWords = ({ read, made, unchanged, rejected }: ScoresPlan): string =>
  `${counted(read, 'row', 'rows')}: ${made} new, ${unchanged} here already, ${rejected.length} rejected`;
