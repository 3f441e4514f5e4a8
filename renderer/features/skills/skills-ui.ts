import { create } from 'zustand';
import type { Id } from '../../../shared/model/fields';

/** The choices of one client's Skills section, which all its parts share. */
export interface SkillsChoice {
  /** Null for all teams. */
  readonly teamId: Id | null;
  /** The first day of a quarter; null for the newest one with an assessment. */
  readonly quarter: string | null;
  /** The family of a framework; null for the first one of the reps. */
  readonly family: Id | null;
}

const first: SkillsChoice = { teamId: null, quarter: null, family: null };

interface SkillsUi {
  readonly of: Readonly<Record<Id, SkillsChoice>>;
  readonly choose: (clientId: Id, chosen: Partial<SkillsChoice>) => void;
}

/** What is chosen in the Skills section, kept while the program is open. */
export const useSkillsUi = create<SkillsUi>()((set) => ({
  of: {},
  choose: (clientId, chosen) =>
    set(({ of }) => ({ of: { ...of, [clientId]: { ...(of[clientId] ?? first), ...chosen } } })),
}));

/** The choices of one client. */
export const skillsChoiceFor = (of: SkillsUi['of'], clientId: Id): SkillsChoice => of[clientId] ?? first;
