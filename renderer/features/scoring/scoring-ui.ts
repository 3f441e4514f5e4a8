import { create } from 'zustand';
import type { DimensionKey } from '../../../shared/model/dimensions';
import { dimensionKeys } from '../../../shared/model/dimensions';
import type { CounterKey } from '../../../shared/model/count';
import type { Id } from '../../../shared/model/fields';

/** A field that a command wants to write in. */
export type ScoringField = 'note' | 'action' | 'reason' | 'evidence note';

interface ScoringUi {
  /** The dimension that a score or evidence goes to. */
  readonly focused: DimensionKey;
  readonly selectedId: Id | undefined;
  /** A revision that is only read; undefined for the coach's own latest. */
  readonly shownCardId: Id | undefined;
  /** Where a span was begun. */
  readonly spanInMs: number | undefined;
  /** Whether completing was tried: what is missing is then named. */
  readonly isAsked: boolean;
  readonly wanted: ScoringField | undefined;
  readonly left: 'transcript' | 'figures';
  readonly isRepairing: boolean;
  /** The counter whose times are listed, and the objection that is being described. */
  readonly listed: CounterKey | undefined;
  readonly objectionId: Id | undefined;
  /** Kept over calls: who hides the picture hides it always. */
  readonly isPictureHidden: boolean;
}

/** What a new call starts with. */
const blank = {
  focused: dimensionKeys[0],
  selectedId: undefined,
  shownCardId: undefined,
  spanInMs: undefined,
  isAsked: false,
  wanted: undefined,
  isRepairing: false,
  listed: undefined,
  objectionId: undefined,
} satisfies Partial<ScoringUi>;

/** What is selected and open in the workspace. */
export const useScoringUi = create<ScoringUi>()(() => ({
  ...blank,
  left: 'transcript',
  isPictureHidden: false,
}));

/** Changes what is selected or open. */
export const setUi = (fields: Partial<ScoringUi>): void => useScoringUi.setState(fields);

/** Starts afresh on a call; panels stay as they were. */
export const resetUi = (fields: Partial<ScoringUi> = {}): void => setUi({ ...blank, ...fields });

/** The dimension above or below the focused one; it stops at the ends. */
export function moveFocus(step: 1 | -1): void {
  const { focused } = useScoringUi.getState();
  const next = dimensionKeys[dimensionKeys.indexOf(focused) + step];
  if (next) setUi({ focused: next });
}
