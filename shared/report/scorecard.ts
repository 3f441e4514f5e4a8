import { assertNever } from '../lib/assert-never';
import { clockTime, type Formats } from '../lib/formats';
import { overallOf, weightsFor } from '../measure/scorecard-result';
import { callKindTerms, callSourceTerms } from '../content/kinds-of-calls';
import type { Call } from '../model/call';
import type { Client } from '../model/client';
import type { Coach } from '../model/coach';
import { dimensionKeys, type DimensionKey } from '../model/dimensions';
import type { Evidence } from '../model/evidence';
import type { Rep } from '../model/rep';
import type { Rubric, RubricDimension } from '../model/rubric';
import { levelOf, type DimensionScore, type Scorecard } from '../model/scorecard';
import type { Block, Cell, Part, Quote, ReportDocument } from './document';

/** What the report of one scorecard is made from. */
export interface ScorecardInput {
  readonly client: Client;
  readonly rep: Rep;
  readonly coach: Coach;
  readonly call: Call;
  readonly card: Scorecard;
  readonly rubric: Rubric;
  readonly evidence: readonly Evidence[];
  readonly formats: Formats;
  readonly programVersion: string;
}

/** One call as it was scored: levels with their anchors, the evidence, the note, and the one next action. */
export function scorecardReport(input: ScorecardInput): ReportDocument {
  const { client, rep, coach, call, card, formats } = input;
  const customer = call.customer || 'Unnamed customer';
  return {
    title: rep.name,
    subtitle: `Scorecard of the call with ${customer}, ${formats.day(call.date)}`,
    client: { name: client.name, logo: client.logo, brandColour: client.brandColour },
    language: 'en',
    facts: [
      { label: 'Kind', value: callKindTerms[call.kind].name },
      ...(call.deal ? [{ label: 'Deal', value: call.deal }] : []),
      { label: 'Overall', value: overallText(input) },
      { label: 'Coach', value: coach.name },
      ...(card.state === 'draft' ? [{ label: 'State', value: 'Draft, not complete' }] : []),
      ...revision(card),
    ],
    blocks: [
      ...(card.nextAction ? [heading('Next action'), { is: 'answer' as const, text: card.nextAction }] : []),
      ...(card.note ? [heading('Note'), { is: 'paragraph' as const, text: card.note }] : []),
      heading('Five dimensions'),
      { is: 'parts', parts: dimensionKeys.map((key) => part(key, input)) },
    ],
    method: method(input),
  };
}

function revision({ revision: number, amendReason, supersededBy }: Scorecard): ReportDocument['facts'] {
  const taken = supersededBy ? ' (a later revision has taken its place)' : '';
  if (number === 1) return supersededBy ? [{ label: 'Revision', value: `1${taken}` }] : [];
  return [{ label: 'Revision', value: `${number}${taken}: ${amendReason}` }];
}

const heading = (text: string): Block => ({ is: 'heading', text });

function overallText({ card, call, rubric, formats }: ScorecardInput): string {
  const overall = overallOf(card, call.kind, rubric);
  if (!overall) return 'not scored';
  return `${formats.number(overall.mean.value, 1)} of 5 (${formats.number(overall.hundred.value)} of 100), n ${overall.mean.n}`;
}

/** A dimension as it was scored: the anchor of its level, and what was heard. */
function part(key: DimensionKey, { card, rubric, evidence }: ScorecardInput): Part {
  return {
    name: rubric.dimensions[key].name,
    mark: levelCell(card, key),
    meaning: meaning(card[key], rubric.dimensions[key]),
    quotes: quotes(
      card,
      key,
      evidence.filter(({ dimension, scorecardId }) => dimension === key && scorecardId === card.id),
    ),
  };
}

const levelCell = (card: Scorecard, key: DimensionKey): Cell => {
  const level = levelOf(card, key);
  return level === undefined ? '–' : { level, text: String(level) };
};

function meaning(score: DimensionScore, { anchors }: RubricDimension): string {
  switch (score.is) {
    case 'level':
      return anchors.find(({ level }) => level === score.level)?.text ?? '';
    case 'no opportunity':
      return 'No opportunity on this call: it counts in no mean.';
    case 'open':
      return 'Not scored yet.';
    default:
      return assertNever(score);
  }
}

function quotes(card: Scorecard, key: DimensionKey, evidence: readonly Evidence[]): readonly Quote[] {
  const { is, reason } = card[key];
  if (evidence.length === 0 && (is === 'level' || reason)) {
    return [{ mark: 'No evidence', note: reason, said: '', source: '' }];
  }
  return evidence
    .toSorted((a, b) => (a.startMs ?? Infinity) - (b.startMs ?? Infinity))
    .map((one) => ({
      mark: toneWord[one.polarity],
      note: one.note,
      said: one.quote,
      source: [where(one), one.speaker].filter(Boolean).join(', '),
    }));
}

const toneWord = { positive: 'Done well', negative: 'To work on', absence: 'Missing' } as const;

function where({ startMs, endMs, polarity }: Evidence): string {
  if (startMs === null) return polarity === 'absence' ? 'looked for in the whole call' : '';
  return endMs === null ? clockTime(startMs) : `${clockTime(startMs)} to ${clockTime(endMs)}`;
}

function method({ rubric, call, formats, card, programVersion }: ScorecardInput): readonly string[] {
  const scored = card.completedAt ? `completed ${formats.instant(card.completedAt)}` : 'not completed';
  return [
    `Overall: sum of level × weight ÷ sum of weights over the dimensions with a level. ${weightWords(rubric, call)} 0 to 100: (mean − 1) ÷ 4 × 100. No opportunity counts in no mean.`,
    `Rubric: ${rubric.name}, version ${rubric.version}. ${callSourceTerms[call.source].description} It was ${scored}. Made with Benchcoach ${programVersion}.`,
  ];
}

/** Which dimensions weigh more or less than the others on this kind of call. */
function weightWords(rubric: Rubric, { kind }: Call): string {
  const weights = weightsFor(rubric, kind);
  const different = dimensionKeys.filter((key) => weights[key] !== 1);
  if (different.length === 0) return 'All weigh 1.';
  const named = different.map((key) => `${rubric.dimensions[key].name} ${weights[key]}`);
  return `Weights: ${named.join(', ')}${different.length < dimensionKeys.length ? ', the others 1' : ''}.`;
}
