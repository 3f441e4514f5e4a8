import { indicatorOf } from '../../../../shared/content/indicators';
import {
  leaderGuesses,
  sampleContracts,
  samplePlacements,
  selfAssessments,
  type SampleContract,
  type SamplePlacement,
  type SampleSelfAssessment,
} from '../../../../shared/content/sample/coaching';
import { blankContract } from '../../../../shared/model/acts/contracts';
import { lastDayOfCycle, type Contract, type SuccessMetric } from '../../../../shared/model/contract';
import { signedText } from '../../../../shared/model/contract-rules';
import { dimensionKeys, Level, perDimension } from '../../../../shared/model/dimensions';
import type { Id } from '../../../../shared/model/fields';
import type { LeaderGuess } from '../../../../shared/model/leader-guess';
import type { Placement } from '../../../../shared/model/placement';
import type { Questionnaire } from '../../../../shared/model/questionnaire';
import type { Rep } from '../../../../shared/model/rep';
import type { SelfAssessment } from '../../../../shared/model/self-assessment';
import type { Making } from './people';

/** What the diagnosis and the contracts of the sample are made with. */
export interface CoachingGiven extends Making {
  readonly clientId: Id;
  readonly reps: ReadonlyMap<string, Rep>;
  /** The coach before, who guessed, placed and signed. */
  readonly coach: { readonly id: Id; readonly name: string };
  readonly questionnaire: Questionnaire;
  /** Days before the sample's day on which the cycle began. */
  readonly beganDaysAgo: number;
  /** What the calls before the cycle came to, as the reveal of a guess showed it. */
  readonly observedOf: (repId: Id) => LeaderGuess['observed'];
  /** SHA-256 of what a contract says, in hexadecimal. */
  readonly hashOf: (text: string) => Promise<string>;
}

/** The sample's self-assessments, guesses, places on the matrix and contracts as records. */
export async function coachingOf(given: CoachingGiven) {
  return {
    questionnaires: [given.questionnaire],
    selfAssessments: selfAssessments.map((one) => selfAssessmentOf(one, given)),
    leaderGuesses: leaderGuesses.map((one) => guessOf(one, given)),
    placements: samplePlacements.map((one) => placementOf(one, given)),
    contracts: await Promise.all(sampleContracts.map((one) => contractOf(one, given))),
  };
}

function repOf({ reps }: CoachingGiven, id: string): Rep {
  const rep = reps.get(id);
  if (!rep) throw new Error(`The sample describes no rep ${id}`);
  return rep;
}

const instant = ({ calendar }: CoachingGiven, daysAgo: number, time: string): string =>
  `${calendar.day(daysAgo)}T${time}:00.000Z`;

function selfAssessmentOf(described: SampleSelfAssessment, given: CoachingGiven): SelfAssessment {
  const answers = given.questionnaire.questions.flatMap(({ key, dimension, aspect }) => {
    const place =
      dimensionKeys.indexOf(dimension) * 4 + (aspect === 'competence' ? 2 : 0) + Number(key.at(-1)) - 1;
    const level = Level.safeParse(Number(described.answers[place]));
    return level.success ? [[key, level.data] as const] : [];
  });
  const isComplete = answers.length === given.questionnaire.questions.length;
  return {
    id: given.newId(),
    clientId: given.clientId,
    repId: repOf(given, described.rep).id,
    questionnaireId: given.questionnaire.id,
    round: described.round,
    via: 'hand-over',
    state: isComplete ? 'complete' : 'draft',
    answers: Object.fromEntries(answers),
    startedAt: instant(given, described.daysAgo, '09:10'),
    completedAt: isComplete ? instant(given, described.daysAgo, '09:22') : null,
  };
}

function guessOf(
  { rep, daysAgo, levels }: (typeof leaderGuesses)[number],
  given: CoachingGiven,
): LeaderGuess {
  const repId = repOf(given, rep).id;
  return {
    id: given.newId(),
    clientId: given.clientId,
    repId,
    coachId: given.coach.id,
    observed: given.observedOf(repId),
    levels: perDimension((_, place) => Level.parse(Number(levels[place]))),
    revealedAt: instant(given, daysAgo, '16:45'),
    createdAt: instant(given, daysAgo, '16:40'),
  };
}

const placementOf = (
  { rep, daysAgo, impactReason = '', difficultyReason = '', isRepsChoice = false, ...place }: SamplePlacement,
  given: CoachingGiven,
): Placement => ({
  ...place,
  id: given.newId(),
  clientId: given.clientId,
  repId: repOf(given, rep).id,
  impactReason,
  difficultyReason,
  isRepsChoice,
  cost: null,
  placedAt: instant(given, daysAgo, '11:00'),
});

async function contractOf(described: SampleContract, given: CoachingGiven): Promise<Contract> {
  const rep = repOf(given, described.rep);
  const { calendar, beganDaysAgo, newId } = given;
  const dutyOf = (text: string) => ({ id: newId(), text });
  const due = lastDayOfCycle(calendar.day(beganDaysAgo));
  const draft: Contract = {
    ...blankContract({
      id: newId(),
      clientId: given.clientId,
      repId: rep.id,
      coachId: given.coach.id,
      cycle: 1,
      createdAt: instant(given, signedDaysAgo + 1, '10:00'),
    }),
    startsOn: calendar.day(beganDaysAgo),
    skills: described.skills.map(({ skill, chosenBy, metrics }) => ({
      skill,
      chosenBy,
      metrics: metrics.map((metric) => metricOf(metric, due)),
    })),
    mixNote: described.mixNote ?? '',
    repDuties: described.repDuties.map(dutyOf),
    coachDuties: described.coachDuties.map(dutyOf),
    onLapse: described.onLapse,
  };
  if (!described.isSigned) return draft;
  const contentHash = await given.hashOf(signedText(draft));
  const signed = (party: 'rep' | 'coach', name: string, time: string) => ({
    party,
    name,
    drawing: null,
    at: instant(given, signedDaysAgo, time),
    contentHash,
  });
  return {
    ...draft,
    state: 'active',
    signatures: [signed('rep', rep.name, '16:05'), signed('coach', given.coach.name, '16:07')],
  };
}

/** The Friday of the second week: the diagnosis is done, the priorities are set. */
const signedDaysAgo = 15;

function metricOf(
  { indicator, baseline, n, source, target }: SampleContract['skills'][number]['metrics'][number],
  due: string,
): SuccessMetric {
  const known = indicatorOf(indicator);
  if (!known) throw new Error(`The catalogue holds no indicator ${indicator}`);
  const { name, unit, direction } = known;
  return { indicator, name, unit, direction, baseline: { value: baseline, n, source }, target, due };
}
