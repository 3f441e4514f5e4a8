import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Figure } from '../../../shared/measure/figure';
import { callStandings, scoredOfLastTen } from '../../../shared/measure/last-calls';
import { skillsProfile, type SkillsProfile } from '../../../shared/measure/skills-profile';
import type { Id } from '../../../shared/model/fields';
import type { Rubric } from '../../../shared/model/rubric';
import { rubricVersionsOf, scoresOf, type RepScores } from '../../data/queries/skills';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';

/** What the list shows of a rep's scores. */
export interface Glance {
  readonly profile: SkillsProfile | undefined;
  readonly scored: Figure | undefined;
}

interface Board {
  readonly glances: ReadonlyMap<Id, Glance>;
  /** Says that a rep is on screen. Returns how to say that he is not any more. */
  readonly show: (repId: Id) => () => void;
}

const BoardContext = createContext<Board | undefined>(undefined);

/** How long the rows must stand still before they are read: while a list flies past, nothing is. */
const standStillMs = 60;

/**
 * Reads and measures the reps whose rows are on screen, in one read for all of them. What was measured once
 * stays while the list is open, so that a row scrolled back to is not empty for a moment.
 */
export function Glances({ children }: { readonly children: ReactNode }) {
  const { client } = useWorkspace();
  const [ids, show] = useShown();
  const scores = useLive(scoresOf, client.id, ids);
  const rubrics = useLive(rubricVersionsOf, client.id);
  const kept = useRef<ReadonlyMap<Id, Glance>>(new Map());
  const glances = useMemo(() => {
    if (!scores || !rubrics) return kept.current;
    const read = scores.map((one) => [one.repId, glanceOf(one, rubrics)] as const);
    kept.current = new Map([...kept.current, ...read]);
    return kept.current;
  }, [scores, rubrics]);
  const board = useMemo(() => ({ glances, show }), [glances, show]);
  return <BoardContext value={board}>{children}</BoardContext>;
}

/** The glance of a rep whose row is drawn; undefined until it was read. */
export function useGlance(repId: Id): Glance | undefined {
  const board = useContext(BoardContext);
  if (!board) throw new Error('Wrap the list in Glances');
  const { show, glances } = board;
  useEffect(() => show(repId), [show, repId]);
  return glances.get(repId);
}

function useShown(): readonly [readonly Id[], Board['show']] {
  const [ids, setIds] = useState<readonly Id[]>([]);
  const show = useMemo(() => {
    const counts = new Map<Id, number>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setIds([...counts.keys()].sort()), standStillMs);
    };
    return (repId: Id) => {
      counts.set(repId, (counts.get(repId) ?? 0) + 1);
      tell();
      return () => {
        const left = (counts.get(repId) ?? 1) - 1;
        if (left > 0) counts.set(repId, left);
        else counts.delete(repId);
        tell();
      };
    };
  }, []);
  return [ids, show];
}

const glanceOf = ({ calls, scorecards }: RepScores, rubrics: readonly Rubric[]): Glance => ({
  // The list names no evidence, so none is read.
  profile: skillsProfile({ calls, scorecards, rubrics, evidence: [] }),
  scored: scoredOfLastTen(callStandings(calls, scorecards)),
});
