import { isFirstDayOfQuarter } from '../lib/quarters';
import type { Assessment } from './assessment';
import type { Id } from './fields';
import type { CompetencyKey, Framework } from './framework';
import type { QuarterlyCycle } from './quarterly-cycle';
import type { TrainingBudget } from './training-budget';
import type { Workbook } from './workbook';

/**
 * What is wrong with what is assessed and planned, a sentence each: quarters that do not begin where the client's
 * quarters do, levels and plans of competencies that the framework does not have, levels given on a draft of a
 * framework. Empty when sound.
 */
export function* assessingFaults(
  workbook: Pick<Workbook, 'clients' | 'frameworks' | 'assessments' | 'quarterlyCycles' | 'trainingBudgets'>,
): Iterable<string> {
  const { clients, frameworks, assessments, quarterlyCycles, trainingBudgets } = workbook;
  const months = new Map(clients.map(({ id, fiscalYearStartMonth }) => [id, fiscalYearStartMonth]));
  const isOff = (clientId: Id, day: string): boolean => {
    const month = months.get(clientId);
    return month !== undefined && !isFirstDayOfQuarter(day, month);
  };
  const versions = new Map(frameworks.map((one) => [one.id, one]));
  for (const one of assessments) {
    const framework = versions.get(one.frameworkId);
    if (isOff(one.clientId, one.quarter))
      yield `assessments: the quarter of ${one.id} begins on no first day of the client’s quarters`;
    if (framework && !fitsFramework(one, framework))
      yield `assessments: ${one.id} does not fit the framework that it names`;
  }
  for (const { id, clientId, startsOn } of quarterlyCycles)
    if (isOff(clientId, startsOn))
      yield `quarterlyCycles: ${id} begins on no first day of the client’s quarters`;
  for (const id of cyclesAstray(quarterlyCycles, frameworks))
    yield `quarterlyCycles: ${id} works on a competency that its framework does not have`;
  for (const id of budgetsAstray(trainingBudgets, frameworks))
    yield `trainingBudgets: ${id} has a share of a skill group that its framework does not have`;
}

/**
 * Whether an assessment can stand on this very version of a framework: it speaks of no competency that the version
 * does not have, and it is complete only on one that was published.
 */
export function fitsFramework(
  { state, levels, sources, notes }: Pick<Assessment, 'state' | 'levels' | 'sources' | 'notes'>,
  framework: Framework,
): boolean {
  const keys = new Set(framework.competencies.map(({ key }) => key));
  const told = [levels, sources, notes].flatMap((values) => Object.keys(values));
  return told.every((key) => keys.has(key)) && !(state === 'complete' && framework.state === 'draft');
}

/** The cycles that work on a competency which no version of their framework has. */
export const cyclesAstray = (
  cycles: readonly QuarterlyCycle[],
  frameworks: readonly Framework[],
): readonly Id[] => {
  const known = keysOf(frameworks, ({ competencies }) => competencies);
  return cycles.flatMap(({ id, frameworkId, focus }) =>
    focus.flat().every((key) => known(frameworkId).has(key)) ? [] : [id],
  );
};

/** The budgets with a share of a skill group which no version of their framework has. */
export const budgetsAstray = (
  budgets: readonly TrainingBudget[],
  frameworks: readonly Framework[],
): readonly Id[] => {
  const known = keysOf(frameworks, ({ groups }) => groups);
  return budgets.flatMap(({ id, frameworkId, spent, planned }) =>
    Object.keys({ ...spent, ...planned }).every((key) => known(frameworkId).has(key)) ? [] : [id],
  );
};

/** The keys of all versions of a framework: a plan lives on while the framework goes from version to version. */
function keysOf(
  frameworks: readonly Framework[],
  parts: (framework: Framework) => readonly { readonly key: CompetencyKey }[],
): (frameworkId: Id) => ReadonlySet<CompetencyKey> {
  const families = Map.groupBy(frameworks, ({ family }) => family);
  const keys = new Map(
    [...families.values()].flatMap((versions) => {
      const own = new Set(versions.flatMap(parts).map(({ key }) => key));
      return versions.map(({ id }) => [id, own] as const);
    }),
  );
  return (frameworkId) => keys.get(frameworkId) ?? new Set();
}
