import { useMemo } from 'react';
import { dayOf } from '../../../shared/lib/formats';
import { tenure } from '../../../shared/measure/tenure';
import type { Rep } from '../../../shared/model/rep';
import type { Team } from '../../../shared/model/team';
import { repsOf, teamsOf } from '../../data/queries/reps';
import { useLive } from '../../platform/use-live';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { useRepsUi } from './reps-ui';

/** A rep as a row of the list. */
export interface RepRow {
  readonly rep: Rep;
  readonly teamName: string;
  /** Whole months in the job; undefined where the start date is not known. */
  readonly months: number | undefined;
}

/** What the list of reps draws; undefined until it was read. */
export function useReps() {
  const { now } = useServices();
  const { client } = useWorkspace();
  const reps = useLive(repsOf, client.id);
  const teams = useLive(teamsOf, client.id);
  const ui = useRepsUi();
  const today = dayOf(now());
  return useMemo(() => {
    if (!reps || !teams) return undefined;
    // A filter that was set while another client was open names no team here.
    const team = ui.team === 'none' || teams.some(({ id }) => id === ui.team) ? ui.team : 'all';
    const rows = reps
      .filter(({ archivedAt }) => (archivedAt !== null) === (ui.shows === 'archived'))
      .filter(({ teamId }) => team === 'all' || (team === 'none' ? teamId === null : teamId === team))
      .map((rep) => rowOf(rep, teams, today));
    const selected = rows.filter(({ rep }) => ui.selected.has(rep.id)).map(({ rep }) => rep);
    const archived = reps.filter(({ archivedAt }) => archivedAt !== null).length;
    return { reps, teams, team, rows, selected, archived };
  }, [reps, teams, ui.team, ui.shows, ui.selected, today]);
}

const rowOf = (rep: Rep, teams: readonly Team[], today: string): RepRow => ({
  rep,
  teamName: teams.find(({ id }) => id === rep.teamId)?.name ?? '',
  months: tenure(rep.startDate, today)?.value,
});
