import { useState } from 'react';
import { sameJson } from '../../../../shared/lib/canonical-json';
import { moveShare, spreadShares } from '../../../../shared/measure/competency/reallocate';
import type { CompetencyKey } from '../../../../shared/model/framework';
import type { BudgetShares } from '../../../../shared/model/training-budget';

/** Shares that are being moved: the sum stays 100, locked ones stay. */
export interface MovedShares {
  readonly shares: BudgetShares;
  readonly locked: ReadonlySet<CompetencyKey>;
  readonly move: (key: CompetencyKey, to: number) => void;
  readonly lock: (key: CompetencyKey, isLocked: boolean) => void;
  /** Spreads what is not locked over some weights. */
  readonly spread: (weights: BudgetShares) => void;
  readonly set: (shares: BudgetShares) => void;
}

interface State {
  readonly shares: BudgetShares;
  readonly moving: { readonly key: CompetencyKey; readonly from: BudgetShares } | undefined;
  /** What was stored when these shares began. */
  readonly first: BudgetShares;
}

/**
 * Moves shares. For as long as one share is moved, the others are worked out from where they stood when it began:
 * whoever drags a slider to its end and back finds everything as it was.
 */
export function useShares(first: BudgetShares): MovedShares {
  const [locked, setLocked] = useState<ReadonlySet<CompetencyKey>>(new Set());
  const [state, setState] = useState<State>({ shares: first, moving: undefined, first });
  // What is stored has changed, by keeping the plan or by undo: it goes for the shares too.
  if (!sameJson(state.first, first)) setState({ shares: first, moving: undefined, first });
  const set = (shares: BudgetShares): void => setState({ shares, moving: undefined, first });
  return {
    shares: state.shares,
    locked,
    move: (key, to) =>
      setState(({ shares, moving, ...rest }) => {
        const from = moving?.key === key ? moving.from : shares;
        return { ...rest, shares: moveShare(from, key, to, locked), moving: { key, from } };
      }),
    lock: (key, isLocked) => {
      const next = new Set(locked);
      if (isLocked) next.add(key);
      else next.delete(key);
      setLocked(next);
      setState((now) => ({ ...now, moving: undefined }));
    },
    spread: (weights) => set(spreadShares(state.shares, weights, locked)),
    set,
  };
}
