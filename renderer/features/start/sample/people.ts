import { previousCoachId } from '../../../../shared/content/sample/previous-coach';
import { blankClient, type Client } from '../../../../shared/model/client';
import type { Coach } from '../../../../shared/model/coach';
import type { Id } from '../../../../shared/model/fields';
import type { PrivateNote } from '../../../../shared/model/private-note';
import { blankRep, type Rep } from '../../../../shared/model/rep';
import type { Team } from '../../../../shared/model/team';
import type { SampleCalendar } from './calendar';
import type { DescribedClient, DescribedRep, Descriptions } from './descriptions';

/** What records are made with. */
export interface Making {
  readonly newId: () => Id;
  /** When the sample is added, as an instant. */
  readonly at: string;
  readonly calendar: SampleCalendar;
}

/** The company. */
export const clientFrom = (described: DescribedClient, { newId, at }: Making): Client => ({
  ...blankClient({ id: newId(), name: described.name, createdAt: at }),
  brandColour: described.brandColour,
  currency: described.currency,
  locale: described.locale,
  fiscalYearStartMonth: described.fiscalYearStart.month,
  yearlyRevenue: described.yearlyRevenue,
  notes: `${described.business}. An invented company.`,
  isSample: true,
});

/** Who coached before the newcomer. */
export const previousCoach = ({ previousCoach: coach }: DescribedClient): Coach => ({
  id: previousCoachId,
  name: coach.name,
  initials: coach.initials,
});

/** The reps and those who lead them, by their id in the descriptions, in their teams. */
export interface People {
  readonly teams: readonly Team[];
  readonly reps: ReadonlyMap<string, Rep>;
}

/** The teams and the reps in them. */
export function peopleFrom({ client, reps }: Descriptions, clientId: Id, making: Making): People {
  const { newId, at } = making;
  const teams = client.teams.map(({ name }) => ({ id: newId(), clientId, name, createdAt: at }));
  return {
    teams,
    reps: new Map(reps.map((one) => [one.id, repFrom(one, clientId, teams, making)])),
  };
}

const repFrom = (
  described: DescribedRep,
  clientId: Id,
  teams: readonly Team[],
  { newId, at, calendar }: Making,
): Rep => ({
  ...blankRep({ id: newId(), clientId, name: described.name, createdAt: at }),
  teamId: teams.find(({ name }) => name === described.team)?.id ?? null,
  role: described.role,
  startDate: calendar.day(described.startDaysAgo),
  quota: described.quota && { amount: described.quota.amount, period: described.quota.period },
  manager: described.manager,
  territory: described.territory,
  email: described.email,
  notes: described.note,
});

/** What the newcomer was told of each rep at the handover: private notes in the newcomer's own hand. */
export const handoverNotes = (
  { client, reps: described }: Descriptions,
  people: People,
  coachId: Id,
  { newId, at }: Making,
): readonly PrivateNote[] =>
  described.flatMap(({ id, character }) => {
    const rep = people.reps.get(id);
    if (!rep) return [];
    const text = `From the handover with ${client.previousCoach.name}: ${character}`;
    return [{ id: newId(), clientId: rep.clientId, repId: rep.id, coachId, text, createdAt: at }];
  });
