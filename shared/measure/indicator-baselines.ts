import type { Indicator } from '../content/indicators';
import { heardAs } from '../content/skills';
import { mean } from '../lib/stats';
import type { CallKind } from '../model/call';
import type { CounterKey, Count } from '../model/count';
import { levelOf } from '../model/scorecard';
import type { SkillKey } from '../model/skill-key';
import { objectionShare } from './counters';
import type { Figure } from './figure';
import { scoredRow, type ScoredCall, type ScoredRecords } from './scored-row';
import { skillsProfile } from './skills-profile';

/** What the baselines of a rep's indicators are taken from: what the diagnosis already holds. */
export interface BaselineRecords extends ScoredRecords {
  readonly counts: readonly Count[];
  /** Figures of the pipeline audit by the key of their indicator, in its own unit; undefined until it was worked through. */
  readonly pipeline?: ReadonlyMap<string, Figure>;
}

/** Where a rep stands on an indicator today, in its own unit, and what that was taken from, in words. */
export interface IndicatorBaseline {
  readonly figure: Figure;
  readonly source: string;
}

/**
 * The baseline of an indicator, from the calls of the last ten complete scorecards: shares in per cent, counts a
 * call. Undefined where the diagnosis cannot answer it, because nothing was counted or scored, or because such
 * readings are taken by hand; then a person types it and names the source.
 */
export function baselineOf(
  { key, source }: Indicator,
  skill: SkillKey,
  records: BaselineRecords,
): IndicatorBaseline | undefined {
  if (source === 'pipeline') return told(records.pipeline?.get(key), 'Pipeline audit');
  const figure = computed[key]?.(records, skill);
  return told(figure, source === 'counters' ? 'Counters, last ten calls' : 'Scorecards, last ten calls');
}

const told = (figure: Figure | undefined, source: string): IndicatorBaseline | undefined =>
  figure && { figure, source };

type Compute = (records: BaselineRecords, skill: SkillKey) => Figure | undefined;

const presentations: readonly CallKind[] = ['demo', 'proposal'];
const closings: readonly CallKind[] = ['demo', 'proposal', 'negotiation'];

const computed: Readonly<Record<string, Compute>> = {
  'questions-per-discovery-call': (records) => perCall(records, 'question', ['discovery']),
  'impact-quantified-share': (records) => shareOfCalls(records, 'impact quantified'),
  'use-cases-per-presentation': (records) => perCall(records, 'use case told', presentations),
  'roi-calculations': (records) => shareOfCalls(records, 'ROI calculated', presentations),
  'trial-closes-per-call': (records) => perCall(records, 'trial close', closings),
  'objections-clarified-share': (records) => objections(records, 'clarified'),
  'objections-with-proof-share': (records) => objections(records, 'evidenceUsed'),
  'objections-settled-share': (records) => objections(records, 'resolved'),
  'next-step-share': nextSteps,
  'level-mean': levelMean,
};

/** A scored call with what its coach counted on it. Where he counted nothing at all, nobody counted. */
interface CountedCall extends ScoredCall {
  readonly counts: readonly Count[];
}

function countedCalls(records: BaselineRecords, kinds?: readonly CallKind[]): readonly CountedCall[] {
  const seen = new Set<string>();
  return scoredRow(records)
    .all.filter(({ call }) => seen.size < seen.add(call.id).size)
    .filter(({ call }) => kinds?.includes(call.kind) ?? true)
    .map((one) => ({
      ...one,
      counts: records.counts.filter(
        ({ callId, coachId }) => callId === one.call.id && coachId === one.card.coachId,
      ),
    }))
    .filter(({ counts }) => counts.length > 0);
}

const counted = ({ counts }: CountedCall, wanted: CounterKey): number =>
  counts.filter(({ counter }) => counter === wanted).length;

function perCall(
  records: BaselineRecords,
  wanted: CounterKey,
  kinds?: readonly CallKind[],
): Figure | undefined {
  const calls = countedCalls(records, kinds);
  const value = mean(calls.map((call) => counted(call, wanted)));
  return value === undefined
    ? undefined
    : {
        value,
        n: calls.length,
        formula: 'counted ÷ calls on which the coach counted, of the last ten scored',
        inputs: calls.map((one) => ({ label: labelOf(one), value: counted(one, wanted) })),
      };
}

function shareOfCalls(
  records: BaselineRecords,
  wanted: CounterKey,
  kinds?: readonly CallKind[],
): Figure | undefined {
  const calls = countedCalls(records, kinds);
  const having = calls.filter((call) => counted(call, wanted) > 0).length;
  return percent(having, calls.length, {
    formula: 'calls with at least one ÷ calls on which the coach counted × 100, of the last ten scored',
    having: 'calls with at least one',
    all: 'calls counted',
  });
}

function objections(
  records: BaselineRecords,
  what: Parameters<typeof objectionShare>[1],
): Figure | undefined {
  const share = objectionShare(
    countedCalls(records).flatMap(({ counts }) => counts),
    what,
  );
  return share && { ...share, value: share.value * 100, formula: `${share.formula} × 100` };
}

function nextSteps(records: BaselineRecords): Figure | undefined {
  const levels = scoredRow(records).counted.flatMap(({ card }) => levelOf(card, 'nextStepClarity') ?? []);
  return percent(levels.filter((level) => level >= 3).length, levels.length, {
    formula: 'calls scored 3 or higher on next step clarity ÷ calls scored on it × 100',
    having: 'calls scored 3 or higher',
    all: 'calls scored',
  });
}

function levelMean(records: BaselineRecords, skill: SkillKey): Figure | undefined {
  const dimension = heardAs(skill);
  return dimension && skillsProfile({ ...records, evidence: [] })?.dimensions[dimension].mean;
}

function percent(
  part: number,
  all: number,
  words: { readonly formula: string; readonly having: string; readonly all: string },
): Figure | undefined {
  if (all === 0) return undefined;
  return {
    value: (part / all) * 100,
    n: all,
    formula: words.formula,
    inputs: [
      { label: words.having, value: part },
      { label: words.all, value: all },
    ],
  };
}

const labelOf = ({ call }: ScoredCall): string => [call.date, call.customer].filter(Boolean).join(' ');
