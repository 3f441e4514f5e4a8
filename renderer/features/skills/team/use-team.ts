import { useEffect, useMemo } from 'react';
import { ok } from '../../../../shared/lib/result';
import type { TeamQuestion, TeamView } from '../../../../shared/measure/competency/team-view';
import type { Id } from '../../../../shared/model/fields';
import { matrixChangesAfter } from '../../../data/queries/skill-matrix';
import { readTeam } from '../../../jobs/skills';
import { useLive } from '../../../platform/use-live';
import { useWorkspace } from '../../../platform/workspace';
import { keyOfList, never, useReading, type Reading } from '../use-reading';
import type { Skills } from '../use-skills';

/** A view with the client that it is of. */
interface Answered {
  readonly of: Id;
  readonly view: TeamView;
}

/** Where the chosen people stand in the chosen quarter: worked out in a worker, and again after each change of it. */
export function useTeam(
  skills: Skills | undefined,
): Omit<Reading<Answered>, 'known' | 'update' | 'askAgain'> & { readonly view: TeamView | undefined } {
  const { client } = useWorkspace();
  const question = useMemo(() => skills && questionOf(skills, client.id), [skills, client.id]);
  const key = useMemo(() => (question ? keyOf(question) : ''), [question]);
  const { known, askAgain, isCurrent, progress, error } = useReading<Answered>(
    key,
    question &&
      ((db, onProgress) => {
        const { read, cancel } = readTeam(db.name, question, onProgress);
        const of = question.clientId;
        return { cancel, read: read.then((view) => (view.ok ? ok({ of, view: view.value }) : view)) };
      }),
  );
  const changes = useLive(matrixChangesAfter, client.id, known?.seq ?? never);
  useEffect(() => {
    if (isCurrent && changes && changes.length > 0) askAgain();
  }, [isCurrent, changes, askAgain]);
  // Nothing of another client is ever shown under this one's name, nor what was asked before an answer that failed.
  const view = error === undefined && known?.value.of === client.id ? known.value.view : undefined;
  return { view, isCurrent, progress, error };
}

function questionOf(
  { framework, versions, reps, quarter, today }: Skills,
  clientId: string,
): TeamQuestion | undefined {
  if (!framework) return undefined;
  const versionIds = versions.filter(({ family }) => family === framework.family).map(({ id }) => id);
  return { clientId, reps, quarter, today, of: { is: 'competencies', framework, versionIds } };
}

const keyOf = ({ reps, of, ...rest }: TeamQuestion): string =>
  JSON.stringify([
    rest,
    of.framework,
    of.versionIds,
    keyOfList(reps, ({ id, name, role, teamId, startDate }) => [id, name, role, teamId, startDate]),
  ]);
