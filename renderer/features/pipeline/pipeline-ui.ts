import { create } from 'zustand';
import type { PeriodKey } from '../../../shared/measure/pipeline/periods';
import type { Id } from '../../../shared/model/fields';

/** Whose deals: `everybody`, or a team or rep as `team:…` and `rep:…`. */
export type WhoKey = 'everybody' | `team:${Id}` | `rep:${Id}`;

/** The choices of one client's pipeline screen; a client that was not looked at has the first ones. */
interface Chosen {
  /** Null for the newest snapshot. */
  readonly snapshotId: Id | null;
  /** Null for no comparison. */
  readonly comparedId: Id | null;
  readonly who: WhoKey;
  readonly period: PeriodKey;
}

const first: Chosen = { snapshotId: null, comparedId: null, who: 'everybody', period: 'last 365 days' };

interface PipelineUi {
  readonly of: Readonly<Record<Id, Chosen>>;
  readonly choose: (clientId: Id, chosen: Partial<Chosen>) => void;
}

/** What is chosen on the pipeline screen, kept while the program is open. */
export const usePipelineUi = create<PipelineUi>()((set) => ({
  of: {},
  choose: (clientId, chosen) =>
    set(({ of }) => ({ of: { ...of, [clientId]: { ...(of[clientId] ?? first), ...chosen } } })),
}));

/** The choices of one client. */
export const chosenFor = (of: PipelineUi['of'], clientId: Id): Chosen => of[clientId] ?? first;
