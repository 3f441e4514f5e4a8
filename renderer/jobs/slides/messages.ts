import type { Booklet } from '../../../shared/report/booklet';

/** What the worker is asked to make slides of. */
export interface SlidesOrder {
  readonly booklet: Booklet;
  /** The client's own way of writing numbers, money and days. */
  readonly locale: string;
  readonly currency: string;
}
