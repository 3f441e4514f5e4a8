import { altered, deleted, made } from '../change';
import type { CallKind } from '../call';
import type { DimensionKey, Level } from '../dimensions';
import type { Id } from '../fields';
import type { Rubric, RubricDimension, RubricWeights } from '../rubric';
import type { ClientAct } from './making';

interface Given {
  readonly id: Id;
  readonly createdAt: string;
}

/** The next version of a rubric as a draft: everything as it was, ready to be changed. */
export function draftNextVersion(
  of: Rubric,
  versions: readonly Rubric[],
  given: Given,
): { readonly draft: Rubric; readonly act: ClientAct } {
  const newest = Math.max(
    of.version,
    ...versions.filter(({ family }) => family === of.family).map(({ version }) => version),
  );
  const draft: Rubric = { ...of, ...given, version: newest + 1, state: 'draft', changeNote: '' };
  return {
    draft,
    act: { label: `Draft version ${draft.version} of ${of.name}`, edits: [made('rubrics', draft)] },
  };
}

/** A rubric of its own that starts as a copy of another. */
export function copyRubric(
  of: Rubric,
  given: Given & { readonly family: Id },
): { readonly copy: Rubric; readonly act: ClientAct } {
  const copy: Rubric = {
    ...of,
    ...given,
    name: `Copy of ${of.name}`,
    version: 1,
    state: 'draft',
    changeNote: '',
  };
  return { copy, act: { label: `Copy ${of.name}`, edits: [made('rubrics', copy)] } };
}

/** Alters a draft. */
export function alterRubric(
  rubric: Rubric,
  fields: Partial<Omit<Rubric, 'id' | 'clientId'>>,
  fold?: string,
): ClientAct {
  return {
    label: `Change ${nameOf(rubric)}`,
    edits: [altered('rubrics', rubric, fields)],
    ...(fold ? { fold: `${rubric.id}.${fold}` } : {}),
  };
}

/** A dimension of a draft with other texts. */
export const withDimension = (
  rubric: Rubric,
  key: DimensionKey,
  fields: Partial<RubricDimension>,
): Pick<Rubric, 'dimensions'> => ({
  dimensions: { ...rubric.dimensions, [key]: { ...rubric.dimensions[key], ...fields } },
});

/** A draft with another anchor text or example at one level. */
export const withAnchor = (
  rubric: Rubric,
  key: DimensionKey,
  level: Level,
  fields: { readonly text?: string; readonly example?: string },
): Pick<Rubric, 'dimensions'> =>
  withDimension(rubric, key, {
    anchors: rubric.dimensions[key].anchors.map((anchor) =>
      anchor.level === level ? { ...anchor, ...fields } : anchor,
    ),
  });

/** A draft with another weight: the usual one, or that of a kind of call. */
export function withWeight(
  rubric: Rubric,
  kind: CallKind | undefined,
  key: DimensionKey,
  weight: number,
): Partial<Rubric> {
  if (kind === undefined) return { weights: { ...rubric.weights, [key]: weight } };
  const own: RubricWeights = rubric.weightsByKind[kind] ?? rubric.weights;
  return { weightsByKind: { ...rubric.weightsByKind, [kind]: { ...own, [key]: weight } } };
}

/** Publishes a draft: new scorecards use it from now on, and its older versions are retired. */
export function publishRubric(draft: Rubric, versions: readonly Rubric[]): ClientAct {
  const older = versions.filter(
    ({ family, id, state }) => family === draft.family && id !== draft.id && state === 'published',
  );
  const edits = [
    altered('rubrics', draft, { state: 'published' }),
    ...older.map((version) => altered('rubrics', version, { state: 'retired' })),
  ];
  return { label: `Publish ${nameOf(draft)}`, edits };
}

/** Takes a version out of use, or back into it. Scorecards that stand on it stay as they are. */
export const setRetired = (rubric: Rubric, isRetired: boolean): ClientAct => ({
  label: `${isRetired ? 'Retire' : 'Bring back'} ${nameOf(rubric)}`,
  edits: [altered('rubrics', rubric, { state: isRetired ? 'retired' : 'published' })],
});

/** Deletes a version that no scorecard stands on. */
export const deleteRubric = (rubric: Rubric): ClientAct => ({
  label: `Delete ${nameOf(rubric)}`,
  edits: [deleted('rubrics', rubric)],
});

const nameOf = ({ name, version }: Rubric): string => `${name}, version ${version}`;
