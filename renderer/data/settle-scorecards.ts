import { altered, type Edit } from '../../shared/model/change';
import type { Workbook } from '../../shared/model/workbook';
import type { Database } from './open-db';

/**
 * Scorecards that are here complete stay as they are: evidence of an older draft of theirs is left out, and a
 * revision that comes in takes the place of the one it amends, so that no call counts twice.
 */
export async function settleScorecards(
  db: Database,
  workbook: Pick<Workbook, 'scorecards'>,
  edits: readonly Edit[],
): Promise<{ readonly edits: readonly Edit[]; readonly leftOut: number }> {
  const cards = await db.scorecards.bulkGet(workbook.scorecards.map(({ id }) => id));
  const complete = new Map(
    cards.flatMap((card) => (card?.state === 'complete' ? [[card.id, card] as const] : [])),
  );
  const isOfComplete = ({ table, after }: Edit): boolean =>
    table === 'evidence' && complete.has(String(after?.['scorecardId']));
  const kept = edits.filter((edit) => !isOfComplete(edit));
  const coming = new Set(kept.flatMap(({ table, id }) => (table === 'scorecards' ? [id] : [])));
  const replaced = workbook.scorecards.flatMap(({ id, supersededBy }) => {
    const card = complete.get(id);
    if (!card || card.supersededBy !== null || supersededBy === null || !coming.has(supersededBy)) return [];
    return [altered('scorecards', card, { supersededBy })];
  });
  return { edits: [...kept, ...replaced], leftOut: edits.length - kept.length };
}
