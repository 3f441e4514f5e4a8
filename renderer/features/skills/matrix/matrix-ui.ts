import { create } from 'zustand';
import type { RowGrouping } from '../../../../shared/measure/skill-gap/groups';
import type { Id } from '../../../../shared/model/fields';

/** What rows are sorted by: a skill by its key, or what is known of the rep. */
export type SortKey = 'name' | 'total gap' | 'tenure' | 'band' | `skill ${string}`;

/** The choices of one client's matrix, beside those that all parts of the section share. */
export interface MatrixChoice {
  readonly shows: 'competencies' | 'dimensions';
  /** The earlier quarter that the change is counted from; null for the levels themselves. */
  readonly comparedTo: string | null;
  readonly sort: SortKey;
  readonly isDescending: boolean;
  readonly grouping: RowGrouping;
  readonly isByTier: boolean;
  readonly text: string;
  readonly isUnder: boolean;
  readonly isStale: boolean;
}

/** Everybody by name, without groups. */
export const usualView = {
  sort: 'name',
  isDescending: false,
  grouping: 'none',
  isByTier: false,
  text: '',
  isUnder: false,
  isStale: false,
} as const satisfies Partial<MatrixChoice>;

const first: MatrixChoice = { shows: 'competencies', comparedTo: null, ...usualView };

interface MatrixUi {
  readonly of: Readonly<Record<Id, MatrixChoice>>;
  readonly choose: (clientId: Id, chosen: Partial<MatrixChoice>) => void;
}

/** What is chosen on the matrix, kept while the program is open. */
export const useMatrixUi = create<MatrixUi>()((set) => ({
  of: {},
  choose: (clientId, chosen) =>
    set(({ of }) => ({ of: { ...of, [clientId]: { ...(of[clientId] ?? first), ...chosen } } })),
}));

/** The choices of one client. */
export const matrixChoiceFor = (of: MatrixUi['of'], clientId: Id): MatrixChoice => of[clientId] ?? first;
