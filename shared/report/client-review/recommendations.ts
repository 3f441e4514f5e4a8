import { sellingAreaNames } from '../../content/selling-areas';
import { floored } from '../../lib/floored';
import { reaches } from '../../lib/stats';
import { counted, listed } from '../../lib/words';
import { thinUnder } from '../../measure/skills-profile';
import { budgetLines } from './budget';
import { contractsOf } from './contracts';
import { firmReps } from './coverage';
import type { Review } from './review';
import type { ReviewSection } from './section';
import { tellsOfCalls, tellsOfCompetencies } from './told';

/** What to do next, and the figure that says so. */
export interface Recommendation {
  /** What to do, beginning with a verb. */
  readonly act: string;
  /** The rule's figure, in a sentence. */
  readonly because: string;
}

/** What to do in the next quarter: each from a rule that fired, with its figure. */
export const recommendationsSection: ReviewSection = {
  key: 'recommendations',
  title: 'What to do next quarter',
  about: 'Recommendations, each with the figure that led to it.',
  build: (review) => {
    const found = recommendations(review);
    if (found.length === 0) return undefined;
    return {
      lead: 'In the order in which they should be taken up. Each follows from a rule; its figure stands beside it.',
      passages: [{ is: 'list', items: found.map(({ act, because }) => `${act} ${because}`) }],
    };
  },
};

/**
 * The rules in order: without data first, then the system, then people, then money. A rule whose figures are of what the
 * plan leaves out, calls or competencies, does not speak.
 */
export function recommendations(review: Review): readonly Recommendation[] {
  const [calls, competencies] = [tellsOfCalls(review), tellsOfCompetencies(review)];
  return rules
    .filter((rule) => (calls || !ofCalls.has(rule)) && (competencies || !ofCompetencies.has(rule)))
    .flatMap((rule) => rule(review))
    .slice(0, most);
}

const most = 8;

type Rule = (review: Review) => readonly Recommendation[];

/** Under this share of reps with enough scores, the next thing to do is to score. */
const enoughScored = 0.8;

const scoreMore: Rule = (review) => {
  const [firm, all] = [firmReps(review), review.people.length];
  if (all === 0 || firm / all >= enoughScored) return [];
  return [
    {
      act: `Score calls until every rep has ${thinUnder} scorecards.`,
      because: `${firm} of ${all} have them; the figures of the others are thin.`,
    },
  ];
};

const teamSkill: Rule = ({ dimensions, records, formats }) => {
  const target = records.settings.targetLevel;
  const under = dimensions
    .filter(({ mean, n }) => mean && n >= 3 && !reaches(mean.value, target))
    .toSorted((a, b) => (a.mean?.value ?? 0) - (b.mean?.value ?? 0));
  return under.slice(0, 2).map(({ name, mean, n, under: people }) => ({
    act:
      people.length / n >= 0.6
        ? `Train the whole team in ${lower(name)}.`
        : `Coach ${counted(people.length, 'rep', 'reps')} in ${lower(name)}.`,
    because: `${people.length} of ${n} reps are under the target of ${formats.number(target, 1)}; the mean is ${formats.number(mean?.value ?? 0, 1)}.`,
  }));
};

const tierOne: Rule = ({ assessed, formats }) => {
  const first = (assessed?.standings ?? [])
    .flatMap((one) =>
      one.ownGap.is === 'known' && one.ownGap.own.tier === 1 ? [{ ...one, own: one.ownGap.own }] : [],
    )
    .toSorted((a, b) => b.own.gap.value - a.own.gap.value)
    .slice(0, 3);
  if (first.length === 0) return [];
  return [
    {
      act: `Begin the cycle with ${listed(first.map(({ competency }) => competency.name))}.`,
      because: `${first.length === 1 ? 'It is' : 'They are'} at tier 1: the best are ${listed(first.map(({ own }) => formats.number(floored(own.multiple.value), 1)))} times the worst${first.some(({ own }) => own.isThin) ? ', on few people' : ''}.`,
    },
  ];
};

const process: Rule = ({ assessed }) => {
  const broken = (assessed?.standings ?? []).filter(({ need }) => need.remedies.includes('process'));
  const [first] = broken;
  if (!first) return [];
  return [
    {
      act: `Change the way of working in ${listed(broken.slice(0, 3).map(({ competency }) => competency.name))} before teaching it.`,
      because: first.need.why,
    },
  ];
};

const hangsOnOne: Rule = ({ assessed }) => {
  const alone = (assessed?.standings ?? []).filter(({ cover }) => cover?.hangsOnOne);
  if (alone.length === 0) return [];
  return [
    {
      act: `Bring a second person to the required level in ${listed(alone.slice(0, 4).map(({ competency }) => competency.name))}.`,
      because: `${counted(alone.length, 'competency hangs', 'competencies hang')} on one person.`,
    },
  ];
};

