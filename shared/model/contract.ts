import { z } from 'zod';
import { addDays } from '../lib/formats';
import { Day, Id, Instant, Line, Picture, Sha256, Text } from './fields';
import { SkillKey } from './skill-key';

/** The most skills that a cycle takes. The schema holds it, so no import or merge gets round it. */
export const skillsInACycle = 2;

/** How long the cycle of a contract runs, in days. */
export const cycleDays = 56;

/** The last day of a cycle, its day 56. */
export const lastDayOfCycle = (startsOn: string): string => addDays(startsOn, cycleDays - 1);

const Baseline = z.strictObject({
  value: z.number(),
  /** How many observations stand behind it. */
  n: z.int().min(0),
  /** What it was taken from, in words. */
  source: Line,
});

/** How success on a skill is told: an indicator, where it stands, where it shall stand, and when. */
export const SuccessMetric = z.strictObject({
  /** A key of the catalogue, or null for one of the coach's own. */
  indicator: z.string().max(60).nullable(),
  name: Line.min(1, 'needs a name'),
  unit: Line,
  direction: z.enum(['up', 'down']),
  /** From the diagnosis; frozen at signing. */
  baseline: Baseline.nullable(),
  target: z.number().nullable(),
  due: Day.nullable(),
});
export type SuccessMetric = Readonly<z.infer<typeof SuccessMetric>>;

const ContractSkill = z.strictObject({
  skill: SkillKey,
  /** Who wanted this skill in the cycle. */
  chosenBy: z.enum(['rep', 'coach', 'both']),
  metrics: z.array(SuccessMetric).max(3, 'has more than three metrics'),
});
export type ContractSkill = Readonly<z.infer<typeof ContractSkill>>;

const Duty = z.strictObject({ id: Id, text: Line.min(1, 'needs a text') });
export type Duty = Readonly<z.infer<typeof Duty>>;

export const signingParties = ['rep', 'coach', 'manager'] as const;
export type SigningParty = (typeof signingParties)[number];

const Signature = z.strictObject({
  party: z.enum(signingParties),
  name: Line.min(1, 'needs a name'),
  /** The drawn signature as a picture; null where the name was typed. */
  drawing: Picture.nullable(),
  at: Instant,
  /** Hash of what was signed. */
  contentHash: Sha256,
});
export type Signature = Readonly<z.infer<typeof Signature>>;

/**
 * The coaching contract of a rep for one cycle: at most two skills, their metrics, the time and the duties of
 * both sides, signed by both. Content stays as it was signed: a change is an amendment that is signed again.
 */
export const Contract = z
  .strictObject({
    id: Id,
    clientId: Id,
    repId: Id,
    coachId: Id,
    /** The rep's first cycle is 1. */
    cycle: z.int().min(1),
    state: z.enum(['draft', 'active', 'completed', 'ended early']),
    endReason: Line,
    endedAt: Instant.nullable(),
    startsOn: Day.nullable(),
    skills: z.array(ContractSkill).max(skillsInACycle, 'A cycle takes at most two skills'),
    /** Why these two, where they are not one foundational and one advanced skill. */
    mixNote: Line,
    intensity: z.enum(['intensive', 'sustain']),
    repHoursPerWeek: z.number().min(0).max(40),
    coachHoursPerWeek: z.number().min(0).max(40),
    repDuties: z.array(Duty),
    coachDuties: z.array(Duty),
    /** What follows when either side lets a duty lapse. */
    onLapse: Text,
    signatures: z.array(Signature),
    /** 1 for the first; an amendment is the next. */
    revision: z.int().min(1),
    amends: Id.nullable(),
    amendReason: Line,
    supersededBy: Id.nullable(),
    createdAt: Instant,
  })
  .refine(
    ({ skills }) => new Set(skills.map(({ skill }) => skill)).size === skills.length,
    'has a skill twice',
  );
export type Contract = Readonly<z.infer<typeof Contract>>;
