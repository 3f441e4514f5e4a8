import { mean } from '../../lib/stats';

/** What the assessors who judged both times said, before and after. */
export interface Common {
  /** Their mean the first time. */
  readonly before: number;
  readonly after: number;
  /** How many they are. */
  readonly n: number;
}

/**
 * The levels of two quarters as the assessors gave them who judged in both: their mean before and after. A severe assessor
 * who comes or goes is no change of the person. Undefined where nobody judged both times.
 */
export function bySameAssessors<K>(
  before: ReadonlyMap<K, number>,
  after: ReadonlyMap<K, number>,
): Common | undefined {
  const same = [...before].flatMap(([assessor, then]) => {
    const now = after.get(assessor);
    return now === undefined ? [] : [{ then, now }];
  });
  const [was, is] = [mean(same.map(({ then }) => then)), mean(same.map(({ now }) => now))];
  return was === undefined || is === undefined ? undefined : { before: was, after: is, n: same.length };
}