const pipelineLeak: Rule = ({ pipeline, formats }) => {
  if (!pipeline?.pattern.ok) return [];
  const { areas, worst } = pipeline.pattern.value;
  const leak = areas.find(({ area }) => area === worst)?.leak;
  if (worst === undefined || !leak?.ok) return [];
  return [
    {
      act: `Look at how deals are handled in ${sellingAreaNames[worst].toLowerCase()}.`,
      because: `${formats.percent(leak.value.value)} of ${leak.value.n} decided deals were lost there, more than in any other part.`,
    },
  ];
};

const coverage: Rule = ({ pipeline, formats }) => {
  if (!pipeline?.coverage.isRed || !pipeline.coverage.ratio.ok || !pipeline.coverage.needed.ok) return [];
  return [
    {
      act: 'Build pipeline before the quarter closes.',
      because: `Coverage is ${formats.number(pipeline.coverage.ratio.value.value, 1)} times; ${formats.number(pipeline.coverage.needed.value.value, 1)} times is needed.`,
    },
  ];
};

/** A leader so many levels under what is asked holds back more people than himself. */
const farUnder = 2;

const leadership: Rule = ({ led, formats }) => {
  const gaps = (led?.now.members ?? []).flatMap(({ rep, levels, required }) =>
    (led?.now.framework.competencies ?? []).flatMap(({ key, name }) => {
      const [own, asked] = [levels.get(key)?.level, required.get(key)];
      return own && asked ? [{ who: rep.name, name, own, asked: asked.value }] : [];
    }),
  );
  const [widest] = gaps
    .filter(({ own, asked }) => reaches(asked - own.value, farUnder))
    .toSorted((a, b) => b.asked - b.own.value - (a.asked - a.own.value));
  if (!widest) return [];
  const { who, name, own, asked } = widest;
  return [
    {
      act: `Work with ${who} on ${name}.`,
      because: `It stands at ${formats.number(own.value, 1)} of the ${formats.number(asked, 1)} that is asked of whoever leads, by ${counted(own.n, 'assessor', 'assessors')}.`,
    },
  ];
};

const contracts: Rule = (review) => {
  const active = new Set(
    contractsOf(review)
      .filter(({ state }) => state === 'active')
      .map(({ repId }) => repId),
  );
  const target = review.records.settings.targetLevel;
  const { people } = review;
  const without = people.filter(({ rep, profile }) => {
    const overall = profile?.overall;
    return overall?.mean && !overall.isThin && !reaches(overall.mean.value, target) && !active.has(rep.id);
  });
  if (without.length === 0) return [];
  return [
    {
      act: `Sign coaching contracts with those who are under the target and have none.`,
      because: `${without.length} of ${people.length} reps have an overall mean under ${review.formats.number(target, 1)} and no active contract.`,
    },
  ];
};

const money: Rule = (review) => {
  const rows = budgetLines(review)?.rows ?? [];
  const [short] = rows
    .filter(({ judgement }) => judgement?.is === 'under-invested')
    .toSorted((a, b) => (a.judgement?.off.value ?? 0) - (b.judgement?.off.value ?? 0));
  const [over] = rows
    .filter(({ judgement }) => judgement?.is === 'over-invested')
    .toSorted((a, b) => (b.judgement?.off.value ?? 0) - (a.judgement?.off.value ?? 0));
  if (!short?.need.share) return [];
  const { number } = review.formats;
  return [
    {
      act: `Move training money to ${short.need.group.name.toLowerCase()}${over ? ` from ${over.need.group.name.toLowerCase()}` : ''}.`,
      because: `It gets ${number(short.spent)}% of the spend and holds ${number(short.need.share.value)}% of what the team is short of.`,
    },
  ];
};

const assess: Rule = ({ assessed }) => {
  if (!assessed)
    return [{ act: 'Assess the team on competencies.', because: 'Nobody was assessed in the quarter.' }];
  const missing = assessed.now.members.length - assessed.people;
  return missing === 0
    ? []
    : [
        {
          act: `Assess the ${counted(missing, 'person', 'people')} who ${missing === 1 ? 'is' : 'are'} missing.`,
          because: `${assessed.people} of ${assessed.now.members.length} were assessed in the quarter.`,
        },
      ];
};

const rules: readonly Rule[] = [
  scoreMore,
  tierOne,
  process,
  teamSkill,
  pipelineLeak,
  coverage,
  hangsOnOne,
  leadership,
  contracts,
  money,
  assess,
];

const ofCalls: ReadonlySet<Rule> = new Set([scoreMore, teamSkill, contracts]);
const ofCompetencies: ReadonlySet<Rule> = new Set([tierOne, process, hangsOnOne, assess]);

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
