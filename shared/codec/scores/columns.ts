import { fold } from '../../lib/fold';
import type { Competency, CompetencyKey } from '../../model/framework';

export const scoreFields = ['rep', 'email', 'quarter', 'assessor', 'day', 'competency', 'level'] as const;
export type ScoreField = (typeof scoreFields)[number];

/** Names of the fields in the user's words. */
export const scoreFieldNames: Readonly<Record<ScoreField, string>> = {
  rep: 'Rep',
  email: 'E-mail of the rep',
  quarter: 'Quarter',
  assessor: 'Assessor',
  day: 'Of the day',
  competency: 'Competency',
  level: 'Level',
};

/** Whether a row is a rep with a column for each competency, or one level of one rep. */
export type ScoreRows = 'a rep' | 'a level';

/** What the columns of a table of scores hold, by place. */
export interface ScoresMapping {
  readonly rows: ScoreRows;
  readonly fields: Readonly<Partial<Record<ScoreField, number>>>;
  /** The columns of the competencies, where a row is a rep. */
  readonly competencies: Readonly<Record<CompetencyKey, number>>;
}

type Named = Pick<Competency, 'key' | 'name'>;

/** How columns are called in lists of scores, folded; the surest first. */
const headings: Readonly<Record<ScoreField, readonly string[]>> = {
  rep: [
    'rep',
    'rep name',
    'sales rep',
    'salesperson',
    'name',
    'full name',
    'employee',
    'employee name',
    'owner',
  ],
  email: ['e mail', 'email', 'email address', 'e mail address', 'rep email', 'work email', 'mail'],
  quarter: ['quarter', 'fiscal quarter', 'period', 'qtr'],
  assessor: ['assessor', 'assessed by', 'rated by', 'scored by', 'rater', 'reviewer', 'manager', 'coach'],
  day: [
    'date',
    'day',
    'assessed on',
    'assessment date',
    'date of assessment',
    'of the day',
    'rated on',
    'scored on',
  ],
  competency: ['competency', 'competence', 'skill', 'capability', 'competency name', 'skill name'],
  level: ['level', 'score', 'rating', 'points', 'value', 'competency level', 'skill level'],
};

/**
 * Guesses which column holds what from the names of the columns. A competency's column bears its name or its key,
 * however they are capitalised and punctuated. The user can change it.
 */
export function guessScores(header: readonly string[], competencies: readonly Named[]): ScoresMapping {
  const names = header.map(fold);
  const taken = new Set<number>();
  const columns: Record<CompetencyKey, number> = {};
  const find = competencyFinder(competencies);
  header.forEach((name, place) => {
    const key = find(name);
    if (key === undefined || columns[key] !== undefined) return;
    columns[key] = place;
    taken.add(place);
  });
  const fields: Partial<Record<ScoreField, number>> = {};
  for (const field of scoreFields) {
    const place = headings[field]
      .map((heading) => names.findIndex((name, at) => name === heading && !taken.has(at)))
      .find((found) => found >= 0);
    if (place === undefined) continue;
    taken.add(place);
    fields[field] = place;
  }
  const isLong =
    fields.competency !== undefined && fields.level !== undefined && Object.keys(columns).length < 2;
  return { rows: isLong ? 'a level' : 'a rep', fields, competencies: columns };
}

/** Whether a table of these columns tells levels of competencies: two of them as columns, or a column for both. */
export function looksLikeScores(header: readonly string[], competencies: readonly Named[]): boolean {
  const { rows, fields, competencies: columns } = guessScores(header, competencies);
  const isOfReps = fields.rep !== undefined || fields.email !== undefined;
  return isOfReps && (rows === 'a level' || Object.keys(columns).length >= 2);
}

/** Finds a competency by what somebody wrote for it: its name or its key. */
export function competencyFinder(
  competencies: readonly Named[],
): (written: string) => CompetencyKey | undefined {
  const keys = new Map<string, CompetencyKey>();
  for (const { key } of competencies) keys.set(fold(key), key);
  // A name says more than a key that happens to read the same.
  for (const { key, name } of competencies) keys.set(fold(name), key);
  return (written) => keys.get(fold(written));
}

/** The mapping with one field in another column, or in none. A column holds one thing: it leaves what it held. */
export const withField = (
  mapping: ScoresMapping,
  field: ScoreField,
  column: number | undefined,
): ScoresMapping => ({
  ...without(mapping, column),
  fields: { ...without(mapping, column).fields, [field]: column },
});

/** The mapping with one competency in another column, or in none. */
export function withCompetency(
  mapping: ScoresMapping,
  key: CompetencyKey,
  column: number | undefined,
): ScoresMapping {
  const freed = without(mapping, column);
  const others = Object.entries(freed.competencies).filter(([own]) => own !== key);
  return {
    ...freed,
    competencies: Object.fromEntries(column === undefined ? others : [...others, [key, column]]),
  };
}

function without(mapping: ScoresMapping, column: number | undefined): ScoresMapping {
  if (column === undefined) return mapping;
  const kept = <V>(all: Readonly<Record<string, V>>): Record<string, V> =>
    Object.fromEntries(Object.entries(all).filter(([, place]) => place !== column));
  return { ...mapping, fields: kept(mapping.fields), competencies: kept(mapping.competencies) };
}
