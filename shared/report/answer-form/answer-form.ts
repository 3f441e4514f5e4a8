import { answerFormat } from '../../content/answer-format';
import { answerWords, scaleWords, selfAssessmentLead } from '../../content/self-assessment';
import type { Level } from '../../model/dimensions';
import type { Question, Questionnaire } from '../../model/questionnaire';
import type { SelfAssessment } from '../../model/self-assessment';
import { escapeXml } from '../figure/svg';
import { asFileName, formPage, type FormData } from './form-page';

/** What the form of one rep and one round is made from. */
export interface AnswerFormInput {
  readonly round: SelfAssessment;
  readonly questionnaire: Questionnaire;
  readonly repName: string;
  readonly clientName: string;
  /** Whom the answers go back to. */
  readonly coachName: string;
  /** The SHA-256 of `formScript` and `formStyle` in base64: nothing else runs or colours the page. */
  readonly scriptHash: string;
  readonly styleHash: string;
}

/** The twenty questions as one HTML file that a rep fills in alone, and that saves his answers as a small file. */
export function answerForm(input: AnswerFormInput): string {
  const { round, questionnaire, repName, clientName, scriptHash, styleHash } = input;
  return formPage({
    title: `Self-assessment of ${repName}, round ${round.round}`,
    clientName,
    lead: [
      escapeXml(selfAssessmentLead),
      'Press <kbd>1</kbd> to <kbd>5</kbd> to answer and go on to the next question, or use the mouse. What you answer stays in this browser until you save it; nothing is sent by itself.',
    ],
    questions: questionnaire.questions.map(question),
    data: data(input),
    scriptHash,
    styleHash,
  });
}

function question({ key, aspect, text }: Question, place: number): string {
  const { lowest, highest } = scaleWords[aspect];
  const options = ([1, 2, 3, 4, 5] as const).map((level) => option(key, aspect, level)).join('');
  return [
    `<fieldset><legend><span>${place + 1} </span>${escapeXml(text)}</legend>`,
    `<div class="scale"><span aria-hidden="true">${lowest}</span>${options}<span aria-hidden="true">${highest}</span></div></fieldset>`,
  ].join('');
}

const option = (key: string, aspect: Question['aspect'], level: Level): string =>
  `<label><input type="radio" name="${escapeXml(key)}" value="${level}" aria-label="${escapeXml(answerWords(aspect, level))}"><b>${level}</b></label>`;

const data = ({ round, repName, coachName }: AnswerFormInput): FormData => ({
  file: {
    format: answerFormat,
    formatVersion: 1,
    selfAssessmentId: round.id,
    repId: round.repId,
    repName,
    round: round.round,
  },
  keptAs: round.id,
  answersAs: 'answers',
  given: { answers: round.answers },
  keys: Object.fromEntries(['1', '2', '3', '4', '5'].map((key) => [key, key])),
  words: { one: 'Question', many: 'Questions' },
  fileName: asFileName(`Answers ${repName}, round ${round.round}`),
  coachName,
});
