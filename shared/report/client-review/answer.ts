import { floored } from '../../lib/floored';
import { reaches } from '../../lib/stats';
import { counted, listed } from '../../lib/words';
import { thinUnder } from '../../measure/skills-profile';
import type { TeamDimension } from '../../measure/team-dimensions';
import { dimensionKeys } from '../../model/dimensions';
import type { Booklet } from '../booklet';
import { furthestUnder, whereCompetenciesStand } from './answer-competencies';
import { dimensionChart } from './calls';
import { recommendations } from './recommendations';
import { otherRubricSaid, type Review } from './review';
import { competencyChart } from './team-view';
import { tellsOfCalls, tellsOfCompetencies } from './told';

/**
 * The client's question answered: three sentences and one picture. Where the team stands, how far its people are
 * apart, what to do first. Nothing is said that the bands or the number of people do not allow, and nothing of what
 * the plan leaves out: without the calls the competencies answer, and without these the titles of the sections that have
 * data say what is in it.
 */
export function answerOf(review: Review, titles: readonly string[]): Booklet['answer'] {
  if (tellsOfCalls(review))
    return {
      sentences: [whereItStands(review) + otherRubricSaid(review), howFarApart(review), whatFirst(review)],
      chart: picture(review),
    };
  if (tellsOfCompetencies(review))
    return {
      sentences: [whereCompetenciesStand(review), howFarApart(review), whatFirst(review)],
      chart: furthestUnder(review),
    };
  // Nothing asks for a change in what was not looked at: no more is said than what is in it.
  const first = recommendations(review).length > 0 ? [whatFirst(review)] : [];
  return { sentences: [whatIsInIt(titles), ...first], chart: undefined };
}

const whatIsInIt = (titles: readonly string[]): string =>
  titles.length === 0
    ? 'No section of this report has data yet.'
    : `In this report: ${listed(titles.map((title) => `“${title}”`))}.`;

/** Under so many reps with five scores a team's mean is a first look. */
const firmTeam = 3;

function whereItStands({ dimensions, people, records, formats }: Review): string {
  const known = dimensions.filter(({ mean, n }) => mean && n >= firmTeam);
  const target = records.settings.targetLevel;
  const scored = people.filter(({ profile }) => profile).length;
  if (known.length === 0) {
    return scored === 0
      ? `No call of the ${counted(people.length, 'rep', 'reps', formats.number)} is scored yet, so nothing can be said about how they sell.`
      : `Calls of ${formats.number(scored)} of ${counted(people.length, 'rep', 'reps', formats.number)} are scored, but fewer than ${firmTeam} have the ${thinUnder} scores that a finding needs: this is a first look.`;
  }
  const [best, second] = known.toSorted((a, b) => meanOf(b) - meanOf(a));
  const [worst, secondWorst] = known.toSorted((a, b) => meanOf(a) - meanOf(b));
  if (!best || !worst) return '';
  const reps = (n: number): string => counted(n, 'rep', 'reps', formats.number);
  const under = known.filter((one) => !reaches(meanOf(one), target));
  if (under.length === 0) {
    const where = standsApart(worst, secondWorst) ? ` in ${lower(worst.name)}` : '';
    return `The team is at the target of ${formats.number(target, 1)} or over it on ${known.length === 5 ? 'all five dimensions' : counted(known.length, 'dimension', 'dimensions')} of its calls; the lowest mean is ${formats.number(meanOf(worst), 1)}${where} (${reps(worst.n)}).`;
  }
  const reach = `${reachOf(under, target, formats)} on ${dimensionsSaid(under.length, known.length)}${howOften(under, target)}`;
  if (known.length === 1) return `${reach}.`;
  if (!known.some(({ mean }) => mean?.band))
    return `${reach}; no dimension stands out, because no spread was seen between the reps.`;
  const named = (one: TeamDimension): string =>
    `${lower(one.name)} (${formats.number(meanOf(one), 1)} of 5, ${reps(one.n)})`;
  const [isStrongest, isWeakest] = [standsApart(best, second), standsApart(worst, secondWorst)];
  if (isStrongest && isWeakest)
    return `${reach}; it is strongest in ${named(best)} and weakest in ${named(worst)}.`;
  if (isStrongest)
    return `${reach}; it is strongest in ${named(best)}, and the lowest lie too close together to tell apart.`;
  if (isWeakest)
    return `${reach}; it is weakest in ${named(worst)}, and the highest lie too close together to tell apart.`;
  return `${reach}; the dimensions lie too close together to say which is strongest or weakest.`;
}

/** Of how many dimensions that are under the target the whole band is; undefined where none of them has a band. */
function clearlyUnder(under: readonly TeamDimension[], target: number): number | undefined {
  if (!under.some(({ mean }) => mean?.band)) return undefined;
  return under.filter(({ mean }) => mean?.band && !reaches(mean.band[1], target)).length;
}

