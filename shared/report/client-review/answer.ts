import { reaches } from '../../lib/stats';
import { counted } from '../../lib/words';
import { thinUnder } from '../../measure/skills-profile';
import type { TeamDimension } from '../../measure/team-dimensions';
import type { Booklet } from '../booklet';
import { dimensionChart } from './calls';
import { recommendations } from './recommendations';
import type { Review } from './review';
import { competencyChart } from './team-view';

/**
 * The client's question answered: three sentences and one picture. Where the team stands, how far its people are
 * apart, what to do first. Nothing is said that the bands or the number of people do not allow.
 */
export const answerOf = (review: Review): Booklet['answer'] => ({
  sentences: [whereItStands(review), howFarApart(review), whatFirst(review)],
  chart: picture(review),
});

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
  const ordered = known.toSorted((a, b) => meanOf(b) - meanOf(a));
  const [best, worst] = [ordered[0], ordered.at(-1)];
  if (!best || !worst) return '';
  const under = known.filter((one) => !reaches(meanOf(one), target)).length;
  if (under === 0)
    return `The team is at the target of ${formats.number(target, 1)} or over it on ${known.length === 5 ? 'all five dimensions' : counted(known.length, 'dimension', 'dimensions')} of its calls; the lowest mean is ${formats.number(meanOf(worst), 1)} in ${lower(worst.name)} (${counted(worst.n, 'rep', 'reps', formats.number)}).`;
  const reach = `On ${under} of ${known.length} dimensions the team’s calls are under the target of ${formats.number(target, 1)}`;
  if (best === worst) return `${reach}.`;
  if (!best.mean?.band || !worst.mean?.band)
    return `${reach}; no dimension stands out, because no spread was seen between the reps.`;
  if (!apart(best, worst))
    return `${reach}; no dimension stands out, because the bands of the highest and the lowest overlap.`;
  return `${reach}: it is strongest in ${lower(best.name)} (${formats.number(meanOf(best), 1)} of 5) and weakest in ${lower(worst.name)} (${formats.number(meanOf(worst), 1)}, n ${formats.number(worst.n)}).`;
}

function howFarApart({ assessed, dimensions, formats }: Review): string {
  const gaps = (assessed?.standings ?? [])
    .flatMap(({ competency, ownGap, n }) =>
      ownGap.is === 'known' ? [{ name: competency.name, own: ownGap.own, n }] : [],
    )
    .toSorted((a, b) => b.own.gap.value - a.own.gap.value);
  const [widest] = gaps;
  if (widest) {
    const thin = widest.own.isThin
      ? `; with ${counted(widest.n, 'person', 'people')} assessed that is a first look`
      : '';
    return widest.own.tier === 3
      ? `On no competency are the best twice as good as the worst: the widest gap is in ${widest.name}, ${formats.number(widest.own.multiple.value, 1)} times${thin}.`
      : `The people differ most in ${widest.name}: the best are ${formats.number(widest.own.multiple.value, 1)} times the worst, which is tier ${widest.own.tier}${thin}.`;
  }
  const [spread] = dimensions
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
  if (!review.assessed) return undefined;
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

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
