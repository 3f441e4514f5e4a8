import { useMemo } from 'react';
import { skillName } from '../../../shared/content/skills';
import { draftFor, nextCycleOf, placementsIn } from '../../../shared/measure/priority/cycle';
import { quadrantOf } from '../../../shared/measure/priority/quadrant';
import type { Contract } from '../../../shared/model/contract';
import type { Rep } from '../../../shared/model/rep';
import { prioritiesOfClient, type ClientPriorities } from '../../data/queries/priorities';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';

/** A rep as a row of the priorities: what is placed for the next cycle, and what the rep works on. */
export interface PriorityRow {
  readonly rep: Rep;
  readonly teamName: string;
  readonly cycle: number;
  readonly placed: number;
  readonly quickWins: readonly string[];
  /** The skills of the draft of the next cycle's contract. */
  readonly drafted: readonly string[];
  /** The skills of the active contract. */
  readonly workingOn: readonly string[];
}

/** The active reps with their priorities; undefined until they were read. */
export function useAllPriorities(): readonly PriorityRow[] | undefined {
  const { client } = useWorkspace();
  const read = useLive(prioritiesOfClient, client.id);
  return useMemo(() => read && rowsOf(read), [read]);
}

function rowsOf({ reps, teams, placements, contracts }: ClientPriorities): readonly PriorityRow[] {
  const placementsOf = Map.groupBy(placements, ({ repId }) => repId);
  const contractsOf = Map.groupBy(contracts, ({ repId }) => repId);
  return reps.map((rep) => {
    const own = contractsOf.get(rep.id) ?? [];
    const cycle = nextCycleOf(own);
    const placed = placementsIn(placementsOf.get(rep.id) ?? [], cycle);
    const active = own.find(({ state, supersededBy }) => state === 'active' && supersededBy === null);
    return {
      rep,
      teamName: teams.find(({ id }) => id === rep.teamId)?.name ?? '',
      cycle,
      placed: placed.length,
      quickWins: placed.filter((one) => quadrantOf(one) === 'quick win').map(({ skill }) => skillName(skill)),
      drafted: namesIn(draftFor(own, cycle)),
      workingOn: namesIn(active),
    };
  });
}

const namesIn = (contract: Contract | undefined): readonly string[] =>
  contract?.skills.map(({ skill }) => skillName(skill)) ?? [];
