import { assertNever } from '../../lib/assert-never';
import { dayOfNumber } from '../../lib/calendar';
import { lastDayOfQuarter, quarterAfter, quarterName } from '../../lib/quarters';
import { fail, ok, type Result } from '../../lib/result';
import type { Heard } from '../../measure/competency/behaviour';
import {
  behaviourChanged,
  linkedDimensions,
  outcomeImproved,
  type OutcomesTold,
} from '../../measure/competency/quarter-answers';
import { scoreImproved, type Answered, type Finding } from '../../measure/competency/validation';
import { listed } from '../../lib/words';
import type { Answer } from '../../measure/competency/change';
import { dimensionKeys } from '../../model/dimensions';
import type { CompetencyKey } from '../../model/framework';
import type { Passage } from '../booklet';
import type { SheetCell } from '../sheet';
import { asNumber, count, figures, words } from './cells';
import type { Assessed, Review } from './review';
import type { ReviewSection } from './section';

/** Three questions at the end of the quarter: did the score, the behaviour and the outcome improve? */
export const validationSection: ReviewSection = {
  key: 'validation',
  title: 'Did it work?',
  about: 'Score, behaviour and outcome against the quarter before, each with its band.',
  build: (review) => {
    const three = threeAnswers(review);
    if (three.every(({ answered }) => answered.findings.every(({ change }) => change.mean === undefined)))
      return undefined;
    const before = quarterName(quarterAfter(review.quarter, -1), review.records.client.fiscalYearStartMonth);
    return {
      lead: leadOf(three),
      passages: [
        {
          is: 'paragraph',
          text: `${review.name} against ${before}, for the people who have a reading in both.${scopeSaid(review)}${runningSaid(review)} No answer says that coaching or training was the cause: market, prices and season change too.`,
        },
        ...three.flatMap(({ question, answered }): readonly Passage[] => [
          { is: 'subheading', text: question },
          { is: 'paragraph', text: `${sentence(answered.answer)}. ${answered.why}` },
          ...table(question, answered),
        ]),
      ],
    };
  },
};

/** The three answers, those that are alike in one sentence. */
const leadOf = (three: readonly Asked[]): string =>
  (['yes', 'no', 'cannot be told'] as const)
    .flatMap((answer) => {
      const of = three.flatMap((one) => (one.answered.answer === answer ? `the ${one.what}` : []));
      return of.length === 0 ? [] : sentence(answerSaid[answer](listed(of)));
    })
    .join(' ');

const answerSaid: Readonly<Record<Answer, (what: string) => string>> = {
  yes: (what) => `${what} improved.`,
  no: (what) => `${what} got worse.`,
  'cannot be told': (what) => `whether ${what} improved cannot be told.`,
};

interface Asked {
  /** What may have improved, in a word. */
  readonly what: string;
  readonly question: string;
  readonly answered: Answered;
}

/**
 * The three questions with their answers, on what the quarter worked on where a cycle says it, else on every competency:
 * what the Validation tab opens on.
 */
export function threeAnswers(review: Review): readonly Asked[] {
  const { assessed, people, quarter } = review;
  const before = quarterAfter(quarter, -1);
  const asked = askedAbout(assessed);
  const score: Answered = assessed
    ? scoreImproved(assessed.before, assessed.now, asked)
    : { answer: 'cannot be told', why: 'Nobody was assessed in the quarter.', findings: [] };
  const dimensions = assessed ? linkedDimensions(assessed.now.framework, asked) : dimensionKeys;
  const behaviour = behaviourChanged(heardOf(review), dimensions, before, quarter);
  const outcome = outcomeImproved(outcomesTold(review), {
    ...{ reps: people.map(({ rep }) => rep), before, after: quarter },
    ...{ today: review.day, said: review.formats.day },
  });
  return [
    { what: 'score', question: 'Did the score improve?', answered: score },
    { what: 'behaviour', question: 'Did the behaviour change?', answered: behaviour },
    { what: 'outcome', question: 'Did the outcome improve?', answered: outcome },
  ];
}

