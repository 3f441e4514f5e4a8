import { sameJson } from '../../shared/lib/canonical-json';
import { isFirstDayOfQuarter } from '../../shared/lib/quarters';
import { budgetsAstray, cyclesAstray, fitsFramework } from '../../shared/model/assessing-rules';
import type { Edit } from '../../shared/model/change';
import type { Id } from '../../shared/model/fields';
import type { Framework } from '../../shared/model/framework';
import type { Workbook } from '../../shared/model/workbook';
import type { Database } from './open-db';

/**
 * Assessments, cycles and budgets that come in with a bundle, beside the frameworks that are here. A framework stays
 * as it is here; what was assessed or planned on another text of it is left out, since its levels would speak of
 * other words. So is what belongs to a quarter that the client does not have here.
 */
export async function settleAssessments(
  db: Database,
  workbook: Pick<Workbook, 'clients' | 'frameworks' | 'assessments' | 'quarterlyCycles' | 'trainingBudgets'>,
  edits: readonly Edit[],
): Promise<{ readonly edits: readonly Edit[]; readonly leftOut: number }> {
  const clientIds = workbook.clients.map(({ id }) => id);
  const here = await db.frameworks.where('clientId').anyOf(clientIds).toArray();
  const versions = new Map([...workbook.frameworks, ...here].map((one) => [one.id, one]));
  const other = otherTexts(here, workbook.frameworks);
  const clients = await db.clients.bulkGet(clientIds);
  const months = new Map(
    [...workbook.clients, ...clients.flatMap((one) => one ?? [])].map((one) => [
      one.id,
      one.fiscalYearStartMonth,
    ]),
  );
  const isOff = (clientId: Id, quarter: string): boolean =>
    !isFirstDayOfQuarter(quarter, months.get(clientId) ?? 1);
  const left = new Set<Id>([
    ...workbook.assessments.flatMap((one) => {
      const framework = versions.get(one.frameworkId);
      const fits = framework && !other.has(framework.id) && fitsFramework(one, framework);
      return fits && !isOff(one.clientId, one.quarter) ? [] : [one.id];
    }),
    ...workbook.quarterlyCycles.flatMap(({ id, clientId, frameworkId, startsOn }) =>
      other.has(frameworkId) || isOff(clientId, startsOn) ? [id] : [],
    ),
    ...workbook.trainingBudgets.flatMap(({ id, frameworkId }) => (other.has(frameworkId) ? [id] : [])),
    ...cyclesAstray(workbook.quarterlyCycles, [...versions.values()]),
    ...budgetsAstray(workbook.trainingBudgets, [...versions.values()]),
  ]);
  const kept = edits.filter(({ table, id }) => !(settled.has(table) && left.has(id)));
  return { edits: kept, leftOut: edits.length - kept.length };
}

const settled: ReadonlySet<string> = new Set(['assessments', 'quarterlyCycles', 'trainingBudgets']);

/** The versions that are here with another text. Whether a version is in use is no part of its text. */
function otherTexts(here: readonly Framework[], bundled: readonly Framework[]): ReadonlySet<Id> {
  const own = new Map(here.map((one) => [one.id, one]));
  return new Set(
    bundled.flatMap((one) => {
      const kept = own.get(one.id);
      return kept && !sameJson({ ...kept, state: one.state }, one) ? [one.id] : [];
    }),
  );
}
