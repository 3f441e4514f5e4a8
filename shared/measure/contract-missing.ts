import { skillName, skillOf } from '../content/skills';
import { skillsInACycle, type Contract, type ContractSkill, type SuccessMetric } from '../model/contract';

/** The part of a contract in which something is still to be filled in. */
export type ContractPart =
  'skills' | 'mix note' | 'metrics' | 'time' | 'rep duties' | 'coach duties' | 'lapse' | 'reason';

export type MetricField = 'baseline' | 'source' | 'target' | 'due';

/** Something without which a contract is not signed. */
export interface Missing {
  readonly part: ContractPart;
  /** The skill and the place of its metric, for what is missing in a metric. */
  readonly skill?: string;
  readonly metric?: number;
  readonly field?: MetricField;
  /** What to do about it, in a sentence. */
  readonly text: string;
}

/** What a contract still needs before it is signed, from top to bottom. Empty when it can be signed. */
export function missingIn(contract: Contract): readonly Missing[] {
  const { skills, repDuties, coachDuties, onLapse, startsOn, amends, amendReason, mixNote } = contract;
  return [
    ...need(amends !== null && blank(amendReason), { part: 'reason', text: 'Say why it is amended.' }),
    ...need(skills.length === 0, { part: 'skills', text: 'Choose one or two skills.' }),
    ...need(asksForMixNote(skills) && blank(mixNote), {
      part: 'mix note',
      text: 'Say why these two: they are not one foundational and one advanced skill.',
    }),
    ...skills.flatMap(missingInSkill),
    ...need(startsOn === null, { part: 'time', text: 'Set the day on which it starts.' }),
    ...need(repDuties.length === 0, { part: 'rep duties', text: 'Name at least one duty of the rep.' }),
    ...need(coachDuties.length === 0, { part: 'coach duties', text: 'Name at least one duty of the coach.' }),
    ...need(blank(onLapse), { part: 'lapse', text: 'Say what follows when a duty lapses.' }),
  ];
}

/** Whether two skills are another mix than one foundational and one advanced, which wants a note. */
export function asksForMixNote(skills: readonly Pick<ContractSkill, 'skill'>[]): boolean {
  const ranks = skills.map(({ skill }) => skillOf(skill)?.rank);
  return skills.length === skillsInACycle && ranks[0] === ranks[1] && ranks[0] !== undefined;
}

function missingInSkill({ skill, metrics }: ContractSkill): readonly Missing[] {
  const name = skillName(skill);
  if (metrics.length === 0)
    return [{ part: 'metrics', skill, text: `${name}: say how success is told, with at least one metric.` }];
  return metrics.flatMap((one, metric) => {
    const wanting = wantingIn(one);
    if (!wanting) return [];
    const text = `${name}, ${one.name}: ${wanting.text}`;
    return [{ part: 'metrics' as const, skill, metric, field: wanting.field, text }];
  });
}

function wantingIn({
  baseline,
  target,
  due,
  direction,
  unit,
}: SuccessMetric): { readonly field: MetricField; readonly text: string } | undefined {
  if (baseline === null) return { field: 'baseline', text: 'fill in the baseline.' };
  if (blank(baseline.source)) return { field: 'source', text: 'say where the baseline comes from.' };
  if (target === null) return { field: 'target', text: 'set the target.' };
  const isBetter = direction === 'up' ? target > baseline.value : target < baseline.value;
  const side = direction === 'up' ? 'above' : 'below';
  if (!isBetter) return { field: 'target', text: `the target must be ${side} the baseline.` };
  const most = mostIn(unit);
  if (target > most) return { field: 'target', text: `the target cannot be above ${most}.` };
  return due === null ? { field: 'due', text: 'set the date.' } : undefined;
}

/** The most that a unit can come to: levels go up to 5, shares to 100 per cent. */
function mostIn(unit: string): number {
  if (unit === 'of 5') return 5;
  return unit.startsWith('%') ? 100 : Infinity;
}

const need = (isMissing: boolean, missing: Missing): readonly Missing[] => (isMissing ? [missing] : []);
const blank = (text: string): boolean => text.trim() === '';
