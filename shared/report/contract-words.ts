import { skillName } from '../content/skills';
import { sameJson } from '../lib/canonical-json';
import type { Formats } from '../lib/formats';
import { listed } from '../lib/words';
import {
  lastDayOfCycle,
  type Contract,
  type ContractSkill,
  type Duty,
  type SigningParty,
  type SuccessMetric,
} from '../model/contract';

/** How a contract stands, in a word. One that an amendment has replaced says so, whatever it was. */
export function contractState({ state, supersededBy }: Pick<Contract, 'state' | 'supersededBy'>): string {
  if (supersededBy !== null) return 'Replaced';
  return { draft: 'Draft', active: 'Active', completed: 'Completed', 'ended early': 'Ended early' }[state];
}

/** The last day of a contract's cycle; undefined before it has a start. */
export const endDay = ({ startsOn }: Pick<Contract, 'startsOn'>): string | undefined =>
  startsOn === null ? undefined : lastDayOfCycle(startsOn);

/** The skills of a contract in a row; what stands there for none is left to the caller. */
export const skillNames = ({ skills }: Pick<Contract, 'skills'>): string =>
  listed(skills.map(({ skill }) => skillName(skill)));

/** A value of an indicator with its unit, as `6.3 questions` or `40% of calls`; whole numbers without decimals. */
export function inUnit(value: number, unit: string, formats: Formats): string {
  const number = plainNumber(value, formats);
  if (unit === '') return number;
  return unit.startsWith('%') ? `${number}${unit}` : `${number} ${unit}`;
}

/** A number with one decimal, or with none where it is whole. */
export const plainNumber = (value: number, formats: Formats): string =>
  formats.number(value, Number.isInteger(Math.round(value * 10) / 10) ? 0 : 1);

/** Who signs, in a word. */
export const partyNames: Readonly<Record<SigningParty, string>> = {
  rep: 'Rep',
  coach: 'Coach',
  manager: 'Manager',
};

/** Who wanted a skill, in a phrase. */
export const chosenByNames: Readonly<Record<ContractSkill['chosenBy'], string>> = {
  rep: 'The rep',
  coach: 'The coach',
  both: 'Both together',
};

/** The time of a week that both sides give, in a sentence. */
export const timeWords = (
  { repHoursPerWeek, coachHoursPerWeek, intensity }: Contract,
  formats: Formats,
): string =>
  `${intensity === 'intensive' ? 'Intensive phase' : 'Sustaining phase'}: ${plainNumber(repHoursPerWeek, formats)} h a week of the rep, ${plainNumber(coachHoursPerWeek, formats)} h a week of the coach.`;

/** One thing that differs between two revisions; an empty text where it was not there. */
export interface ContractChange {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What an amendment changes, from top to bottom, in words that both sides can read. */
export function changesBetween(
  before: Contract,
  after: Contract,
  formats: Formats,
): readonly ContractChange[] {
  const day = ({ startsOn }: Contract): string => (startsOn === null ? '' : formats.day(startsOn));
  return [
    ...skillChanges(before, after, formats),
    ...differing('Start', day(before), day(after)),
    ...differing('Time', timeWords(before, formats), timeWords(after, formats)),
    ...dutyChanges('Duty of the rep', before.repDuties, after.repDuties),
    ...dutyChanges('Duty of the coach', before.coachDuties, after.coachDuties),
    ...differing('What follows a lapse', before.onLapse, after.onLapse),
    ...differing('Why these two', before.mixNote, after.mixNote),
  ];
}

function skillChanges(before: Contract, after: Contract, formats: Formats): readonly ContractChange[] {
  const keys = [...new Set([...before.skills, ...after.skills].map(({ skill }) => skill))];
  return keys.flatMap((key) => {
    const [old, now] = [before, after].map(({ skills }) => skills.find(({ skill }) => skill === key));
    const name = skillName(key);
    if (!old || !now) return differing('Skill', old ? name : '', now ? name : '');
    return [
      ...differing(`${name}, chosen by`, chosenByNames[old.chosenBy], chosenByNames[now.chosenBy]),
      ...metricChanges(name, old.metrics, now.metrics, formats),
    ];
  });
}

function metricChanges(
  skill: string,
  before: readonly SuccessMetric[],
  after: readonly SuccessMetric[],
  formats: Formats,
): readonly ContractChange[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  return names.flatMap((name) => {
    const [old, now] = [before, after].map((all) => all.find((one) => one.name === name));
    const words = (one: SuccessMetric | undefined): string => (one ? metricWords(one, formats) : '');
    return sameJson(old ?? null, now ?? null)
      ? []
      : [{ what: `${skill}, ${name}`, before: words(old), after: words(now) }];
  });
}

/** A metric in a phrase: from where to where, by when. */
export function metricWords({ baseline, target, due, unit }: SuccessMetric, formats: Formats): string {
  return [
    baseline ? `from ${inUnit(baseline.value, unit, formats)}` : 'no baseline yet',
    target === null ? 'no target yet' : `to ${inUnit(target, unit, formats)}`,
    due === null ? 'no date yet' : `by ${formats.day(due)}`,
  ].join(' ');
}

function dutyChanges(
  what: string,
  before: readonly Duty[],
  after: readonly Duty[],
): readonly ContractChange[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  const textOf = (duties: readonly Duty[], id: string): string =>
    duties.find((one) => one.id === id)?.text ?? '';
  return ids.flatMap((id) => differing(what, textOf(before, id), textOf(after, id)));
}

const differing = (what: string, before: string, after: string): readonly ContractChange[] =>
  before === after ? [] : [{ what, before, after }];
