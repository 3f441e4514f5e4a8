import { clockTime, type Formats } from '../lib/formats';
import { overallOf } from '../measure/scorecard-result';
import { callKindTerms, callSourceTerms } from '../content/kinds-of-calls';
import type { Call } from '../model/call';
import type { Client } from '../model/client';
import type { Coach } from '../model/coach';
import { dimensionKeys, type DimensionKey } from '../model/dimensions';
import type { Evidence } from '../model/evidence';
import type { Rep } from '../model/rep';
import type { Rubric } from '../model/rubric';
import { levelOf, type Scorecard } from '../model/scorecard';
import type { Block, Cell, Quote, ReportDocument, ReportTable } from './document';

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
      ...(card.revision > 1 ? [{ label: 'Revision', value: `${card.revision}: ${card.amendReason}` }] : []),
    ],
    blocks: [
      ...(card.nextAction ? [heading('Next action'), { is: 'answer' as const, text: card.nextAction }] : []),
      heading('Five dimensions'),
      { is: 'table', table: levelTable(input) },
      ...(card.note ? [heading('Note'), { is: 'paragraph' as const, text: card.note }] : []),
      heading('Evidence'),
      ...evidenceBlocks(input),
    ],
    method: method(input),
  };
}

const heading = (text: string): Block => ({ is: 'heading', text });

function overallText({ card, call, rubric, formats }: ScorecardInput): string {
  const overall = overallOf(card, call.kind, rubric);
  if (!overall) return 'not scored';
  return `${formats.number(overall.mean.value, 1)} of 5 (${formats.number(overall.hundred.value)} of 100)`;
}

function levelTable(input: ScorecardInput): ReportTable {
  const { card, rubric, evidence } = input;
  return {
    caption: '',
    columns: [
      { name: 'Dimension', isNumber: false },
      { name: 'Level', isNumber: true },
      { name: 'What was heard at this level', isNumber: false, isWide: true },
      { name: 'Evidence', isNumber: true },
    ],
    rows: dimensionKeys.map((key) => {
      const level = levelOf(card, key);
      const anchor = rubric.dimensions[key].anchors.find((one) => one.level === level);
      const shown = evidence.filter((one) => one.dimension === key).length;
      return [rubric.dimensions[key].name, levelCell(card, key), anchor?.text ?? '', String(shown)];
    }),
  };
}

function levelCell(card: Scorecard, key: DimensionKey): Cell {
  const score = card[key];
  if (score.is === 'level') return { level: score.level, text: String(score.level) };
  return score.is === 'no opportunity' ? 'no opportunity' : 'open';
}

function evidenceBlocks({ card, rubric, evidence }: ScorecardInput): readonly Block[] {
  const quotes = dimensionKeys.flatMap((key): Quote[] => {
    const { name } = rubric.dimensions[key];
    const own = evidence
      .filter((one) => one.dimension === key)
      .toSorted((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0))
      .map((one) => ({
        heading: `${name}: ${toneWord[one.polarity]}`,
        note: one.note,
        said: one.quote,
        source: [one.speaker, where(one)].filter(Boolean).join(', '),
        tone: one.polarity,
      }));
    const { reason } = card[key];
    if (own.length > 0 || !reason) return own;
    return [{ heading: `${name}: no evidence`, note: reason, said: '', source: '', tone: 'absence' }];
  });
  return quotes.length > 0
    ? [{ is: 'quotes', quotes }]
    : [{ is: 'paragraph', text: 'No evidence is marked on this scorecard.' }];
}

const toneWord = { positive: 'done well', negative: 'to work on', absence: 'missing' } as const;

function where({ startMs, endMs, polarity }: Evidence): string {
  if (startMs === null) return polarity === 'absence' ? 'looked for in the whole call' : '';
  return endMs === null ? clockTime(startMs) : `${clockTime(startMs)} to ${clockTime(endMs)}`;
}

function method({ rubric, call, formats, card, programVersion }: ScorecardInput): readonly string[] {
  const scored = card.completedAt ? `completed ${formats.instant(card.completedAt)}` : 'not completed';
  return [
    'Overall: sum of level × weight ÷ sum of weights over the dimensions with a level. 0 to 100: (mean − 1) ÷ 4 × 100. No opportunity counts in no mean.',
    `Rubric: ${rubric.name}, version ${rubric.version}. ${callSourceTerms[call.source].description} It was ${scored}. Made with Benchcoach ${programVersion}.`,
  ];
}
