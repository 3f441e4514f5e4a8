import { sameJson } from '../lib/canonical-json';
import { assessingFaults } from './assessing-rules';
import type { Edit } from './change';
import { faultOf } from './change';
import { contractFaults, refuseContract } from './contract-rules';
import type { Id } from './fields';
import { refusalOfAssessing, type AssessingStanding } from './frozen-assessment';
import { refusalOfDiagnosis, type DiagnosisStanding } from './frozen-diagnosis';
import { clientOf, references, tableNames, type Workbook } from './workbook';

/**
 * Everything that is wrong with a workbook as a whole, a sentence each: records that do not fit their
 * schema, ids that occur twice, references that lead nowhere, records of another client, a cycle with more than
 * two skills, quarters and competencies that the client's fiscal year and frameworks do not have. Empty when sound.
 */
export function faultsOf(workbook: Workbook): readonly string[] {
  return [
    ...recordFaults(workbook),
    ...referenceFaults(workbook),
    ...clientFaults(workbook),
    ...contractFaults(workbook.contracts),
    ...assessingFaults(workbook),
  ];
}

function* recordFaults(workbook: Workbook): Iterable<string> {
  for (const table of tableNames) {
    const seen = new Set<Id>();
    for (const record of workbook[table]) {
      const fault = faultOf(table, record);
      if (fault) yield fault;
      if (seen.has(record.id)) yield `${table}: ${record.id} occurs twice`;
      seen.add(record.id);
    }
  }
}

function* referenceFaults(workbook: Workbook): Iterable<string> {
  const ids = new Map(tableNames.map((table) => [table, new Set(workbook[table].map(({ id }) => id))]));
  for (const { from, field, to } of references) {
    for (const record of workbook[from]) {
      const target = (record as Readonly<Record<string, unknown>>)[field];
      if (typeof target === 'string' && !ids.get(to)?.has(target)) {
        yield `${from}: ${field} of ${record.id} names a record of ${to} that is not there`;
      }
    }
  }
}

function* clientFaults(workbook: Workbook): Iterable<string> {
  const clients = new Set<Id>();
  for (const table of tableNames) {
    for (const record of workbook[table]) {
      const client = clientOf(table, record);
      if (client !== undefined) clients.add(client);
    }
  }
  if (clients.size > 1) yield `the records belong to ${clients.size} clients`;
}

/** What may be asked of the record that an edit is about to change. */
export interface Standing extends DiagnosisStanding, AssessingStanding {
  /** How many scorecards stand on this rubric version. Asked of rubrics only. */
  readonly scorecardsOnRubric: number;
  /** Whether the scorecard that this evidence belongs to is complete. Asked of evidence only. */
  readonly isOfCompleteScorecard: boolean;
  /** Whether the rep of this contract is deleted by the same act. Asked of contracts only. */
  readonly goesWithRep: boolean;
  /** Whether the edit takes back an earlier act. */
  readonly isUndo: boolean;
}

/**
 * Why an edit must not happen though its record is well formed: a used rubric version stays as it is, and a
 * complete scorecard is frozen (only a later revision may take its place, and undo may take the completion back);
 * so are the diagnosis and what was assessed. Undefined when it may.
 */
export function refusal(edit: Edit, standing: Standing): string | undefined {
  if (edit.table === 'rubrics') return refuseRubric(edit, standing);
  if (edit.table === 'scorecards') return refuseScorecard(edit, standing);
  if (edit.table === 'evidence' && standing.isOfCompleteScorecard) return frozen;
  if (edit.table === 'contracts') return refuseContract(edit, standing);
  return refusalOfDiagnosis(edit, standing) ?? refusalOfAssessing(edit, standing);
}

/** What may still change on a rubric version in use: whether it is offered for new scorecards. */
const changeableInUse = new Set(['state']);

function refuseRubric(edit: Edit, standing: Standing): string | undefined {
  if (standing.scorecardsOnRubric === 0 || edit.before === null) return undefined;
  if (edit.after === null)
    return 'This rubric version has scorecards and cannot be deleted. Retire it instead.';
  const touched = differing(edit).filter((field) => !changeableInUse.has(field));
  if (touched.length === 0) return undefined;
  return 'This rubric version has scorecards and stays as it is. Make a new version to change it.';
}

function refuseScorecard(edit: Edit, standing: Standing): string | undefined {
  if (standing.record?.['state'] !== 'complete' || edit.after === null) return undefined;
  if (standing.isUndo && edit.after['state'] === 'draft') return undefined;
  const touched = differing(edit).filter((field) => field !== 'supersededBy');
  if (touched.length === 0) return undefined;
  return frozen;
}

const frozen = 'This scorecard is complete and frozen. Amend it with a reason to change it.';

const differing = ({ before, after }: Edit): string[] =>
  Object.keys(after ?? {}).filter((field) => !sameJson(before?.[field], after?.[field]));
