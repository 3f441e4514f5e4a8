import { sameJson } from '../../shared/lib/canonical-json';
import type { Result } from '../../shared/lib/result';
import { fail, ok } from '../../shared/lib/result';
import { against, applyEdit, type Act, type Edit } from '../../shared/model/change';
import type { Id } from '../../shared/model/fields';
import { refusal } from '../../shared/model/integrity';
import { recordWord } from '../../shared/model/record-words';
import { whyNotKept } from '../../shared/model/why-not-kept';
import {
  clientOf,
  isClientTable,
  isNoted,
  referencesFrom,
  type TableName,
} from '../../shared/model/workbook';
import { refuseAssessing } from './assessing-together';
import { breaths } from './breaths';
import { refuseContracts } from './contracts-together';
import { leftBehind, stillNamed } from './left-behind';
import type { AnyRecord, Standing } from './standing';

/** What an act comes to: the edits as they are kept, and the records that result. */
export interface Prepared {
  readonly edits: readonly Edit[];
  readonly writes: readonly {
    readonly table: TableName;
    readonly id: Id;
    readonly record: AnyRecord | undefined;
    readonly isNew: boolean;
  }[];
}

/**
 * Checks an act against what stands and says what it comes to, or why it is refused. `before` is taken from
 * what stands, so that undo gives back what was really there.
 */
export async function prepare(act: Act, standing: Standing): Promise<Result<Prepared>> {
  await standing.load(act);
  const prepared = await weigh(act, standing);
  if (prepared.ok) standing.accept();
  else standing.forget();
  return prepared;
}

async function weigh(act: Act, standing: Standing): Promise<Result<Prepared>> {
  const isUndo = (act.undoes?.length ?? 0) > 0 || (act.redoes?.length ?? 0) > 0;
  const loose = {
    scorecards: comingAndGoing(act, 'scorecards'),
    reps: comingAndGoing(act, 'reps'),
  };
  const edits: Edit[] = [];
  const breathe = breaths();
  for (const given of act.edits) {
    await breathe();
    const record = standing.get(given.table, given.id);
    const unfit = isUndo ? changedSince(given, record) : misplaced(given, record);
    if (unfit) return fail(unfit);
    const edit = against(given, record);
    if (!edit) continue;
    const refused = await refusedBy(edit, record, standing, { loose, isUndo });
    if (refused) return fail(refused);
    const after = applyEdit(record, edit) as AnyRecord | undefined;
    const fault = after && (whyNotKept(given.table, after) ?? clientFault(act, given.table, after));
    if (fault) return fail(fault);
    standing.propose(given.table, given.id, after);
    edits.push(edit);
  }
  const lost = edits.map((edit) => lostReference(edit, standing)).find(Boolean);
  if (lost) return fail(isUndo ? 'What this belongs to was deleted since. Bring that back first.' : lost);
  const together =
    (await refuseContracts(act.clientId, edits, standing)) ??
    (await refuseAssessing(act.clientId, edits, standing));
  if (together) return fail(together);
  const left = await leftBehind(act.clientId, edits, standing);
  if (left.holders.size > 0) return fail(stillNamed(left.holders, isUndo));
  const all = [...left.goAlong, ...edits];
  return ok({ edits: all, writes: all.map((edit) => writeOf(edit, standing)) });
}

const writeOf = ({ table, id, before }: Edit, standing: Standing): Prepared['writes'][number] => ({
  table,
  id,
  record: standing.get(table, id),
  isNew: before === null,
});

/** Why an edit does not fit the record that it is about; undefined where it does. */
function misplaced({ table, before }: Edit, record: AnyRecord | undefined): string | undefined {
  if (before !== null && !record)
    return `This ${recordWord(table)} was deleted meanwhile. Undo brings it back.`;
  return before === null && record
    ? `This ${recordWord(table)} is here already. Nothing was changed.`
    : undefined;
}

/**
 * Why an edit cannot be taken back or done again: what it found or left is not there any more, and what came
 * later would be lost. What was noted without an act of the user does not count, nor do the settings of the
 * install, which simply become what they were.
 */
function changedSince({ table, before }: Edit, record: AnyRecord | undefined): string | undefined {
  if (!isClientTable(table)) return undefined;
  if (before === null) return record ? 'This is there again already. Nothing was changed.' : undefined;
  if (!record) return 'This was deleted since. Nothing was changed.';
  const isOther = Object.entries(before).some(
    ([field, value]) => !isNoted(table, field) && !sameJson(record[field] ?? null, value),
  );
  return isOther
    ? 'This was changed again since, and that would be lost. Nothing was taken back; undo the later change first.'
    : undefined;
}

/** The records of a table that an act makes or deletes. */
const comingAndGoing = (act: Act, wanted: TableName): ReadonlySet<Id> =>
  new Set(
    act.edits
      .filter(({ table, before, after }) => table === wanted && (before === null || after === null))
      .map(({ id }) => id),
  );

/** `loose`: scorecards and reps that the same act makes or deletes, with what hangs on them, in any order. */
async function refusedBy(
  edit: Edit,
  record: AnyRecord | undefined,
  standing: Standing,
  {
    loose,
    isUndo,
  }: {
    readonly loose: Readonly<Record<'scorecards' | 'reps', ReadonlySet<Id>>>;
    readonly isUndo: boolean;
  },
): Promise<string | undefined> {
  const scorecardId =
    edit.table === 'evidence' ? (record?.['scorecardId'] ?? edit.after?.['scorecardId']) : undefined;
  const scorecard =
    typeof scorecardId === 'string' && !loose.scorecards.has(scorecardId)
      ? standing.get('scorecards', scorecardId)
      : undefined;
  const users = (own: TableName, table: TableName, field: string): Promise<number> | number =>
    edit.table === own && record ? standing.usersOf(table, field, record.id) : 0;
  return refusal(edit, {
    record,
    scorecardsOnRubric: await users('rubrics', 'scorecards', 'rubricId'),
    assessmentsOnFramework: await users('frameworks', 'assessments', 'frameworkId'),
    roundsOnQuestionnaire: await users('questionnaires', 'selfAssessments', 'questionnaireId'),
    isOfCompleteScorecard: scorecard?.['state'] === 'complete',
    goesWithRep: loose.reps.has(String(record?.['repId'])),
    isUndo,
  });
}

function clientFault(act: Act, table: TableName, record: AnyRecord): string | undefined {
  const client = clientOf(table, record as { id: Id; clientId?: Id });
  return client === undefined || client === act.clientId
    ? undefined
    : `This ${recordWord(table)} belongs to another client. Nothing was changed.`;
}

/** Only the references that the edit sets: the others were checked when they were set. */
function lostReference({ table, id: own, after }: Edit, standing: Standing): string | undefined {
  const record = standing.get(table, own);
  if (!record) return undefined;
  const client = clientOf(table, record as { id: Id; clientId?: Id });
  for (const { field, to } of referencesFrom(table)) {
    const id = after?.[field];
    if (typeof id !== 'string') continue;
    const target = standing.get(to, id);
    if (!target)
      return `The ${recordWord(to)} that this ${recordWord(table)} belongs to was deleted meanwhile. Nothing was changed.`;
    const owner = clientOf(to, target as { id: Id; clientId?: Id });
    if (owner !== undefined && client !== undefined && owner !== client) {
      return `The ${recordWord(to)} of this ${recordWord(table)} belongs to another client. Nothing was changed.`;
    }
  }
  return undefined;
}