const runningSaid = ({ quarter, day, formats }: Review): string => {
  const end = lastDayOfQuarter(quarter);
  return day <= end ? ` The quarter runs until ${formats.day(end)}: this is not the end of it.` : '';
};

function askedAbout(assessed: Assessed | undefined): readonly CompetencyKey[] {
  if (!assessed) return [];
  const { focus, now } = assessed;
  return focus.length > 0 ? focus : now.framework.competencies.map(({ key }) => key);
}

/** On what the questions are asked; empty where nobody was assessed. */
function scopeSaid({ assessed }: Review): string {
  if (!assessed) return '';
  const { focus, now } = assessed;
  if (focus.length === 0) return ' Asked over every competency.';
  const names = now.framework.competencies.flatMap(({ key, name }) => (focus.includes(key) ? name : []));
  return ` Asked about what the quarter worked on: ${listed(names)}.`;
}

function heardOf({ records, people }: Review): readonly Heard[] {
  const callsOf = Map.groupBy(records.calls, ({ repId }) => repId);
  const cardsOf = Map.groupBy(records.scorecards, ({ callId }) => callId);
  const countsOf = Map.groupBy(records.counts, ({ callId }) => callId);
  return people.map(({ rep }) => {
    const calls = callsOf.get(rep.id) ?? [];
    return {
      repId: rep.id,
      name: rep.name,
      calls,
      rubrics: records.rubrics,
      scorecards: calls.flatMap(({ id }) => cardsOf.get(id) ?? []),
      counts: calls.flatMap(({ id }) => countsOf.get(id) ?? []),
    };
  });
}

/** Outcomes are read from a snapshot that knows the whole quarter; without them it says why there are none. */
function outcomesTold({ outcomes, pipeline, quarter }: Review): Result<OutcomesTold, string> {
  const end = lastDayOfQuarter(quarter);
  if (outcomes) return ok({ takenOn: end, before: outcomes.before, after: outcomes.now });
  if (!pipeline) return fail('No deals are imported yet.');
  const takenOn = dayOfNumber(pipeline.takenOn);
  return takenOn < end
    ? ok({ takenOn, before: [], after: [] })
    : fail('No deals say what came of it in both quarters.');
}

/** The figures of a question. The first was chosen beforehand and answers it; the others decide nothing. */
function table(question: string, { findings }: Answered): readonly Passage[] {
  const known = findings.filter(({ change }) => change.mean);
  if (known.length === 0) return [];
  return [
    {
      is: 'table',
      table: {
        sheet: {
          name: question.replace('?', ''),
          columns: [
            words('Reading'),
            ...['Change', 'Band from', 'Band to', 'n'].map(figures),
            words('Answer'),
          ],
          rows: known.map((finding) => {
            const { mean, answer } = finding.change;
            const cell = cellOf(finding);
            return [
              finding.name,
              cell(mean?.value),
              cell(mean?.band?.[0]),
              cell(mean?.band?.[1]),
              count(mean?.n ?? 0),
              finding === findings[0] ? answer : '',
            ];
          }),
        },
        note: 'Mean change of the same people with its 95% band (paired t). The first figure was chosen beforehand and answers: yes where the whole band is better than no change. The others decide nothing.',
        widths: [3.4, 1.2, 1.2, 1.2, 0.7, 1.6],
      },
    },
  ];
}

/** How the changes of a figure are written: those of shares in points. */
function cellOf({ unit }: Finding): (change: number | undefined) => SheetCell {
  switch (unit) {
    case 'levels':
    case 'levels of a call':
    case 'as the indicator says':
      return (change) => asNumber(change, 'change');
    case 'share':
      return (change) => asNumber(change === undefined ? undefined : change * 100, 'points');
    case 'money':
      return (change) => asNumber(change, 'money change');
    default:
      return assertNever(unit);
  }
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
