import { repRoleNames } from '../content/rep-terms';
import type { GapTier } from '../measure/competency/gap-tier';
import type { SkillMatrix } from '../measure/skill-gap/matrix';
import { totalGaps } from '../measure/skill-gap/order';
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
  /** The change since an earlier quarter, where that is what is shown. */
  readonly compared: { readonly change: Float64Array } | undefined;
}

/**
 * The matrix as one table: a line a rep with team, role and total gap, then each skill's level with the required one
 * beside it, or its change. Empty where nothing is known.
 */
export function skillGapSheet(input: SkillGapSheetInput): Sheet {
  const { name, columns, rows, reps, teamOf, matrix, compared } = input;
  const totals = totalGaps(matrix);
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
    ],
    rows: Array.from(rows, (row): readonly SheetCell[] => {
      const rep = reps[row];
      const cells = columns.flatMap(({ place }) => {
        const cell = row * matrix.columns + place;
        return compared
          ? [levelCell(compared.change[cell])]
          : [levelCell(matrix.level[cell]), levelCell(matrix.required[cell])];
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

const levelCell = (value = NaN): SheetCell => (Number.isNaN(value) ? null : { value, as: 'level' });
