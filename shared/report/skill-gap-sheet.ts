import { repRoleNames } from '../content/rep-terms';
import { dayNumber, dayOfNumber } from '../lib/calendar';
import type { GapTier } from '../measure/competency/gap-tier';
import type { SkillMatrix } from '../measure/skill-gap/matrix';
import { totalGaps } from '../measure/skill-gap/order';
import { noDay } from '../measure/skill-gap/scores';
import type { Id } from '../model/fields';
import type { Rep } from '../model/rep';
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
  /** The quarter that is shown, as its first day: a level of an earlier one says which. */
  readonly quarter: string;
  readonly quarterName: (quarter: string) => string;
  /** The change since an earlier quarter, where that is what is shown. */
  readonly compared: { readonly change: Float64Array } | undefined;
}

/**
 * The matrix as one table: a line a rep with team, role and total gap, then each skill's level with the required one
 * beside it, or its change. A skill in which a level is carried over from an earlier quarter has a column more, which names
 * that quarter. Empty where nothing is known.
 */
export function skillGapSheet(input: SkillGapSheetInput): Sheet {
  const { name, columns, rows, reps, teamOf, matrix, compared } = input;
  const totals = totalGaps(matrix);
  const carriedFrom = carriedIn(input);
  const carried = new Set(
    compared
      ? []
      : columns
          .filter(({ place }) => rows.some((row) => carriedFrom(row * matrix.columns + place) !== null))
          .map(({ place }) => place),
  );
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
              ...(carried.has(column.place)
                ? [{ name: `${column.name}, carried over from`, isNumber: false }]
                : []),
            ],
      ),
    ],
    rows: Array.from(rows, (row): readonly SheetCell[] => {
      const rep = reps[row];
      const cells = columns.flatMap(({ place }) => {
        const cell = row * matrix.columns + place;
        return compared
          ? [levelCell(compared.change[cell])]
          : [
              levelCell(matrix.level[cell]),
              levelCell(matrix.required[cell]),
              ...(carried.has(place) ? [carriedFrom(cell)] : []),
            ];
      });
      return [
        rep?.name ?? '',
        teamOf(rep?.teamId ?? null),
        rep ? repRoleNames[rep.role] : '',
        levelCell(totals[row]),
        ...cells,
      ];
    }),
  };
}

/** The name of the earlier quarter that a cell's level comes from; null for one of the quarter that is shown. */
const carriedIn =
  ({ matrix, quarter, quarterName }: SkillGapSheetInput) =>
  (cell: number): string | null => {
    const from = matrix.quarter[cell] ?? noDay;
    return from === noDay || from >= dayNumber(quarter) ? null : quarterName(dayOfNumber(from));
  };

const levelCell = (value = NaN): SheetCell => (Number.isNaN(value) ? null : { value, as: 'level' });
