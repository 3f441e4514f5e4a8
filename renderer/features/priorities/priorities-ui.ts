import { create } from 'zustand';
import type { Id } from '../../../shared/model/fields';
import type { SkillKey } from '../../../shared/model/skill-key';

interface PrioritiesUi {
  /** What the list of reps is narrowed to. */
  readonly search: string;
  /** The gap in the panel, for each rep. */
  readonly selected: Readonly<Record<Id, SkillKey>>;
  /**
   * The skills picked for the next cycle, by rep and cycle, while there is no draft of the contract that could
   * hold them. Nothing picked means that the proposed pair stands.
   */
  readonly picked: Readonly<Record<string, readonly SkillKey[]>>;
  readonly set: (part: Partial<Omit<PrioritiesUi, 'set'>>) => void;
}

/** What is looked at and picked on the priorities, kept while other screens are open. */
export const usePrioritiesUi = create<PrioritiesUi>()((set) => ({
  search: '',
  selected: {},
  picked: {},
  set: (part) => set(part),
}));
