import { useMemo, useSyncExternalStore } from 'react';
import type { ContractSkill } from '../../../shared/model/contract';
import { changeContract, withSkill } from '../../../shared/model/acts/contracts';
import type { Rep } from '../../../shared/model/rep';
import type { SkillKey } from '../../../shared/model/skill-key';
import { withPending } from '../../data/pending';
import { gapRecords, matrixRecords } from '../../data/queries/priorities';
import { useAct } from '../../platform/use-act';
import { useFormats } from '../../platform/use-formats';
import { useLive } from '../../platform/use-live';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { usePrioritiesUi } from './priorities-ui';
import type { PipelineFindings } from '../../widgets/with-pipeline';
import { pickedKey, prioritiesView, type PrioritiesView } from './view';

/** The priorities of a rep, in the frame after each move; undefined until they were read. */
export function usePriorities(rep: Rep, pipeline: PipelineFindings): PrioritiesView | undefined {
  const { client } = useWorkspace();
  const { door } = useServices();
  const formats = useFormats();
  const read = useLive(matrixRecords, client.id, rep.id);
  const diagnosis = useLive(gapRecords, client.id, rep.id);
  const picked = usePrioritiesUi((ui) => ui.picked);
  const pending = useSyncExternalStore(door.pending.subscribe, () => door.pending.current);
  const matrix = useMemo(() => {
    if (!read) return undefined;
    const isOfRep = (record: { readonly repId: string }): boolean => record.repId === rep.id;
    return {
      ...read,
      placements: withPending('placements', read.placements, read.seenTicket, pending, isOfRep),
      contracts: withPending('contracts', read.contracts, read.seenTicket, pending, isOfRep),
    };
  }, [read, pending, rep.id]);
  return useMemo(
    () =>
      matrix && diagnosis ? prioritiesView({ rep, matrix, diagnosis, pipeline, picked, formats }) : undefined,
    [rep, matrix, diagnosis, pipeline, picked, formats],
  );
}

/** What taking a skill into the cycle came to: taken, or refused because the cycle is full. */
export type Taking = 'taken' | 'full';

/**
 * Takes skills into the next cycle and out of it: in the draft of its contract where there is one. The
 * two-skill rule holds here as it does in the contract itself.
 */
export function useCycle({ matrix, draft, inCycle, placed, nameOf }: PrioritiesView): {
  readonly take: (skill: SkillKey, swapOut?: SkillKey) => Taking;
  readonly leaveOut: (skill: SkillKey) => void;
} {
  const act = useAct();
  const { picked, set } = usePrioritiesUi();
  const skills: readonly ContractSkill[] = draft?.skills ?? inCycle.map((skill) => bare(skill, 'coach'));
  const keep = (next: readonly ContractSkill[], what: string): void => {
    if (draft) void act(changeContract(draft, { skills: [...next] }, what));
    else set({ picked: { ...picked, [pickedKey(matrix)]: next.map(({ skill }) => skill) } });
  };
  return {
    take: (skill, swapOut) => {
      const isRepsChoice = placed.some(
        ({ placement }) => placement.skill === skill && placement.isRepsChoice,
      );
      const after = withSkill(skills, bare(skill, isRepsChoice ? 'rep' : 'coach'), swapOut);
      if (after.is === 'full') return 'full';
      if (after.is === 'taken')
        keep(after.skills, swapOut ? `${nameOf(swapOut)} to ${nameOf(skill)} in the skills` : 'the skills');
      return 'taken';
    },
    leaveOut: (skill) =>
      keep(
        skills.filter((one) => one.skill !== skill),
        'the skills',
      ),
  };
}

const bare = (skill: SkillKey, chosenBy: ContractSkill['chosenBy']): ContractSkill => ({
  skill,
  chosenBy,
  metrics: [],
});
