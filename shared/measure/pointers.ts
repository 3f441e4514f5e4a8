import { reaches } from '../lib/stats';
import type { DimensionKey } from '../model/dimensions';
import { sellingAreas, type SellingArea } from '../model/pipeline-settings';
import type { Figure } from './figure';
import { thinUnder, type SkillsProfile } from './skills-profile';

/** Where a rep's calls or his pipeline point to, with the rule that fired and its figures. */
export interface Pointer {
  readonly area: SellingArea;
  readonly foundBy: 'calls' | 'pipeline';
  /** The dimension whose scores fired it; undefined for one from the pipeline. */
  readonly dimension: DimensionKey | undefined;
  /** What was found, in a few words with its figures. */
  readonly finding: string;
  /** The rule that fired, with its figures, in a sentence. */
  readonly rule: string;
  readonly figure: Figure;
  /** What the figure is compared with: the team's, for one from the pipeline. */
  readonly team: Figure | undefined;
}

/** How much of a part of selling leaks, as the pipeline audit finds it. */
export interface AreaLeak {
  readonly area: SellingArea;
  /** What is measured, such as 'deals lost of those that got there'. */
  readonly what: string;
  /** The rep's share, 0 to 1, with its band where there is one; undefined where nothing got there. */
  readonly rep: Figure | undefined;
  readonly team: Figure | undefined;
}

/**
 * The part of selling that a dimension stands for (field.md X-19). Discovery finds out whether there is a deal:
 * qualifying. Value shows what it is worth: presenting. Objections and next steps decide whether it is
 * signed: closing. Executive presence is how all of it is done and points nowhere; prospecting happens before
 * the calls that are scored, so that only the pipeline points to it.
 */
const areaOf: Readonly<Partial<Record<DimensionKey, SellingArea>>> = {
  discoveryQuality: 'qualifying',
  valueConnection: 'presenting',
  objectionResponse: 'closing',
  nextStepClarity: 'closing',
};

/** A pattern is four of the last five; one low score points at nothing. */
const patternOf = 5;
const patternFrom = 4;
const lowAt = 2;

/** A share over the team's by less than this is nothing to act on. */
const leakFrom = 0.1;

/**
 * What a rep's figures point to, in the order of selling. From the calls: a dimension with a level of 2 or less
 * on at least four of the last five calls that gave it an opportunity. From the pipeline: a part where, over at
 * least five deals, ten points or more are lost beyond the team's share, and the rep's band, where he has one,
 * lies over the team's share. Empty where no rule fires.
 */
export const pointers = (
  profile: SkillsProfile | undefined,
  leaks: readonly AreaLeak[] = [],
): readonly Pointer[] =>
  [...(profile ? fromCalls(profile) : []), ...leaks.flatMap((leak) => fromLeak(leak) ?? [])].toSorted(
    (a, b) => sellingAreas.indexOf(a.area) - sellingAreas.indexOf(b.area),
  );

/** Whether any dimension has the five scores that the rule of the calls takes. */
export const canPoint = (profile: SkillsProfile): boolean =>
  Object.values(profile.dimensions).some(({ n }) => n >= patternOf);

const fromCalls = ({ dimensions }: SkillsProfile): readonly Pointer[] =>
  Object.values(dimensions).flatMap(({ dimension, name, series }): readonly Pointer[] => {
    const area = areaOf[dimension];
    const last = series
      .flatMap(({ value, date, isInFigures }) => (value !== null && isInFigures ? [{ value, date }] : []))
      .slice(-patternOf);
    const low = last.filter(({ value }) => value <= lowAt).length;
    if (area === undefined || last.length < patternOf || low < patternFrom) return [];
    return [
      {
        area,
        foundBy: 'calls',
        dimension,
        finding: `${name}, ${low} of last ${patternOf} at ${lowAt} or less`,
        rule: `${name} was ${lowAt} or less on ${low} of the last ${patternOf} scored calls; ${patternFrom} make a pattern.`,
        figure: {
          value: low,
          n: patternOf,
          formula: `calls of the last ${patternOf} with a level of ${lowAt} or less; points from ${patternFrom}`,
          inputs: last.map(({ date, value }) => ({ label: date, value })),
        },
        team: undefined,
      },
    ];
  });

function fromLeak({ area, what, rep, team }: AreaLeak): Pointer | undefined {
  if (!rep || !team || rep.n < thinUnder || !reaches(rep.value - team.value, leakFrom)) return undefined;
  if (rep.band && rep.band[0] <= team.value) return undefined;
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  return {
    area,
    foundBy: 'pipeline',
    dimension: undefined,
    finding: `${percent(rep.value)} lost of ${rep.n}, the team ${percent(team.value)}`,
    rule: `${sentence(what)}: ${percent(rep.value)} of ${rep.n}, the team ${percent(team.value)}; ten points over the team make a leak.`,
    figure: rep,
    team,
  };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
