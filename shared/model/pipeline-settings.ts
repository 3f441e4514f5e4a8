import { z } from 'zod';
import { Id, Line } from './fields';

/** The four parts of selling that the stages of a pipeline stand for. */
export const sellingAreas = ['prospecting', 'qualifying', 'presenting', 'closing'] as const;
export const SellingArea = z.enum(sellingAreas);
export type SellingArea = z.infer<typeof SellingArea>;

/** One stage of the client's pipeline, in the words of its CRM. */
export const PipelineStage = z.strictObject({
  name: Line.min(1),
  /** What the stage stands for; won and lost end a deal. */
  is: z.enum([...sellingAreas, 'won', 'lost']),
  /** Whether a deal in this stage counts as qualified in the coverage. */
  isQualified: z.boolean(),
});
export type PipelineStage = Readonly<z.infer<typeof PipelineStage>>;

/** How a client's pipeline is to be read: one record a client, with the client's own id. */
export const PipelineSettings = z.strictObject({
  id: Id,
  clientId: Id,
  /** The stages in the order in which a deal passes them. */
  stages: z.array(PipelineStage),
});
export type PipelineSettings = Readonly<z.infer<typeof PipelineSettings>>;

/** Which rep an owner of the CRM is. An owner who is no rep of this program has no record. */
export const DealOwner = z.strictObject({
  id: Id,
  clientId: Id,
  /** The owner as the CRM writes it: a name, an e-mail or an id. */
  owner: Line.min(1),
  repId: Id,
});
export type DealOwner = Readonly<z.infer<typeof DealOwner>>;
