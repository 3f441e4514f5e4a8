import { standardQuestions } from '../../../shared/content/self-assessment';
import { standardRubric } from '../../../shared/content/standard-rubric';
import { formatsFor } from '../../../shared/lib/formats';
import { perceptionGaps, selfLevels } from '../../../shared/measure/perception-gap';
import { skillsProfile } from '../../../shared/measure/skills-profile';
import { blankCall, type Call } from '../../../shared/model/call';
import { blankClient } from '../../../shared/model/client';
import { dimensionKeys, perDimension, type Level } from '../../../shared/model/dimensions';
import type { Evidence } from '../../../shared/model/evidence';
import { blankRep } from '../../../shared/model/rep';
import { blankScorecard, type Scorecard } from '../../../shared/model/scorecard';
import type { XRayInput } from '../../../shared/report/x-ray-input';
import { countingIds } from '../../fixtures/counting-ids';

const createdAt = '2026-11-01T09:00:00.000Z';

/** Levels of each dimension, oldest call first; 0 is no opportunity. */
export type Levels = Readonly<Record<(typeof dimensionKeys)[number], readonly number[]>>;

/** Ten calls with discovery high and flat, next steps low and rising. */
export const tenCalls: Levels = {
  discoveryQuality: [4, 5, 4, 5, 5, 4, 5, 4, 5, 5],
  valueConnection: [3, 3, 4, 3, 3, 4, 3, 3, 4, 3],
  objectionResponse: [0, 2, 3, 0, 3, 2, 0, 3, 3, 0],
  nextStepClarity: [1, 1, 2, 1, 2, 2, 2, 3, 2, 3],
  executivePresence: [3, 3, 3, 4, 3, 3, 4, 4, 3, 4],
};

/** The input of an X-Ray made from levels alone, with one piece of evidence a dimension and call. */
export function scoredRep(levels: Levels, name = 'Dana Fox'): XRayInput {
  const newId = countingIds();
  const client = blankClient({ id: newId(), name: 'Acme', createdAt });
  const rubric = standardRubric({ id: newId(), clientId: client.id, family: newId(), createdAt });
  const rep = blankRep({ id: newId(), clientId: client.id, name, createdAt });
  const coachId = newId();
  const calls: Call[] = [];
  const scorecards: Scorecard[] = [];
  const evidence: Evidence[] = [];
  const count = Math.max(...dimensionKeys.map((key) => levels[key].length));
  for (let place = 0; place < count; place++) {
    const day = String(place + 1).padStart(2, '0');
    const call: Call = {
      ...blankCall({ id: newId(), clientId: client.id, repId: rep.id, date: `2026-10-${day}`, createdAt }),
      customer: `Customer ${place + 1}`,
      kind: 'other',
    };
    const card: Scorecard = {
      ...blankScorecard({
        id: newId(),
        clientId: client.id,
        callId: call.id,
        coachId,
        rubricId: rubric.id,
        startedAt: createdAt,
      }),
      state: 'complete',
      completedAt: createdAt,
      ...perDimension((key) => {
        const level = levels[key][place];
        return level
          ? { is: 'level' as const, level: level as Level, reason: '' }
          : { is: 'no opportunity' as const, reason: '' };
      }),
    };
    calls.push(call);
    scorecards.push(card);
    for (const key of dimensionKeys) {
      const level = levels[key][place];
      if (!level) continue;
      evidence.push({
        id: newId(),
        clientId: client.id,
        scorecardId: card.id,
        callId: call.id,
        dimension: key,
        polarity: level >= 3 ? 'positive' : 'negative',
        startMs: 61_000 * (place + 1),
        endMs: null,
        speaker: name,
        quote: 'What would it cost you to leave this as it is until spring?',
        note: `Evidence ${place + 1} for ${key}`,
        createdAt,
      });
    }
  }
  const profile = skillsProfile({ calls, scorecards, rubrics: [rubric], evidence });
  if (!profile) throw new Error('the rep has scorecards');
  return {
    client,
    rep,
    team: 'North',
    coach: 'Imogen Hartley',
    profile,
    teamMedians: perDimension(() => ({ value: 3.2, n: 6, formula: 'median', inputs: [] })),
    calls: new Map(calls.map((call) => [call.id, call])),
    self: undefined,
    target: 4,
    pointers: [],
    guess: undefined,
    guessedBy: '',
    nextAction:
      'Before the next call, write down the one sentence that names the next step, the day and who does it.',
    formats: formatsFor('en-GB', 'GBP'),
    day: '2026-11-22',
    programVersion: '0.1.0',
  };
}

/** A self-assessment with all answers at one level, beside the scores of this input. */
export function selfAt({ profile }: XRayInput, level: Level): NonNullable<XRayInput['self']> {
  const answers = Object.fromEntries(standardQuestions.map(({ key }) => [key, level]));
  const levels = selfLevels({ answers }, { questions: [...standardQuestions] });
  return {
    gaps: perceptionGaps(profile, levels, { threshold: 1, target: 4 }),
    threshold: 1,
    round: 1,
    day: '2026-11-20',
  };
}
