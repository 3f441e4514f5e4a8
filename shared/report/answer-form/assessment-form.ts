import { assessmentFormat } from '../../content/answer-format';
import { assessmentLead, sourceNames } from '../../content/assessment';
import { assessmentSources, type Assessment } from '../../model/assessment';
import type { Competency, Framework } from '../../model/framework';
import { escapeXml } from '../figure/svg';
import { asFileName, formPage } from './form-page';

/** What the form of one rep and one quarter is made from. */
export interface AssessmentFormInput {
  readonly assessment: Assessment;
  readonly framework: Framework;
  readonly repName: string;
  readonly clientName: string;
  readonly quarterName: string;
  /** Whom the answers go back to. */
  readonly coachName: string;
  readonly scriptHash: string;
  readonly styleHash: string;
}

const levels = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

/**
 * The competencies of a framework as one HTML file in which somebody assesses a rep without the program. It saves
 * a small file that names the assessment, so that its levels come back to one rep and one quarter.
 */
export function assessmentForm(input: AssessmentFormInput): string {
  const { assessment, framework, repName, clientName, quarterName, coachName } = input;
  const title = `Assessment of ${repName}, ${quarterName}`;
  return formPage({
    title,
    clientName,
    lead: [
      escapeXml(assessmentLead),
      'Press <kbd>1</kbd> to <kbd>9</kbd>, <kbd>0</kbd> for 10 or <kbd>x</kbd> where it cannot be judged, or use the mouse. What you choose stays in this browser until you save it; nothing is sent by itself.',
    ],
    before: who(assessment),
    questions: framework.competencies.map((competency, place) => question(competency, place, assessment)),
    data: {
      file: {
        format: assessmentFormat,
        formatVersion: 1,
        assessmentId: assessment.id,
        repId: assessment.repId,
        repName,
        quarter: assessment.quarter,
      },
      keptAs: assessment.id,
      answersAs: 'levels',
      given: { answers: assessment.levels, notes: assessment.notes, sources: assessment.sources },
      keys: {
        ...Object.fromEntries(levels.slice(0, 9).map((level) => [level, level])),
        '0': '10',
        x: 'none',
        X: 'none',
      },
      words: { one: 'Competency', many: 'Competencies' },
      fileName: asFileName(`Levels ${repName}, ${quarterName}`),
      coachName,
    },
    scriptHash: input.scriptHash,
    styleHash: input.styleHash,
  });
}

const who = ({ assessor, assessedOn }: Assessment): string =>
  [
    '<div class="who">',
    `<label class="field">Assessed by <input type="text" data-told="assessor" required maxlength="200" data-missing="Say who has assessed." value="${escapeXml(assessor)}"></label>`,
    `<label class="field">On <input type="date" data-told="assessedOn" required data-missing="Say on which day." value="${escapeXml(assessedOn)}"></label>`,
    '</div>',
  ].join('');

function question(competency: Competency, place: number, assessment: Assessment): string {
  const { key, name, about, descriptors } = competency;
  const described = `described-${place}`;
  return [
    `<fieldset aria-describedby="${described}"><legend><span>${place + 1} </span>${escapeXml(name)}</legend>`,
    `<div class="described" id="${described}"><p>${escapeXml(about)}</p><dl>`,
    ...[
      ['1', descriptors.at1] as const,
      ['5', descriptors.at5] as const,
      ['10', descriptors.at10] as const,
    ].map(([level, text]) => `<dt>${level}</dt><dd>${escapeXml(text)}</dd>`),
    '</dl></div>',
    `<div class="scale">${levels.map((level) => option(key, level, level, `${level} of 10`)).join('')}${option(key, 'none', 'Cannot judge', 'Cannot judge')}</div>`,
    `<div class="beside"><label class="field">Rests on ${sourceChoice(competency, assessment)}</label>`,
    `<label class="field">Note <textarea rows="2" maxlength="20000" data-told="notes" data-about="${escapeXml(key)}"></textarea></label></div>`,
    '</fieldset>',
  ].join('');
}

const option = (key: string, value: string, shown: string, said: string): string =>
  `<label><input type="radio" name="${escapeXml(key)}" value="${value}" aria-label="${said}"><b>${shown}</b></label>`;

function sourceChoice({ key }: Competency, { sources, usualSource }: Assessment): string {
  const chosen = sources[key] ?? usualSource;
  const options = assessmentSources.map(
    (source) =>
      `<option value="${source}"${source === chosen ? ' selected' : ''}>${sourceNames[source]}</option>`,
  );
  return `<select data-told="sources" data-about="${escapeXml(key)}">${options.join('')}</select>`;
}