const reachOf = (under: readonly TeamDimension[], target: number, { number }: Review['formats']): string =>
  `The team’s calls are ${clearlyUnder(under, target) === under.length ? 'clearly ' : ''}under the target of ${number(target, 1)}`;

/** On how many it is clear where that is not said of all; without any band nobody can say. */
function howOften(under: readonly TeamDimension[], target: number): string {
  const clear = clearlyUnder(under, target);
  if (clear === undefined || clear === under.length) return '';
  return clear === 0 ? ', though not clearly' : `, clearly so on ${clear === 1 ? 'one' : clear}`;
}

function dimensionsSaid(under: number, known: number): string {
  if (known === 1) return 'the one dimension with enough scores';
  if (under < known) return `${under} of ${known} dimensions`;
  return known === dimensionKeys.length
    ? 'all five dimensions'
    : `all ${known} dimensions with enough scores`;
}

function howFarApart(review: Review): string {
  const { dimensions, formats } = review;
  const standings = tellsOfCompetencies(review) ? review.assessed?.standings : undefined;
  const gaps = (standings ?? [])
    .flatMap(({ competency, ownGap, n, cohorts }) =>
      ownGap.is === 'known' ? [{ name: competency.name, own: ownGap.own, n, ends: cohorts?.size }] : [],
    )
    .toSorted((a, b) => b.own.gap.value - a.own.gap.value);
  const [widest] = gaps;
  if (widest) {
    const { own, name, n, ends } = widest;
    const people = counted(n, 'person', 'people', formats.number);
    if (reaches(0, own.gap.value))
      return `The best and the worst are at one level on every competency (n ${formats.number(n)}).`;
    const thin =
      own.isThin || ends === 1
        ? `; with ${people} assessed${ends === 1 ? ', one at each end,' : ''} that is a first look`
        : ` (${people})`;
    return own.tier === 3
      ? `On no competency are the best twice as good as the worst: the widest gap is in ${name}, where they are ${formats.percent(Math.floor(own.gap.value + 1e-9) / 100)} over them${thin}.`
      : `The people differ most in ${name}: the best are rated ${formats.number(floored(own.multiple.value), 1)} times as high as the worst, ${own.tier === 1 ? 'the widest kind of gap (tier 1)' : 'a wide gap (tier 2)'}${thin}.`;
  }
  const [spread] = (tellsOfCalls(review) ? dimensions : [])
    .flatMap(({ name, cohorts, n }) => (cohorts && n >= firmTeam ? [{ name, cohorts, n }] : []))
    .toSorted((a, b) => difference(b.cohorts) - difference(a.cohorts));
  if (!spread) return 'How far the best and the worst are apart cannot be told from so few people.';
  if (difference(spread.cohorts) < 0.05)
    return `The best and the worst are at one level on every dimension (n ${formats.number(spread.n)}).`;
  return `The people differ most in ${lower(spread.name)}: the best average ${formats.number(spread.cohorts.top.value, 1)}, the worst ${formats.number(spread.cohorts.bottom.value, 1)} (n ${formats.number(spread.n)}).`;
}

function whatFirst(review: Review): string {
  const [first] = recommendations(review);
  if (!first) return 'No rule asks for a change: go on as it is, and measure again next quarter.';
  return `First, ${lower(first.act).replace(/\.$/, '')}: ${lower(first.because)}`;
}

function picture(review: Review): Booklet['answer']['chart'] {
  if (review.dimensions.some(({ mean }) => mean)) return dimensionChart(review);
  if (!review.assessed || !tellsOfCompetencies(review)) return undefined;
  const widest = review.assessed.standings
    .filter(({ ownGap }) => ownGap.is === 'known')
    .toSorted((a, b) => gapOf(b) - gapOf(a))
    .slice(0, 8);
  return widest.length > 0 ? competencyChart(widest) : undefined;
}

const gapOf = ({ ownGap }: NonNullable<Review['assessed']>['standings'][number]): number =>
  ownGap.is === 'known' ? ownGap.own.gap.value : 0;

const difference = ({
  top,
  bottom,
}: {
  readonly top: { readonly value: number };
  readonly bottom: { readonly value: number };
}): number => top.value - bottom.value;

const meanOf = ({ mean }: TeamDimension): number => mean?.value ?? 0;

/** Whether two means are apart beyond their bands; without a band nobody can say. */
const apart = ({ mean: a }: TeamDimension, { mean: b }: TeamDimension): boolean =>
  a?.band !== undefined && b?.band !== undefined && (a.band[0] > b.band[1] || b.band[0] > a.band[1]);

/** Whether a dimension may be called first or last: its band is apart from that of the next one. */
const standsApart = (one: TeamDimension, next: TeamDimension | undefined): boolean =>
  next !== undefined && apart(one, next);

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
