import { useMemo, useSyncExternalStore } from 'react';
import { dayOf } from '../../../shared/lib/formats';
import { firstSkill } from '../../../shared/measure/first-metric';
import type { ContractSkill } from '../../../shared/model/contract';
import { withSkill } from '../../../shared/model/acts/contracts';
import type { Rep } from '../../../shared/model/rep';
import type { SkillKey } from '../../../shared/model/skill-key';
import { endDay } from '../../../shared/report/contract-words';
import { withPending } from '../../data/pending';
import { baselineRecords } from '../../data/queries/contracts';
import { gapRecords, matrixRecords } from '../../data/queries/priorities';
import { useFormats } from '../../platform/use-formats';
import { useLive } from '../../platform/use-live';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { useChangeContract } from '../../widgets/use-change-contract';
import type { PipelineFindings } from '../../widgets/with-pipeline';
import { usePrioritiesUi } from './priorities-ui';
import { pickedKey, prioritiesView, type PrioritiesView } from './view';

/** The priorities of a rep, in the frame after each move; undefined until they were read. */
export function usePriorities(rep: Rep, pipeline: PipelineFindings): PrioritiesView | undefined {
  const { client } = useWorkspace();
  const { door, now } = useServices();
  const formats = useFormats();
  const today = dayOf(now());
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
      matrix && diagnosis
        ? prioritiesView({ rep, matrix, diagnosis, pipeline, picked, formats, today })
        : undefined,
    [rep, matrix, diagnosis, pipeline, picked, formats, today],
  );
}

/** What taking a skill into the cycle came to: taken, or refused because the cycle is full. */
export type Taking = 'taken' | 'full';

/**
 * Takes skills into the next cycle and out of it: in the draft of its contract where there is one, with the
 * metric that the diagnosis gives, as the contract itself does. The two-skill rule is the contract's.
 */
export function useCycle({ rep, matrix, draft, inCycle, placed, indicators, nameOf }: PrioritiesView): {
  readonly take: (skill: SkillKey, swapOut?: SkillKey) => Promise<Taking>;
  readonly leaveOut: (skill: SkillKey) => void;
} {
  const { db } = useServices();
  const changeDraft = useChangeContract(draft?.id ?? '');
  const { picked, set } = usePrioritiesUi();
  const pick = (skills: readonly SkillKey[]): void =>
    set({ picked: { ...picked, [pickedKey(matrix)]: skills } });
  const takeIntoDraft = async (skill: SkillKey, swapOut?: SkillKey): Promise<Taking> => {
    const records = { ...(await baselineRecords(db, rep.clientId, rep.id)), pipeline: indicators };
    const isRepsChoice = placed.some(({ placement }) => placement.skill === skill && placement.isRepsChoice);
    const what = swapOut ? `${nameOf(swapOut)} to ${nameOf(skill)} in the skills` : 'the skills';
    let isFull = false;
    await changeDraft(what, (now) => {
      const coming = firstSkill(skill, isRepsChoice ? 'rep' : 'both', records, endDay(now) ?? null);
      const after = withSkill(now.skills, coming, swapOut);
      isFull = after.is === 'full';
      return after.is === 'taken' ? { skills: [...after.skills] } : {};
    });
    return isFull ? 'full' : 'taken';
  };
  return {
    take: async (skill, swapOut) => {
      if (draft) return takeIntoDraft(skill, swapOut);
      const after = withSkill(inCycle.map(bare), bare(skill), swapOut);
      if (after.is === 'full') return 'full';
      if (after.is === 'taken') pick(after.skills.map((one) => one.skill));
      return 'taken';
    },
    leaveOut: (skill) => {
      if (!draft) return pick(inCycle.filter((one) => one !== skill));
      void changeDraft('the skills', ({ skills }) => ({
        skills: skills.filter((one) => one.skill !== skill),
      }));
    },
  };
}

const bare = (skill: SkillKey): ContractSkill => ({ skill, chosenBy: 'both', metrics: [] });
