import { isFirstDayOfQuarter } from '../../shared/lib/quarters';
import { budgetsAstray, cyclesAstray, fitsFramework } from '../../shared/model/assessing-rules';
import { Assessment } from '../../shared/model/assessment';
import type { Edit } from '../../shared/model/change';
import type { Id } from '../../shared/model/fields';
import { Framework } from '../../shared/model/framework';
import { QuarterlyCycle } from '../../shared/model/quarterly-cycle';
import { TrainingBudget } from '../../shared/model/training-budget';
import type { TableName } from '../../shared/model/workbook';
import { breaths } from './breaths';
import type { AnyRecord, Standing } from './standing';

/**
 * Why an act must not leave what is assessed and planned so. Asked of every act, undo, redo and import included, once
 * all its edits are proposed: no quarter comes to begin on another day than the client's quarters do, no assessment
 * speaks of a competency that its version of the framework does not have, and no plan names what its framework does not
 * have.
 */
export async function refuseAssessing(
  clientId: Id | null,
  edits: readonly Edit[],
  standing: Standing,
): Promise<string | undefined> {
  const client = clientId === null ? undefined : standing.get('clients', clientId);
  if (!client) return undefined;
  return (
    (await refuseQuarters(client, edits, standing)) ??
    (await refuseLevels(edits, standing)) ??
    (await refusePlans(client.id, edits, standing))
  );
}

/** Where the first day of a quarter stands. */
const quarterFields = [
  ['assessments', 'quarter'],
  ['quarterlyCycles', 'startsOn'],
] as const;

async function refuseQuarters(
  client: AnyRecord,
  edits: readonly Edit[],
  standing: Standing,
): Promise<string | undefined> {
  const month = Number(client['fiscalYearStartMonth']);
  const isOff = (record: AnyRecord | undefined, field: string): boolean =>
    record !== undefined && !isFirstDayOfQuarter(String(record[field]), month);
  const isMoved = edits.some((edit) => edit.before !== null && sets(edit, 'clients', 'fiscalYearStartMonth'));
  for (const [table, field] of quarterFields) {
    const set = edits.filter((edit) => sets(edit, table, field));
    if (set.some(({ id }) => isOff(standing.get(table, id), field)))
      return 'The quarter of this is none of the client’s quarters: the fiscal year starts in another month. Nothing was changed.';
    if (isMoved && (await ofClient(table, client.id, standing)).some((record) => isOff(record, field)))
      return 'The fiscal year cannot start in this month: its quarters would begin on other days, and what was assessed and planned by quarter would belong to none of them. Nothing was changed.';
  }
  return undefined;
}

/** What an assessment says of competencies, and what it stands on. */
const saidOfCompetencies = ['levels', 'sources', 'notes', 'frameworkId', 'state'] as const;

/** An assessment speaks of the competencies of its own version of a framework, and no other. */
async function refuseLevels(edits: readonly Edit[], standing: Standing): Promise<string | undefined> {
  const told = edits
    .filter((edit) => saidOfCompetencies.some((field) => sets(edit, 'assessments', field)))
    .flatMap(({ id }) => standing.get('assessments', id) ?? []);
  if (told.length === 0) return undefined;
  const named = (record: AnyRecord): Id => String(record['frameworkId']);
  await standing.loadOf('frameworks', told.map(named));
  const versions = new Map<Id, Framework>();
  const breathe = breaths();
  for (const record of told) {
    await breathe();
    const stored = standing.get('frameworks', named(record));
    const framework = versions.get(named(record)) ?? (stored && Framework.parse(stored));
    if (!framework) continue;
    versions.set(framework.id, framework);
    if (!fitsFramework(Assessment.parse(record), framework))
      return framework.state === 'draft'
        ? 'This assessment cannot be complete, or speaks of a competency that the draft of its framework does not have. Publish the framework first. Nothing was changed.'
        : 'This assessment speaks of a competency that its version of the framework does not have. Nothing was changed.';
  }
  return undefined;
}

async function refusePlans(
  clientId: Id,
  edits: readonly Edit[],
  standing: Standing,
): Promise<string | undefined> {
  const mayBreak = (edit: Edit): boolean =>
    (edit.table === 'frameworks' && edit.after === null) ||
    sets(edit, 'frameworks', 'competencies') ||
    sets(edit, 'frameworks', 'groups') ||
    sets(edit, 'quarterlyCycles', 'focus') ||
    sets(edit, 'trainingBudgets', 'spent') ||
    sets(edit, 'trainingBudgets', 'planned');
  if (!edits.some(mayBreak)) return undefined;
  // Every record in these tables fits its schema: what does not was refused before.
  const frameworks = (await ofClient('frameworks', clientId, standing)).map((one) => Framework.parse(one));
  const cycles = await ofClient('quarterlyCycles', clientId, standing);
  const parsed = cycles.map((one) => QuarterlyCycle.parse(one));
  if (cyclesAstray(parsed, frameworks).length > 0)
    return 'A quarterly cycle works on a competency that its framework would not have. Choose another one for the cycle first. Nothing was changed.';
  const budgets = await ofClient('trainingBudgets', clientId, standing);
  const spends = budgets.map((one) => TrainingBudget.parse(one));
  if (budgetsAstray(spends, frameworks).length > 0)
    return 'A training budget has a share of a skill group that its framework would not have. Change the budget first. Nothing was changed.';
  return undefined;
}

const sets = (edit: Edit, table: TableName, field: string): boolean =>
  edit.table === table && edit.after !== null && field in edit.after;

const ofClient = (from: TableName, clientId: Id, standing: Standing): Promise<readonly AnyRecord[]> =>
  standing.naming({ from, field: 'clientId', to: 'clients' }, new Set([clientId]), clientId);
