import type { Section } from '../booklet';
import type { Review } from './review';

/** A section that a client's report can have. */
export interface ReviewSection {
  readonly key: string;
  readonly title: string;
  /** What it answers, for whoever chooses the sections. */
  readonly about: string;
  /** Said under method where it has no data, instead of its title among those that have none. */
  readonly absent?: string;
  /** Undefined where there are no data for it. */
  readonly build: (review: Review) => Omit<Section, 'key' | 'title'> | undefined;
}
