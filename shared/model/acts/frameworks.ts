import { listed } from '../../lib/words';
import { altered, deleted, made, type Act } from '../change';
import type { Id } from '../fields';
import type { Framework } from '../framework';

type FrameworkAct = Omit<Act, 'clientId'>;

interface Given {
  readonly id: Id;
  readonly createdAt: string;
}

/** Gives a client frameworks that it does not have yet, in one act. */
export const adoptFrameworks = (frameworks: readonly Framework[]): FrameworkAct => ({
  label: `Adopt ${listed(frameworks.map(({ name }) => name))}`,
  edits: frameworks.map((one) => made('frameworks', one)),
});

/** The next version of a framework as a draft: everything as it was, ready to be changed. */
export function draftNextFramework(
  of: Framework,
  versions: readonly Framework[],
  given: Given,
): { readonly draft: Framework; readonly act: FrameworkAct } {
  const newest = Math.max(
    of.version,
    ...versions.filter(({ family }) => family === of.family).map(({ version }) => version),
  );
  const draft: Framework = { ...of, ...given, version: newest + 1, state: 'draft', changeNote: '' };
  return {
    draft,
    act: { label: `Draft version ${draft.version} of ${of.name}`, edits: [made('frameworks', draft)] },
  };
}

/** A framework of its own that starts as a copy of another. */
export function copyFramework(
  of: Framework,
  given: Given & { readonly family: Id },
): { readonly copy: Framework; readonly act: FrameworkAct } {
  const name = `Copy of ${of.name}`.slice(0, 200);
  const copy: Framework = { ...of, ...given, name, version: 1, state: 'draft', changeNote: '' };
  return { copy, act: { label: `Copy ${of.name}`, edits: [made('frameworks', copy)] } };
}

/** Alters a draft. */
export function alterFramework(
  framework: Framework,
  fields: Partial<Omit<Framework, 'id' | 'clientId'>>,
  fold?: string,
): FrameworkAct {
  return {
    label: `Change ${nameOf(framework)}`,
    edits: [altered('frameworks', framework, fields)],
    ...(fold ? { fold: `${framework.id}.${fold}` } : {}),
  };
}

/** Publishes a draft: new assessments use it from now on, and its older versions are retired. */
export function publishFramework(draft: Framework, versions: readonly Framework[]): FrameworkAct {
  const older = versions.filter(
    ({ family, id, state }) => family === draft.family && id !== draft.id && state === 'published',
  );
  const edits = [
    altered('frameworks', draft, { state: 'published' }),
    ...older.map((version) => altered('frameworks', version, { state: 'retired' })),
  ];
  return { label: `Publish ${nameOf(draft)}`, edits };
}

/** Takes a version out of use, or back into it. Assessments that stand on it stay as they are. */
export const setFrameworkRetired = (framework: Framework, isRetired: boolean): FrameworkAct => ({
  label: `${isRetired ? 'Retire' : 'Bring back'} ${nameOf(framework)}`,
  edits: [altered('frameworks', framework, { state: isRetired ? 'retired' : 'published' })],
});

/** Deletes a version that no assessment stands on. */
export const deleteFramework = (framework: Framework): FrameworkAct => ({
  label: `Delete ${nameOf(framework)}`,
  edits: [deleted('frameworks', framework)],
});

const nameOf = ({ name, version }: Framework): string => `${name}, version ${version}`;
