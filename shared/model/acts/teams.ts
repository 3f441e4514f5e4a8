import { altered, deleted, made } from '../change';
import type { QuarterlyCycle } from '../quarterly-cycle';
import type { Rep } from '../rep';
import type { Team } from '../team';
import type { ClientAct } from './making';

/** Adds a team, and takes reps into it at once where some are given. */
export const addTeam = (team: Team, reps: readonly Rep[] = []): ClientAct => ({
  label: `Add the team ${team.name}`,
  about: reps.map(({ id }) => id),
  edits: [made('teams', team), ...reps.map((rep) => altered('reps', rep, { teamId: team.id }))],
});

/** Gives a team another name. */
export function renameTeam(team: Team, name: string): ClientAct {
  const edit = altered('teams', team, { name });
  return {
    label: `Rename the team ${team.name} to ${name}`,
    edits: [edit],
    fold: `${team.id}.name`,
  };
}

/**
 * Deletes a team with its quarterly cycles, ended ones included: `cycles` are all that are the team's own. Its reps,
 * archived ones included, stay with their assessments and are in no team afterwards.
 */
export const deleteTeam = (
  team: Team,
  reps: readonly Rep[],
  cycles: readonly QuarterlyCycle[],
): ClientAct => ({
  label: `Delete the team ${team.name}`,
  about: reps.map(({ id }) => id),
  edits: [
    ...reps.map((rep) => altered('reps', rep, { teamId: null })),
    ...cycles.map((cycle) => deleted('quarterlyCycles', cycle)),
    deleted('teams', team),
  ],
});
