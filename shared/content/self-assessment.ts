import type { Level } from '../model/dimensions';
import type { Question, Questionnaire } from '../model/questionnaire';

/** What the two ends of the scale mean, and how an answer reads aloud. */
export interface ScaleWords {
  readonly lowest: string;
  readonly highest: string;
}

/** Confidence is asked as how sure one is, competence as how often it was done: two scales, both from 1 to 5. */
export const scaleWords: Readonly<Record<Question['aspect'], ScaleWords>> = {
  confidence: { lowest: 'Not sure at all', highest: 'Completely sure' },
  competence: { lowest: 'Hardly ever', highest: 'Nearly always' },
};

/** An answer as it reads aloud: the number, and at the ends what it means. */
export function answerWords(aspect: Question['aspect'], level: Level): string {
  const { lowest, highest } = scaleWords[aspect];
  if (level === 1) return `1, ${lowest.toLowerCase()}`;
  return level === 5 ? `5, ${highest.toLowerCase()}` : String(level);
}

/** What stands over the questions: whom it is for and how to answer. */
export const selfAssessmentLead =
  'Twenty short questions about your own calls, five minutes. Answer for yourself, as things are today: ' +
  'there are no right answers, and it is no exam. Think of your last ten calls.';

/**
 * The questions that a client starts with: situations that a rep knows, in his words. The five dimensions take
 * turns, and how sure one is takes turns with how often it was done, so that one answer does not colour the
 * next. The rep is not told which dimension a question belongs to.
 */
export const standardQuestions: readonly Question[] = [
  sure(
    'discoveryQuality',
    1,
    'A new prospect gives you ten minutes. How sure are you that you find out what really troubles them?',
  ),
  sure(
    'valueConnection',
    1,
    'Somebody asks why they should pay more for yours. How sure are you of an answer about their business rather than your product?',
  ),
  sure(
    'objectionResponse',
    1,
    'A buyer says it is too expensive. How sure are you that you stay calm and ask before you answer?',
  ),
  sure(
    'nextStepClarity',
    1,
    'A good call is running out of time. How sure are you that you ask for a next step with a day and a name?',
  ),
  sure(
    'executivePresence',
    1,
    'A director joins your call unannounced. How sure are you that you go on leading it?',
  ),
  often('discoveryQuality', 1, 'How often did you find out what the problem costs, in money or in time?'),
  often(
    'valueConnection',
    1,
    'How often did you tie what you showed to something the buyer had told you before?',
  ),
  often(
    'objectionResponse',
    1,
    'How often did you make sure what exactly lay behind a concern before you answered it?',
  ),
  often(
    'nextStepClarity',
    1,
    'How often did a call end with what happens next, on which day and by whom, agreed by both sides?',
  ),
  often(
    'executivePresence',
    1,
    'How often did you open by saying what the call is for, and ask whether that suits them?',
  ),
  sure(
    'discoveryQuality',
    2,
    'A buyer answers everything in one line. How sure are you that your next question gets them to talk?',
  ),
  sure(
    'valueConnection',
    2,
    'How sure are you that you can put a number on what a customer gains, and show how you came to it?',
  ),
  sure(
    'objectionResponse',
    2,
    'A concern comes up that you have never heard. How sure are you that you deal with it well on the spot?',
  ),
  sure(
    'nextStepClarity',
    2,
    'A buyer says “we will get back to you”. How sure are you that you turn that into a date?',
  ),
  sure(
    'executivePresence',
    2,
    'Somebody takes the call off course. How sure are you that you bring it back without a clash?',
  ),
  often(
    'discoveryQuality',
    2,
    'How often could you have said, in the buyer’s own words, why they want to change it now?',
  ),
  often(
    'valueConnection',
    2,
    'How often did you tell of a customer like them, and of what changed for that customer?',
  ),
  often(
    'objectionResponse',
    2,
    'How often did you ask whether your answer had settled the concern before you went on?',
  ),
  often(
    'nextStepClarity',
    2,
    'How often did you learn who else decides, and what has to happen until they do?',
  ),
  often(
    'executivePresence',
    2,
    'How often did you make your point in a sentence or two, and then let the buyer speak?',
  ),
];

function sure(dimension: Question['dimension'], place: 1 | 2, text: string): Question {
  return { key: `${dimension}.confidence.${place}`, dimension, aspect: 'confidence', text };
}

function often(dimension: Question['dimension'], place: 1 | 2, text: string): Question {
  return { key: `${dimension}.competence.${place}`, dimension, aspect: 'competence', text };
}

/** The first version of a client's questions. */
export const standardQuestionnaire = (
  given: Pick<Questionnaire, 'id' | 'clientId' | 'createdAt'>,
): Questionnaire => ({ version: 1, questions: [...standardQuestions], ...given });
