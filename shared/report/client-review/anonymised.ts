import { fold, foldedWords } from '../../lib/fold';
import type { Contract } from '../../model/contract';
import type { Rep } from '../../model/rep';
import type { ReviewInput, ReviewRecords } from './records';

/**
 * The same input without anybody's name: reps are `Rep 01` and on, in an order that follows neither names nor
 * figures; teams are letters; customers, deals, e-mails, notes, quotes and signatures are dropped; a free text that
 * holds a name is left out whole. The figures stay as they are.
 */
export function anonymised(input: ReviewInput): ReviewInput {
  const { records, pipeline, outcomes } = input;
  const newNames = namesFor(records);
  const nameOf = (id: string): string => newNames.get(id) ?? 'Rep';
  return {
    ...input,
    records: withoutNames(records, nameOf),
    pipeline: pipeline && {
      ...pipeline,
      // The names of people stand in what went into the mean of the reps.
      winRates: { ...pipeline.winRates, meanOfReps: bare(pipeline.winRates.meanOfReps) },
      coverage: { ...pipeline.coverage, ratio: bare(pipeline.coverage.ratio) },
    },
    outcomes: outcomes && {
      before: outcomes.before.map((one) => ({ ...one, name: nameOf(one.repId) })),
      now: outcomes.now.map((one) => ({ ...one, name: nameOf(one.repId) })),
    },
  };
}

function withoutNames(records: ReviewRecords, nameOf: (repId: string) => string): ReviewRecords {
  const isTelling = nameFinder(records);
  const clean = (text: string): string => (isTelling(text) ? '' : text);
  const teams = records.teams.toSorted((a, b) => hash(a.id) - hash(b.id));
  return {
    ...records,
    client: { ...records.client, notes: '' },
    plan: {
      ...records.plan,
      title: clean(records.plan.title),
      preparedBy: clean(records.plan.preparedBy),
      foreword: records.plan.foreword
        .split('\n')
        .filter((line) => !isTelling(line))
        .join('\n'),
    },
    reps: records.reps.map((rep) => ({
      ...rep,
      ...{ name: nameOf(rep.id), email: '', manager: '', territory: '', photo: null, notes: '' },
    })),
    teams: teams.map((team, place) => ({ ...team, name: `Team ${lettered(place)}` })),
    calls: records.calls.map((call) => ({
      ...call,
      customer: '',
      deal: '',
      stage: '',
      notes: '',
      leftOut: null,
      recordingId: null,
    })),
    scorecards: records.scorecards.map((card) => ({ ...card, note: '', nextAction: '', amendReason: '' })),
    evidence: records.evidence.map((one) => ({ ...one, speaker: '', quote: '', note: '' })),
    assessments: records.assessments.map((one) => ({
      ...one,
      assessor: `Assessor ${hash(one.coachId ?? one.assessor)}`,
      notes: {},
    })),
    placements: records.placements.map((one) => ({
      ...one,
      impactReason: '',
      difficultyReason: '',
      cost: null,
    })),
    contracts: records.contracts.map((one) => withoutWords(one, clean)),
  };
}

const withoutWords = (contract: Contract, clean: (text: string) => string): Contract => ({
  ...contract,
  ...{
    endReason: '',
    mixNote: '',
    onLapse: '',
    amendReason: '',
    signatures: [],
    repDuties: [],
    coachDuties: [],
  },
  skills: contract.skills.map((skill) => ({
    ...skill,
    metrics: skill.metrics.map((metric) => ({
      ...metric,
      name: (metric.indicator === null ? '' : clean(metric.name)) || 'A metric of the coach’s own',
      unit: clean(metric.unit),
      baseline: metric.baseline && { ...metric.baseline, source: '' },
    })),
  })),
});

/** New names in an order that is the same for every report of the client and says nothing about anybody. */
function namesFor({ client, reps }: ReviewRecords): ReadonlyMap<string, string> {
  const width = Math.max(2, String(reps.length).length);
  const ordered = reps.toSorted(
    (a, b) => hash(client.id + a.id) - hash(client.id + b.id) || a.id.localeCompare(b.id),
  );
  return new Map(ordered.map(({ id }, place) => [id, `Rep ${String(place + 1).padStart(width, '0')}`]));
}

/**
 * Whether a text holds a name, a customer or a deal that is known here, or any e-mail. A name is known with an s at its
 * end too, as in “Anna’s”.
 */
function nameFinder({ reps, calls }: ReviewRecords): (text: string) => boolean {
  const parts = reps.flatMap(({ name, manager }: Rep) => foldedWords(`${name} ${manager}`));
  const wholes = [
    ...reps.flatMap(({ name, email, manager }) => [name, email, manager]),
    ...calls.flatMap(({ customer, deal }) => [customer, deal]),
  ];
  const words = new Set(parts.filter((part) => part.length >= leastLetters));
  const phrases = [...new Set(wholes.map(fold).filter((whole) => whole.length >= leastLetters))];
  return (text) => {
    if (anyEmail.test(text)) return true;
    const own = foldedWords(text).flatMap((word) => [word, word.replace(/s$/, '')]);
    const folded = ` ${foldedWords(text).join(' ')} `;
    return own.some((word) => words.has(word)) || phrases.some((phrase) => folded.includes(` ${phrase} `));
  };
}

/** An e-mail of anybody, known here or not. */
const anyEmail = /\S@\S+\.\S/;

/** Shorter parts of a name stand in too many words of everyday language. */
const leastLetters = 3;

/** A figure without what went into it. */
function bare<T extends { readonly ok: boolean }>(told: T): T {
  if (!('value' in told)) return told;
  return { ...told, value: Object.assign({}, told.value, { inputs: [] }) };
}

/** FNV-1a, 32 bits: the same text always gives the same number. Source: Fowler, Noll and Vo. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}

/** A, B … Z, AA, AB … */
const lettered = (place: number): string =>
  (place < 26 ? '' : lettered(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));
