import { skillName } from '../../content/skills';
import { lastDayOfQuarter } from '../../lib/quarters';
import type { Result } from '../../lib/result';
import { dimensionKeys, type DimensionKey } from '../../model/dimensions';
import type { CompetencyKey, Framework } from '../../model/framework';
import type { QuarterlyCycle } from '../../model/quarterly-cycle';
import type { Rep } from '../../model/rep';
import { skillOfDimension } from '../../model/skill-key';
import type { RepOutcome } from '../pipeline/rep-outcomes';
import { behaviourReadings, type Heard } from './behaviour';
import { outcomeReadings } from './outcome';
import { improved, type Answered } from './validation';

// The questions at the end of a quarter as the Validation tab and the client's report ask them, in the same words.

/** The cycle that goes for a team: its own, else the one of all teams. `null` is the whole client. Undefined for none. */
export function goingCycle(
  cycles: readonly QuarterlyCycle[],
  teamId: string | null,
): QuarterlyCycle | undefined {
  const going = cycles.filter(({ endedAt }) => endedAt === null);
  return going.find((one) => one.teamId === teamId) ?? going.find((one) => one.teamId === null);
}

/** The dimensions of a call on which some competencies of a framework can be heard; empty for none. */
export function linkedDimensions(
  { competencies }: Pick<Framework, 'competencies'>,
  of: readonly CompetencyKey[],
): readonly DimensionKey[] {
  const linked = new Set(
    competencies.filter(({ key }) => of.includes(key)).map(({ dimension }) => dimension),
  );
  return dimensionKeys.filter((key) => linked.has(key));
}

/** Did the behaviour change from one quarter to another, on some dimensions of the calls? (`behaviourReadings`) */
export const behaviourChanged = (
  people: readonly Heard[],
  dimensions: readonly DimensionKey[],
  before: string,
  after: string,
): Answered =>
  dimensions.length === 0
    ? improved(
        [],
        'None of these competencies can be heard on a call: the framework links them to no dimension.',
      )
    : improved(
        behaviourReadings(
          people,
          dimensions.map((key) => ({ key, name: skillName(skillOfDimension(key)) })),
          before,
          after,
        ),
        'Nobody has five scored calls in both quarters, and fewer prove nothing.',
      );

/** What came of each rep's deals in two quarters, and the day of the snapshot that says it. */
export interface OutcomesTold {
  readonly takenOn: string;
  readonly before: readonly RepOutcome[];
  readonly after: readonly RepOutcome[];
}

/**
 * Did the outcome improve from the quarter that begins on `before` to the one that begins on `after`? Cannot be told
 * while that one runs, from a snapshot that was taken before it ended, and without deals of `reps` who were in the job
 * for both whole. `said` writes a day.
 */
export function outcomeImproved(
  outcomes: Result<OutcomesTold, string>,
  {
    reps,
    before,
    after,
    today,
    said,
  }: {
    readonly reps: readonly Pick<Rep, 'id' | 'startDate'>[];
    readonly before: string;
    readonly after: string;
    readonly today: string;
    readonly said: (day: string) => string;
  },
): Answered {
  const end = lastDayOfQuarter(after);
  if (today <= end) return improved([], `The quarter runs until ${said(end)}: half a quarter is no outcome.`);
  if (!outcomes.ok) return improved([], outcomes.error);
  const { takenOn, ...told } = outcomes.value;
  if (takenOn < end)
    return improved(
      [],
      `The newest snapshot is of ${said(takenOn)}, before the quarter ended on ${said(end)}. Import a later export.`,
    );
  const there = new Set(
    reps.flatMap(({ id, startDate }) => (startDate === null || startDate <= before ? id : [])),
  );
  return improved(
    outcomeReadings(told.before, told.after, there),
    'None of these people owns deals in the snapshot and was in the job for both quarters.',
  );
}
