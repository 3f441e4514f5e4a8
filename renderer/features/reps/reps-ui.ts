import { create } from 'zustand';

/** Everybody, everybody without a team, or one team by its id. */
export type TeamFilter = 'all' | 'none' | (string & {});

interface RepsUi {
  readonly search: string;
  readonly team: TeamFilter;
  readonly shows: 'active' | 'archived';
  readonly selected: ReadonlySet<string>;
  readonly set: (part: Partial<Omit<RepsUi, 'set'>>) => void;
}

/** What the list of reps is narrowed to, and which of them are selected; kept while other screens are open. */
export const useRepsUi = create<RepsUi>()((set) => ({
  search: '',
  team: 'all',
  shows: 'active',
  selected: new Set(),
  set: (part) => set(part),
}));
