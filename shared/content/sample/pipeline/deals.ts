import { seededDraws, type Draws } from '../../../lib/seeded';
import {
  customerKinds,
  customerPlaces,
  lostStage,
  rivals,
  sampleStages,
  sellers,
  wonStage,
  type Seller,
} from './sellers';

/** One deal of the sample client on the day that an export describes. */
export interface SampleDeal {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly amount: number;
  readonly stage: string;
  readonly segment: string;
  readonly source: string;
  readonly createdDaysAgo: number;
  /** When it ended; for an open deal when it is expected to, which may lie behind us. */
  readonly closesDaysAgo: number;
  readonly lastActivityDaysAgo: number;
  /** A dated next step of an open deal; undefined where there is none. */
  readonly nextStepDaysAgo: number | undefined;
  readonly lossReason: string;
  readonly competitor: string;
  /** When it entered each stage, oldest first. */
  readonly entered: readonly { readonly stage: string; readonly daysAgo: number }[];
}

/** How far back the sample client's CRM goes, in days. */
const horizon = 450;

/**
 * The deals of the sample client as an export of a day would show them; 0 is the day on which the sample is
 * added. An earlier export shows the same deals as they were then.
 */
export const sampleDeals = (asOfDaysAgo: number): readonly SampleDeal[] =>
  sellers
    .flatMap((seller, place) => livesOf(seller, place))
    .flatMap((life) => seenFrom(life, asOfDaysAgo) ?? []);

/** A deal's whole life, which may run on beyond today. */
interface Life {
  readonly id: string;
  readonly seller: Seller;
  readonly name: string;
  readonly amount: number;
  readonly segment: string;
  readonly source: string;
  readonly steps: readonly { readonly stage: string; readonly daysAgo: number }[];
  readonly end: 'won' | 'lost';
  readonly lossReason: string;
  readonly competitor: string;
  readonly quietDays: number;
  readonly hasNextStep: boolean;
}

function livesOf(seller: Seller, place: number): readonly Life[] {
  const draws = seededDraws(4100 + place);
  const lives: Life[] = [];
  const every = 28 / seller.opens;
  for (let day = Math.min(horizon, seller.sinceDaysAgo ?? horizon); day > 0; day -= every) {
    const number = lives.length + 1;
    const bornDaysAgo = Math.round(day - draws.below(Math.max(1, Math.floor(every))) / 2);
    lives.push(lifeOf(seller, `CAL-${place + 1}${String(number).padStart(3, '0')}`, bornDaysAgo, draws));
  }
  return lives;
}

function lifeOf(seller: Seller, id: string, bornDaysAgo: number, draws: Draws): Life {
  const segment = pick(seller.segments, draws);
  const kind = pick(customerKinds[segment] ?? ['Works'], draws);
  const first = sampleStages.indexOf(seller.begins);
  const steps: { stage: string; daysAgo: number }[] = [];
  let day = bornDaysAgo;
  let end: Life['end'] = 'won';
  for (let place = first; place < sampleStages.length; place++) {
    steps.push({ stage: sampleStages[place] ?? wonStage, daysAgo: day });
    const goesOn = draws.below(100) < (seller.goesOn[place] ?? 0);
    day -= stay(seller.days[place] ?? 1, goesOn, draws);
    if (goesOn) continue;
    end = 'lost';
    break;
  }
  if (end === 'won' && steps.length > 3 && draws.below(12) === 0) wentBack(steps);
  steps.push({ stage: end === 'won' ? wonStage : lostStage, daysAgo: day });
  const lossReason = end === 'lost' ? pick(seller.losses, draws) : '';
  return {
    id,
    seller,
    name: `${pick(customerPlaces, draws)} ${kind}, ${pick(seller.kinds, draws)}`,
    amount: Math.round((seller.amount * (55 + draws.below(50) + draws.below(60))) / 10_000) * 100,
    segment,
    source: pick(seller.sources, draws),
    steps,
    end,
    lossReason,
    competitor: lossReason === 'Lost to competitor' || draws.below(5) === 0 ? pick(rivals, draws) : '',
    quietDays: draws.below(21),
    hasNextStep: draws.below(100) < 62,
  };
}

/** A deal that is going to be lost waits longer than one that moves on. */
const stay = (usual: number, goesOn: boolean, draws: Draws): number =>
  Math.max(1, Math.round((usual * (60 + draws.below(90)) * (goesOn ? 1 : 1.7)) / 100));

/** Some deals step back once: the demo is given again after the proposal. */
function wentBack(steps: { stage: string; daysAgo: number }[]): void {
  const last = steps.at(-1);
  const before = steps.at(-2);
  if (!last || !before) return;
  const middle = Math.round((last.daysAgo + before.daysAgo) / 2);
  steps.splice(-1, 1, { stage: steps.at(-3)?.stage ?? before.stage, daysAgo: middle }, last);
}

/** The deal as it looked on a day; undefined before it was opened. */
function seenFrom(life: Life, asOf: number): SampleDeal | undefined {
  const entered = life.steps.filter(({ daysAgo }) => daysAgo >= asOf);
  const [first, last] = [entered[0], entered.at(-1)];
  if (!first || !last) return undefined;
  const isOpen = entered.length < life.steps.length;
  const lostNow = !isOpen && life.end === 'lost';
  return {
    id: life.id,
    name: life.name,
    owner: life.seller.email,
    amount: life.amount,
    stage: last.stage,
    segment: life.segment,
    source: life.source,
    createdDaysAgo: first.daysAgo,
    closesDaysAgo: isOpen ? first.daysAgo - usualCycle(life.seller) : last.daysAgo,
    lastActivityDaysAgo: isOpen ? Math.min(last.daysAgo, asOf + life.quietDays) : last.daysAgo,
    nextStepDaysAgo: isOpen && life.hasNextStep ? asOf - 3 - (life.quietDays % 9) : undefined,
    lossReason: lostNow ? life.lossReason : '',
    competitor: lostNow || isOpen ? life.competitor : '',
    entered,
  };
}

const usualCycle = ({ days }: Seller): number => days.reduce((sum, one) => sum + one, 0) + 10;

const pick = <T>(from: readonly T[], draws: Draws): T => {
  const picked = from[draws.below(from.length)];
  if (picked === undefined) throw new Error('There is nothing to pick from');
  return picked;
};
