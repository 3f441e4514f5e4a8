import { onAxis } from '../../../../shared/model/acts/placements';
import { useCommands } from '../../../platform/commands';
import type { PlacedGap } from '../view';
import type { Place } from './geometry';

const [step, farStep] = [0.1, 0.5];

/** The keys of the matrix: each does something with the gap in focus, and keeps its own meaning while none is. */
export function useMatrixKeys(does: {
  readonly inFocus: () => PlacedGap | undefined;
  readonly stoodAt: (gap: PlacedGap) => Place | undefined;
  readonly move: (gap: PlacedGap, place: Place) => void;
  readonly onOpen: (gap: PlacedGap) => void;
  readonly onTakeOff: (gap: PlacedGap) => void;
}): void {
  const withGap = (act: (gap: PlacedGap) => boolean | void) => (): boolean => {
    const gap = does.inFocus();
    return gap !== undefined && act(gap) !== false;
  };
  const by = (impact: number, difficulty: number) =>
    withGap((gap) =>
      does.move(gap, {
        impact: onAxis(gap.placement.impact + impact),
        difficulty: onAxis(gap.placement.difficulty + difficulty),
      }),
    );
  useCommands({
    'matrix-up': by(step, 0),
    'matrix-down': by(-step, 0),
    'matrix-right': by(0, step),
    'matrix-left': by(0, -step),
    'matrix-up-far': by(farStep, 0),
    'matrix-down-far': by(-farStep, 0),
    'matrix-right-far': by(0, farStep),
    'matrix-left-far': by(0, -farStep),
    'matrix-open': withGap(does.onOpen),
    'matrix-back': withGap((gap) => {
      const { impact, difficulty } = gap.placement;
      const from = does.stoodAt(gap);
      if (!from || (from.impact === impact && from.difficulty === difficulty)) return false;
      does.move(gap, { impact: from.impact, difficulty: from.difficulty });
      return true;
    }),
    'matrix-take-off': withGap(does.onTakeOff),
  });
}
