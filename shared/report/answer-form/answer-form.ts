import { answerFormat } from '../../content/answer-format';
import { answerWords, scaleWords, selfAssessmentLead } from '../../content/self-assessment';
import type { Level } from '../../model/dimensions';
import type { Question, Questionnaire } from '../../model/questionnaire';
import type { SelfAssessment } from '../../model/self-assessment';
import { escapeXml } from '../figure/svg';
import { formScript } from './form-script';
import { formStyle } from './form-style';

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

/**
 * The twenty questions as one HTML file that a rep fills in alone: no network, nothing outside itself, works
 * from a mail attachment. It keeps what is half filled in the browser where that may keep things, and saves a
 * small file of answers that names the rep's round.
 */
export function answerForm(input: AnswerFormInput): string {
  const { round, questionnaire, repName, clientName, scriptHash, styleHash } = input;
  const policy = `default-src 'none'; script-src 'sha256-${scriptHash}'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  const title = `Self-assessment of ${repName}, round ${round.round}`;
  const total = questionnaire.questions.length;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${escapeXml(title)}</title>`,
    `<style>${formStyle}</style>`,
    '</head><body>',
    '<main>',
    `<header><p>${escapeXml(clientName)}</p><h1>${escapeXml(title)}</h1>`,
    `<p>${escapeXml(selfAssessmentLead)}</p>`,
    '<p>Press <kbd>1</kbd> to <kbd>5</kbd> to answer and go on to the next question, or use the mouse. What you answer stays in this browser until you save it; nothing is sent by itself.</p>',
    '<noscript><p class="warning">This page cannot run here. Save the attachment and open it in a browser.</p></noscript></header>',
    `<form id="form" autocomplete="off">${questionnaire.questions.map(question).join('\n')}</form>`,
    '</main>',
    '<footer><div>',
    `<progress id="bar" max="${total}" value="0" aria-hidden="true"></progress>`,
    `<p id="progress" role="status">0 of ${total} answered</p>`,
    '<button id="save" type="button">Save the answers</button>',
    '</div><p id="message" role="alert"></p></footer>',
    `<script type="application/json" id="data">${json(data(input))}</script>`,
    `<script>${formScript}</script>`,
    '</body></html>',
  ].join('\n');
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

/** What the script needs: the answer file but for its answers, those given before, and the words it says. */
const data = ({ round, repName, coachName }: AnswerFormInput) => ({
  file: {
    format: answerFormat,
    formatVersion: 1,
    selfAssessmentId: round.id,
    repId: round.repId,
    repName,
    round: round.round,
  },
  given: round.answers,
  fileName: `Answers ${repName}, round ${round.round}`.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').slice(0, 120),
  coachName,
});

/** JSON that cannot end the element that it stands in. */
const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
