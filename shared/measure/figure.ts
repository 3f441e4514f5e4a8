/** One number that went into a figure. */
export interface FigureInput {
  readonly label: string;
  readonly value: number | string;
}

/**
 * A figure that explains itself: the screen's explanation is drawn from this object, so it cannot drift from
 * the sum. Where there are no data there is no figure (undefined), never 0 or NaN.
 */
export interface Figure<V = number> {
  readonly value: V;
  /** How many observations stand behind it. */
  readonly n: number;
  /** Where the true value lies with 95% confidence, lowest and highest. */
  readonly band?: readonly [number, number];
  /** Why there is no band though several values went in, in a word or two. Such a figure is put in no order. */
  readonly withoutBand?: string;
  /** How it was made, in words and signs that a manager can follow. */
  readonly formula: string;
  readonly inputs: readonly FigureInput[];
  /** Who published it, for a benchmark. */
  readonly source?: string;
}

/** A value and how many observations stand behind it, where nobody asks how it was made. */
export type Counted = Pick<Figure, 'value' | 'n'>;
