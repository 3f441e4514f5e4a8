import type { DimensionKey } from '../model/dimensions';
import type { Competency } from '../model/framework';
import { dimensionOf, skillOfCompetency, skillOfDimension, type SkillKey } from '../model/skill-key';
import { standardCompetencies } from './frameworks/standard-framework';

/** The four figures of the pipeline that a skill can move. */
export const drivenFigures = ['opportunities', 'win rate', 'deal size', 'sales cycle'] as const;
export type DrivenFigure = (typeof drivenFigures)[number];

/** What makes a skill hard to change, from the easiest to the hardest to do something about. */
export const difficultyKinds = ['knowledge', 'habit', 'confidence', 'system'] as const;
export type DifficultyKind = (typeof difficultyKinds)[number];

/** A skill that a cycle can develop. */
export interface Skill {
  readonly key: SkillKey;
  readonly name: string;
  /** Foundational skills carry every deal; advanced ones pay off once those stand. */
  readonly rank: 'foundational' | 'advanced';
  /** The figure of the pipeline that moves first when the skill gets better; left out where nobody knows. */
  readonly drives?: DrivenFigure;
  /** Where it usually stands on the difficulty axis, and why. */
  readonly difficulty: { readonly value: number; readonly kind: DifficultyKind; readonly reason: string };
  /** What getting better at it means, in one sentence. */
  readonly about: string;
}

/**
 * The skills that the diagnosis can find a gap in: the five dimensions of a call and the four parts of selling
 * that a pipeline shows. A coach may move any of them on the matrix; these are first positions.
 */
export const skills: readonly Skill[] = [
  {
    key: 'dimension.discoveryQuality',
    name: 'Discovery quality',
    rank: 'foundational',
    drives: 'win rate',
    difficulty: {
      value: 2.5,
      kind: 'habit',
      reason: 'Most reps know good questions; asking the second and third one has to become routine.',
    },
    about: 'Questions that follow the customer’s answers down to what the problem costs and whom it hurts.',
  },
  {
    key: 'dimension.valueConnection',
    name: 'Value connection',
    rank: 'foundational',
    drives: 'deal size',
    difficulty: {
      value: 2,
      kind: 'knowledge',
      reason: 'It rests on customer stories and sums that can be learned and prepared.',
    },
    about: 'Everything that is shown answers something the customer said, and is worth a figure to him.',
  },
  {
    key: 'dimension.objectionResponse',
    name: 'Objection response',
    rank: 'advanced',
    drives: 'win rate',
    difficulty: {
      value: 3.5,
      kind: 'confidence',
      reason: 'The words are soon learned; staying calm and asking back under pressure is not.',
    },
    about: 'Hears what lies behind an objection, answers it with proof, and checks that it is settled.',
  },
  {
    key: 'dimension.nextStepClarity',
    name: 'Next step clarity',
    rank: 'foundational',
    drives: 'sales cycle',
    difficulty: {
      value: 1.5,
      kind: 'habit',
      reason: 'Five minutes kept free at the end of each call and one sentence are enough to begin.',
    },
    about: 'Every call ends with a dated step that both sides own.',
  },
  {
    key: 'dimension.executivePresence',
    name: 'Executive presence',
    rank: 'advanced',
    drives: 'deal size',
    difficulty: {
      value: 4,
      kind: 'confidence',
      reason: 'Leading a conversation with people of rank takes many tries and an honest listener.',
    },
    about: 'Frames the meeting, recommends plainly, and keeps the lead when challenged.',
  },
  {
    key: 'pipeline.prospecting',
    name: 'Prospecting',
    rank: 'foundational',
    drives: 'opportunities',
    difficulty: {
      value: 3,
      kind: 'habit',
      reason: 'It needs fixed hours every week, and a list worth calling.',
    },
    about: 'Finds and opens enough conversations with customers who could buy.',
  },
  {
    key: 'pipeline.qualifying',
    name: 'Qualifying',
    rank: 'foundational',
    drives: 'win rate',
    difficulty: {
      value: 2,
      kind: 'knowledge',
      reason: 'What a good deal looks like can be written down; letting go of the others is practice.',
    },
    about: 'Goes on with the deals that can be won and lets the others go early.',
  },
  {
    key: 'pipeline.presenting',
    name: 'Presenting',
    rank: 'advanced',
    drives: 'deal size',
    difficulty: {
      value: 2.5,
      kind: 'knowledge',
      reason: 'A better demo can be prepared, shown to the coach and improved within days.',
    },
    about: 'Shows what solves this customer’s problem, to the people who decide.',
  },
  {
    key: 'pipeline.closing',
    name: 'Closing',
    rank: 'advanced',
    drives: 'sales cycle',
    difficulty: {
      value: 3.5,
      kind: 'system',
      reason: 'Legal, price and procurement have a say in how fast an offer becomes an order.',
    },
    about: 'Brings an offer to a decision, by a path that both sides have agreed.',
  },
];

/**
 * A competency as a skill that a cycle can develop. Where it can be heard on calls it drives what its dimension
 * drives and is as difficult; otherwise nobody knows which figure it moves, and it stands in the middle of the
 * difficulty axis.
 */
export function competencyAsSkill({ key, name, rank, about, dimension }: Competency): Skill {
  const heard =
    dimension === null ? undefined : skills.find((one) => one.key === skillOfDimension(dimension));
  return {
    key: skillOfCompetency(key),
    name,
    rank,
    about,
    ...(heard?.drives && { drives: heard.drives }),
    difficulty: heard?.difficulty ?? {
      value: 3,
      kind: 'habit',
      reason: 'No usual difficulty is known for this competency: it stands in the middle.',
    },
  };
}

const standardOf = (key: SkillKey): Competency | undefined =>
  standardCompetencies.find((one) => skillOfCompetency(one.key) === key);

/** A skill by its key; undefined for one that this program does not know, such as a competency of the client’s own. */
export function skillOf(key: SkillKey): Skill | undefined {
  const competency = standardOf(key);
  return competency ? competencyAsSkill(competency) : skills.find((skill) => skill.key === key);
}

/**
 * What a skill is called. A competency of the client's own, whose key comes from its name, is called by its key:
 * where its framework is at hand, that knows better.
 */
export function skillName(key: SkillKey): string {
  const words = key.slice(key.indexOf('.') + 1).replaceAll('-', ' ');
  return skillOf(key)?.name ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** The dimension in which a skill can be heard on calls: its own, or that of its competency. */
export const heardAs = (key: SkillKey): DimensionKey | undefined =>
  dimensionOf(key) ?? standardOf(key)?.dimension ?? undefined;

/** What each place on the difficulty axis means. */
export const difficultyAnchors: readonly {
  readonly value: number;
  readonly kind: DifficultyKind;
  readonly text: string;
}[] = [
  { value: 1, kind: 'knowledge', text: 'Told once, done tomorrow: only the knowledge was missing.' },
  { value: 2, kind: 'knowledge', text: 'To be learned and prepared: two or three lessons with practice.' },
  { value: 3, kind: 'habit', text: 'Known but not done: a habit of years has to give way to another.' },
  {
    value: 4,
    kind: 'confidence',
    text: 'Done in practice, lost under pressure: it needs nerve and many tries.',
  },
  {
    value: 5,
    kind: 'system',
    text: 'Not in the rep’s hands alone: tools, prices or other teams have to change too.',
  },
];
