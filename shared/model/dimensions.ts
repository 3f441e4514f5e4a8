import { z } from 'zod';
import { recordOf } from '../lib/record-of';

/** The five dimensions of a scorecard, in the order in which they are scored and drawn. */
export const dimensionKeys = [
  'discoveryQuality',
  'valueConnection',
  'objectionResponse',
  'nextStepClarity',
  'executivePresence',
] as const;

export const DimensionKey = z.enum(dimensionKeys);
export type DimensionKey = z.infer<typeof DimensionKey>;

/** A level of a dimension: 1 is absent or harmful, 3 a complete acceptable performance, 5 exemplary. */
export const Level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export type Level = z.infer<typeof Level>;

/** One value for each dimension. */
export type PerDimension<T> = Readonly<Record<DimensionKey, T>>;

/** Makes one value for each dimension, in order. */
export const perDimension = <T>(make: (key: DimensionKey, index: number) => T): PerDimension<T> =>
  recordOf(dimensionKeys, make);
