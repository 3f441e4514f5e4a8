import { fold } from '../../lib/fold';
import type { PipelineStage } from '../../model/pipeline-settings';

/** A stage that a file names, with what the file tells of it. */
export interface FoundStage {
  readonly name: string;
  /** Deals that stand in it. */
  readonly deals: number;
  /** Mean probability of these deals, 0 to 100; undefined where the file has none. */
  readonly probability: number | undefined;
  /** Of these deals, how many the file itself calls won, and lost. */
  readonly won: number;
  readonly lost: number;
  /** Where in their histories deals pass it, on average, from 0 for first; undefined without histories. */
  readonly step: number | undefined;
}

type Meaning = PipelineStage['is'];

/** What words in a stage's name say, tried in this order. Words of English, German, French and Spanish, folded. */
const words: readonly (readonly [Meaning, RegExp])[] = [
  [
    'lost',
    /\b(?:lost|verloren|perdue?|perdid[oa]|disqualified|unqualified|no decision|dead|abandoned|cancell?ed|junk)\b/,
  ],
  ['won', /\b(?:won|gewonnen|gagnee?|ganad[oa]|signed|unterschrieben|signe)\b/],
  ['qualifying', /\bid(?:entify)? decision/],
  [
    'prospecting',
    /\b(?:prospect|lead|new|neu|nouveau|nuevo|inbound|outbound|target|suspect|idea|interest|kontaktiert|attempt)/,
  ],
  [
    'closing',
    /negotiat|negociac|verhandl|contract|vertrag|contrat|contrato|commit|verbal|legal|procure|clos|abschluss|purchas|redlin|decision|entscheidung|cierre|cloture/,
  ],
  [
    'presenting',
    /propos|present|prasent|demo|quote|pricing|evaluat|\bpoc\b|pilot|trial|value|angebot|devis|propuesta|offre|oferta|solution|perception|technical|workshop/,
  ],
  [
    'qualifying',
    /qualif|calific|discover|needs|analys|scop|meeting|appointment|bedarf|gesprach|besoin|termin|rendez|reunion|contact|kontakt/,
  ],
  ['prospecting', /identif|open|offen|ouvert|abiert/],
];

const ranks: Readonly<Record<Meaning, number>> = {
  prospecting: 0,
  qualifying: 1,
  presenting: 2,
  closing: 3,
  won: 4,
  lost: 5,
};

/**
 * A first guess of what the stages of a file stand for, in the order in which deals pass them. Stages that the
 * client has mapped stay as they are, in their order; new ones take their place among them.
 */
export function guessStages(
  found: readonly FoundStage[],
  known: readonly PipelineStage[],
): readonly PipelineStage[] {
  const names = new Set(known.map(({ name }) => fold(name)));
  const fresh = found
    .filter(({ name }) => !names.has(fold(name)))
    .map((stage) => ({ stage, is: meaningOf(stage, found) }))
    .toSorted(
      (a, b) =>
        ranks[a.is] - ranks[b.is] ||
        (a.stage.probability ?? 0) - (b.stage.probability ?? 0) ||
        (a.stage.step ?? 0) - (b.stage.step ?? 0),
    )
    .map(({ stage, is }, place, all): PipelineStage => {
      const before = all.slice(0, place + 1);
      return { name: stage.name, is, isQualified: is !== 'lost' && before.some(makesQualified) };
    });
  return fresh.reduce(inPlace, known);
}

/** Behind the last stage that comes no later. */
function inPlace(stages: readonly PipelineStage[], stage: PipelineStage): readonly PipelineStage[] {
  const before = stages.findLastIndex(({ is }) => ranks[is] <= ranks[stage.is]);
  return stages.toSpliced(before + 1, 0, stage);
}

function meaningOf(stage: FoundStage, all: readonly FoundStage[]): Meaning {
  const folded = fold(stage.name);
  const named = words.find(([, pattern]) => pattern.test(folded))?.[0];
  if (named === 'won' || named === 'lost') return named;
  if (stage.won > stage.deals / 2) return 'won';
  if (stage.lost > stage.deals / 2) return 'lost';
  if (named) return named;
  if (stage.probability === 100) return 'won';
  return stage.probability === undefined ? byStep(stage, all) : byProbability(stage.probability);
}

function byProbability(probability: number): Meaning {
  if (probability <= 10) return 'prospecting';
  if (probability <= 35) return 'qualifying';
  return probability <= 65 ? 'presenting' : 'closing';
}

function byStep({ step }: FoundStage, all: readonly FoundStage[]): Meaning {
  const last = Math.max(...all.map((one) => one.step ?? 0));
  if (step === undefined || last === 0) return 'qualifying';
  return byProbability((step / last) * 80);
}

/** From the proposal on a deal counts as qualified, or from the stage on that says so by its name. */
const makesQualified = ({ stage, is }: { readonly stage: FoundStage; readonly is: Meaning }): boolean =>
  ranks[is] >= ranks.presenting || /\bqualified\b/.test(fold(stage.name));
