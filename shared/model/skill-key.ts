import { z } from 'zod';
import { dimensionKeys, type DimensionKey } from './dimensions';
import type { SellingArea } from './pipeline-settings';

/**
 * What a cycle can develop: a dimension of the calls, a part of selling that the pipeline points to, or a
 * competency of a framework.
 */
export const SkillKey = z
  .string()
  .regex(/^(dimension|pipeline|competency)\.[A-Za-z0-9-]{1,60}$/, 'is no skill');
export type SkillKey = z.infer<typeof SkillKey>;

export const skillOfDimension = (dimension: DimensionKey): SkillKey => `dimension.${dimension}`;
export const skillOfArea = (area: SellingArea): SkillKey => `pipeline.${area}`;

export const skillOfCompetency = (competency: string): SkillKey => `competency.${competency}`;

/** The dimension that a skill is; undefined for any other skill. */
export const dimensionOf = (skill: SkillKey): DimensionKey | undefined =>
  dimensionKeys.find((key) => skill === skillOfDimension(key));
