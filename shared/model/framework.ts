import { z } from 'zod';
import { dimensionKeys } from './dimensions';
import { Id, Instant, Line, Text } from './fields';
import { repRoles } from './rep';

/** Stays the same over the versions of a framework and when a competency is renamed, as `social-selling`. */
export const CompetencyKey = z.string().regex(/^[A-Za-z0-9-]{1,60}$/, 'is no key of a competency');
export type CompetencyKey = z.infer<typeof CompetencyKey>;

/** How far a competency has come: 1 lowest, 10 highest. */
export const CompetencyLevel = z.int().min(1).max(10);

/** A gap between the best and the worst that somebody else published. Nothing is computed from it. */
const Benchmark = z.strictObject({
  /** (top-decile mean − bottom-decile mean) ÷ bottom-decile mean × 100, as it was published. */
  gap: z.number().min(0).max(10_000),
  source: Line.min(1, 'needs a source'),
});
export type Benchmark = Readonly<z.infer<typeof Benchmark>>;

const Competency = z.strictObject({
  key: CompetencyKey,
  name: Line.min(1, 'needs a name'),
  /** What it means, in one sentence. */
  about: Text,
  /** What is seen of somebody at these levels. */
  descriptors: z.strictObject({
    at1: Text.min(1, 'needs a text'),
    at5: Text.min(1, 'needs a text'),
    at10: Text.min(1, 'needs a text'),
  }),
  /** Foundational skills carry every deal; advanced ones pay off once those stand. */
  rank: z.enum(['foundational', 'advanced']),
  /** The skill group whose training pays for it. */
  group: CompetencyKey,
  /** The dimension of a call in which it can be heard. */
  dimension: z.enum(dimensionKeys).nullable(),
  benchmark: Benchmark.nullable(),
});
export type Competency = Readonly<z.infer<typeof Competency>>;

/** A group of competencies that a training budget is spent on. */
const SkillGroup = z.strictObject({
  key: CompetencyKey,
  name: Line.min(1, 'needs a name'),
  /** The share of spend, in per cent, that somebody published for it. */
  reference: z.strictObject({ share: z.number().min(0).max(100), source: Line.min(1) }).nullable(),
});
export type SkillGroup = Readonly<z.infer<typeof SkillGroup>>;

/** What a role is asked for once the ramp is over, and how the ramp leads there. */
const RequiredLevels = z.strictObject({
  role: z.enum(repRoles),
  /** A competency that is not listed is not asked of the role. */
  levels: z.record(CompetencyKey, CompetencyLevel),
  /** Months from the first day until the whole level is asked. */
  rampMonths: z.int().min(0).max(36),
  /** The share of the level that is asked on the first day. */
  rampFrom: z.number().min(0).max(1),
});
export type RequiredLevels = Readonly<z.infer<typeof RequiredLevels>>;

const areDifferent = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/**
 * One version of a competency framework. Versions of the same framework share `family`. A version that
 * somebody has been assessed on is never changed or deleted: a better wording is the next version.
 */
export const Framework = z
  .strictObject({
    id: Id,
    clientId: Id,
    family: Id,
    name: Line.min(1, 'needs a name'),
    version: z.int().min(1),
    /** What this version changed, in the author's words. */
    changeNote: Text,
    state: z.enum(['draft', 'published', 'retired']),
    /** Whom it is meant for: those who sell or those who lead them. */
    audience: z.enum(['reps', 'leaders']),
    groups: z.array(SkillGroup).max(60),
    competencies: z.array(Competency).min(1, 'needs a competency').max(60),
    required: z.array(RequiredLevels).max(repRoles.length),
    createdAt: Instant,
  })
  .refine(({ competencies }) => areDifferent(competencies.map(({ key }) => key)), 'has a competency twice')
  .refine(({ groups }) => areDifferent(groups.map(({ key }) => key)), 'has a skill group twice')
  .refine(({ required }) => areDifferent(required.map(({ role }) => role)), 'asks a role twice')
  .refine(
    ({ competencies, groups }) => competencies.every(({ group }) => groups.some(({ key }) => key === group)),
    'has a competency in a skill group that it does not have',
  )
  .refine(
    ({ competencies, required }) =>
      required.every(({ levels }) =>
        Object.keys(levels).every((asked) => competencies.some(({ key }) => key === asked)),
      ),
    'asks for a competency that it does not have',
  );
export type Framework = Readonly<z.infer<typeof Framework>>;
