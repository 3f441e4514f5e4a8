import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { callStandings, scoredOfLastTen } from '../../../shared/measure/last-calls';
import { skillsProfile } from '../../../shared/measure/skills-profile';
import type { Id } from '../../../shared/model/fields';
import type { Rubric } from '../../../shared/model/rubric';
import { rubricVersionsOf, scoresOf, type RepScores } from '../../data/queries/skills';
import { useLive, useLiveAbout } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { GlanceBoard, type Glance } from './glance-board';

const BoardContext = createContext<GlanceBoard | undefined>(undefined);

/** Reads and measures the reps whose rows are on screen, in one read for all of them. */
export function Glances({ children }: { readonly children: ReactNode }) {
  const { client } = useWorkspace();
  const [board] = useState(() => new GlanceBoard());
  const ids = useSyncExternalStore(board.subscribe, board.shown);
  const scores = useLiveAbout(client.id, scoresOf, client.id, ids);
  const rubrics = useLive(rubricVersionsOf, client.id);
  useEffect(() => {
    if (scores && rubrics) board.keep(scores.map((one) => [one.repId, glanceOf(one, rubrics)] as const));
  }, [board, scores, rubrics]);
  return <BoardContext value={board}>{children}</BoardContext>;
}

/** The glance of a rep whose row is drawn; undefined until it was read. */
export function useGlance(repId: Id): Glance | undefined {
  const board = useContext(BoardContext);
  if (!board) throw new Error('Wrap the list in Glances');
  useEffect(() => board.show(repId), [board, repId]);
  return useSyncExternalStore(board.subscribe, () => board.of(repId));
}

const glanceOf = ({ calls, scorecards }: RepScores, rubrics: readonly Rubric[]): Glance => ({
  // The list names no evidence, so none is read.
  profile: skillsProfile({ calls, scorecards, rubrics, evidence: [] }),
  scored: scoredOfLastTen(callStandings(calls, scorecards)),
});
