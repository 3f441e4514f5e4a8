import { sameJson } from '../lib/canonical-json';
import type { Edit } from './change';

/** What may be asked of the framework or the assessment that an edit is about to change. */
export interface AssessingStanding {
  /** The record as it stands; undefined for one that is being made. */
  readonly record: Readonly<Record<string, unknown>> | undefined;
  /** How many assessments stand on this framework version. Asked of frameworks only. */
  readonly assessmentsOnFramework: number;
  /** Whether the edit takes back an earlier act. */
  readonly isUndo: boolean;
}

/** What may still change on a framework version in use: whether it is offered for new assessments. */
const changeableInUse = new Set(['state']);

/**
 * Why an edit must not happen though its record is well formed: a framework version that somebody was assessed
 * on stays as it is, and a complete assessment is frozen. Undefined when it may. An assessment can be deleted,
 * and undo takes its completion back.
 */
export function refusalOfAssessing(edit: Edit, standing: AssessingStanding): string | undefined {
  const { record, isUndo } = standing;
  if (edit.before === null || record === undefined) return undefined;
  if (edit.table === 'frameworks' && standing.assessmentsOnFramework > 0) {
    if (edit.after === null)
      return 'This framework version has assessments and cannot be deleted. Retire it instead.';
    if (edit.after['state'] === 'draft' && record['state'] !== 'draft')
      return 'This framework version has assessments and cannot become a draft again. Retire it instead.';
    if (touched(edit, record).some((field) => !changeableInUse.has(field)))
      return 'This framework version has assessments and stays as it is. Make a new version to change it.';
  }
  if (edit.table !== 'assessments' || edit.after === null || record['state'] !== 'complete') return undefined;
  if (isUndo && edit.after['state'] === 'draft') return undefined;
  return touched(edit, record).length > 0
    ? 'This assessment is complete and stays as it is. Assess again to put another in its place.'
    : undefined;
}

const touched = ({ after }: Edit, record: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(after ?? {}).filter((field) => !sameJson(record[field], after?.[field]));
