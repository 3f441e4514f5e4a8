import type { Result } from '../../../shared/lib/result';
import type { Coach } from '../../../shared/model/coach';
import type { Preferences } from '../../../shared/model/preferences';

/** Who starts. */
export interface Newcomer {
  /** What this install was told before; undefined where it was told nothing yet. */
  readonly preferences: Preferences | undefined;
  readonly coach: Coach;
  /** Whether he says with this start who he is. */
  readonly isNew: boolean;
}

/** What came of a start; 'nothing' where the user changed his mind. */
export type Started = Result<'started' | 'nothing'>;

/** How a start is stopped, and where it tells how far it is. */
export interface StartWatch {
  readonly signal: AbortSignal;
  readonly tell: (label: string, done?: number, total?: number) => void;
}
