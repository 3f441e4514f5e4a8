import { repRoleNames } from '../content/rep-terms';
import type { GapTier } from '../measure/competency/gap-tier';
import { isCarried, type SkillMatrix } from '../measure/skill-gap/matrix';
import { totalGaps } from '../measure/skill-gap/order';
import { noDay } from '../measure/skill-gap/scores';
import type { Id } from '../model/fields';
import type { Rep } from '../model/rep';
import { peopleAliases, type Numbered } from './anonymous/aliases';
import { nameFinder, type KnownNames } from './anonymous/name-finder';
import type { Sheet, SheetCell } from './sheet';

/** What a sheet of the matrix holds: what is shown, in that order. */
export interface SkillGapSheetInput {
  readonly name: string;
  /** The skills from left to right, each with its place in the matrix. */
  readonly columns: readonly {
    readonly place: number;
    readonly name: string;
    readonly tier: GapTier | undefined;
  }[];
  /** The places of the rows from top to bottom. */
  readonly rows: Int32Array;
  readonly reps: readonly Rep[];
  readonly teamOf: (teamId: Id | null) => string;
  readonly matrix: SkillMatrix;
  /** The change since an earlier quarter, where that is what is shown. */
  readonly compared: { readonly change: Float64Array } | undefined;
  /** What people call the quarter that begins on this day. */
  readonly quarterName: (day: number) => string;
  /** A level as people write it. */
  readonly writeLevel: (level: number) => string;
}

/**
 * The matrix as one table: a line a rep with team, role and total gap, then each skill's level with the required one
 * beside it, or its change. Empty where nothing is known. Levels that are carried over from an earlier quarter stand
 * with it as words in a last column, which is only there where there are some: they are in no figure here, and in
 * none that somebody works out of the columns.
 */
export function skillGapSheet(input: SkillGapSheetInput): Sheet {
  const { name, columns, rows, reps, teamOf, matrix, compared } = input;
  const totals = totalGaps(matrix);
  const carried = new Map(Array.from(rows, (row) => [row, compared ? '' : carriedIn(input, row)]));
  const hasCarried = [...carried.values()].some((text) => text !== '');
  const heading = ({ name: skill, tier }: (typeof columns)[number]): string =>
    tier === undefined ? skill : `${skill} (tier ${tier})`;
  return {
    name,
    columns: [
      ...['Rep', 'Team', 'Role'].map((text) => ({ name: text, isNumber: false })),
      { name: 'Total gap', isNumber: true },
      ...columns.flatMap((column) =>
        compared
          ? [{ name: `${heading(column)}, change`, isNumber: true }]
          : [
              { name: heading(column), isNumber: true },
              { name: `${column.name}, required`, isNumber: true },
            ],
      ),
      ...(hasCarried ? [{ name: 'Carried over', isNumber: false }] : []),
    ],
    rows: Array.from(rows, (row): readonly SheetCell[] => {
      const rep = reps[row];
      const cells = columns.flatMap(({ place }) => {
        const cell = row * matrix.columns + place;
        return compared
          ? [levelCell(compared.change[cell])]
          : [
              isCarried(matrix, cell) ? null : levelCell(matrix.level[cell]),
              levelCell(matrix.required[cell]),
            ];
      });
      return [
        rep?.name ?? '',
        teamOf(rep?.teamId ?? null),
        rep ? repRoleNames[rep.role] : '',
        levelCell(totals[row]),
        ...cells,
        ...(hasCarried ? [carried.get(row) ?? ''] : []),
      ];
    }),
  };
}

/** The levels that a rep brings along from an earlier quarter, each with its skill and that quarter. */
function carriedIn({ columns, matrix, quarterName, writeLevel }: SkillGapSheetInput, row: number): string {
  return columns
    .flatMap(({ place, name }) => {
      const cell = row * matrix.columns + place;
      return isCarried(matrix, cell)
        ? [`${name} ${writeLevel(matrix.level[cell] ?? NaN)} (${quarterName(matrix.quarter[cell] ?? noDay)})`]
        : [];
    })
    .join(', ');
}

/**
 * The same without anybody's name: people have the numbers of the report, `Rep 01` and on, and stand in that order,
 * because the order of names would tell them; teams are letters through `teamOf`;
 * a skill whose name holds a name is called by its number.
 */
export function namelessSkillGaps(
  input: SkillGapSheetInput,
  {
    clientId,
    everybody,
    names,
    teamNames,
  }: {
    readonly clientId: Id;
    /** All people of the client, not those of the matrix alone: the report numbers them alike. */
    readonly everybody: readonly Numbered[];
    readonly names: KnownNames;
    readonly teamNames: ReadonlyMap<Id, string>;
  },
): SkillGapSheetInput {
  const aliases = peopleAliases(clientId, everybody);
  const reps = input.reps.map((rep) => ({ ...rep, name: aliases.get(rep.id) ?? 'Rep' }));
  const isTelling = nameFinder(names);
  const nameAt = (row: number): string => reps[row]?.name ?? '';
  return {
    ...input,
    reps,
    columns: input.columns.map((column) => ({
      ...column,
      name: isTelling(column.name) ? `Skill ${column.place + 1}` : column.name,
    })),
    rows: input.rows.toSorted((a, b) => nameAt(a).localeCompare(nameAt(b))),
    teamOf: (teamId) => (teamId === null ? '' : (teamNames.get(teamId) ?? 'Team')),
  };
}

const levelCell = (value = NaN): SheetCell => (Number.isNaN(value) ? null : { value, as: 'level' });
