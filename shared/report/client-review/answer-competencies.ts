import { reaches } from '../../lib/stats';
import { counted } from '../../lib/words';
import type { CompetencyStanding } from '../../measure/competency/competency-standing';
import type { Chart } from '../booklet';
import type { Review } from './review';
import { competencyChart } from './team-view';

/** Under so many people assessed on a competency its mean is a first look. */
const firmTeam = 3;

/** So many competencies are in the picture of the first page. */
const most = 8;

/** Where the team stands on what its roles ask, for a report that tells of no calls. */
export function whereCompetenciesStand({ assessed, people, formats }: Review): string {
  const reps = counted(people.length, 'rep', 'reps', formats.number);
  if (!assessed)
    return `Nobody of the ${reps} was assessed in the quarter, so nothing can be said about their competencies.`;
  const asked = askedOf(assessed.standings);
  if (asked.length === 0) return 'The roles ask for no level of any competency that was assessed.';
  const known = asked.filter(({ n }) => n >= firmTeam);
  if (known.length === 0)
    return `${counted(assessed.people, 'person was', 'people were', formats.number)} assessed, but fewer than ${firmTeam} on any one competency: this is a first look.`;
  const competencies = counted(known.length, 'competency', 'competencies');
  const under = known.filter(({ gap }) => !reaches(-gap, 0));
  if (under.length === 0)
    return `The team’s mean reaches what its roles ask on ${known.length === 1 ? 'the one competency that can be told' : `all ${competencies}`}.`;
  const clear = under.filter(({ mean, required }) => mean.band && !reaches(mean.band[1], required.value));
  const reach = `The team’s mean is under what its roles ask on ${under.length} of ${competencies}`;
  const [first] = clear;
  if (!first) return `${reach}, though on none of them clearly.`;
  const { competency, mean, required, n } = first;
  const which = `${competency.name} (${formats.number(mean.value, 1)} of the ${formats.number(required.value, 1)} asked, ${counted(n, 'person', 'people', formats.number)})`;
  if (under.length === 1) return `${reach}, and clearly: ${which}.`;
  return `${reach}, clearly so on ${formats.number(clear.length)}${clear.length === 1 ? ':' : ', among them'} ${which}.`;
}

/** The competencies whose means are furthest under what is asked; undefined where nobody was assessed on one that is asked. */
export function furthestUnder({ assessed }: Review): Chart | undefined {
  const asked = askedOf(assessed?.standings ?? []).slice(0, most);
  return asked.length === 0 ? undefined : competencyChart(asked);
}

/** Those with a mean and a level that is asked, the furthest under it first. */
const askedOf = (standings: readonly CompetencyStanding[]) =>
  standings
    .flatMap(({ mean, required, ...rest }) =>
      mean && required ? [{ ...rest, mean, required, gap: required.value - mean.value }] : [],
    )
    .toSorted((a, b) => b.gap - a.gap);
