import { z } from 'zod';
import callsText from '../../../../assets/sample/calls.json?raw';
import clientText from '../../../../assets/sample/client.json?raw';
import repsText from '../../../../assets/sample/reps.json?raw';
import { callKinds, callOutcomes } from '../../../../shared/model/call';
import { DimensionKey, dimensionKeys, Level } from '../../../../shared/model/dimensions';
import { quotaPeriods, repRoles } from '../../../../shared/model/rep';

const Moment = z.object({
  speaker: z.enum(['rep', 'customer']),
  startMs: z.number(),
  endMs: z.number(),
  polarity: z.enum(['positive', 'negative', 'absence']),
  what: z.string(),
});
export type Moment = Readonly<z.infer<typeof Moment>>;

const Counter = z.object({
  counter: z.enum([
    'question',
    'impactQuantified',
    'useCaseTold',
    'roiCalculated',
    'trialClose',
    'objection',
  ]),
  atMs: z.number(),
  objection: z
    .object({ type: z.string(), clarified: z.boolean(), evidenceUsed: z.boolean(), resolved: z.boolean() })
    .optional(),
});
export type DescribedCount = Readonly<z.infer<typeof Counter>>;

const DescribedCall = z.object({
  slug: z.string(),
  repId: z.string(),
  customer: z.string(),
  daysAgo: z.int(),
  weekday: z.string(),
  time: z.string(),
  kind: z.enum(callKinds),
  outcome: z.enum([...callOutcomes, 'no decision']),
  deal: z.object({ name: z.string().nullable(), stage: z.string().nullable() }).nullable(),
  file: z.string(),
  channelSides: z.object({ left: z.enum(['rep', 'customer']) }).nullable(),
  durationMs: z.int(),
  transcript: z.object({
    file: z.string(),
    speakers: z.object({ rep: z.string(), customer: z.string() }),
  }),
  referenceScores: z.record(DimensionKey, Level.nullable()),
  note: z.string(),
  nextAction: z.string(),
  keyMoments: z.partialRecord(z.enum(dimensionKeys), z.array(Moment)),
  counters: z.array(Counter),
});
export type DescribedCall = Readonly<z.infer<typeof DescribedCall>>;

const DescribedRep = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(repRoles),
  team: z.string(),
  startDaysAgo: z.int(),
  /** Null for whoever leads: the quota is that of the reps. */
  quota: z.object({ amount: z.number(), period: z.enum(quotaPeriods) }).nullable(),
  manager: z.string(),
  territory: z.string(),
  email: z.string(),
  note: z.string(),
  character: z.string(),
});
export type DescribedRep = Readonly<z.infer<typeof DescribedRep>>;

const DescribedClient = z.object({
  name: z.string(),
  business: z.string(),
  currency: z.string(),
  locale: z.string(),
  fiscalYearStart: z.object({ month: z.int() }),
  yearlyRevenue: z.number(),
  brandColour: z.string(),
  teams: z.array(z.object({ name: z.string() })),
  previousCoach: z.object({ name: z.string(), initials: z.string() }),
  cycle: z.object({ beganDaysAgo: z.int() }),
});
export type DescribedClient = Readonly<z.infer<typeof DescribedClient>>;

/** What ships with the program about the sample client: the company, its reps, and the recorded calls. */
export interface Descriptions {
  readonly client: DescribedClient;
  readonly reps: readonly DescribedRep[];
  readonly calls: readonly DescribedCall[];
}

/** Reads the shipped descriptions. They are part of the program: one that cannot be read is a fault, and throws. */
export const readDescriptions = (): Descriptions => ({
  client: DescribedClient.parse(JSON.parse(clientText)),
  reps: z.object({ reps: z.array(DescribedRep) }).parse(JSON.parse(repsText)).reps,
  calls: z.object({ calls: z.array(DescribedCall) }).parse(JSON.parse(callsText)).calls,
});
