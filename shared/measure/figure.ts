/** A number that explains itself: what it is, from how many observations, by which formula and from which inputs. */
export interface Figure<V = number> {
  readonly value: V;
  readonly n: number;
  readonly band?: readonly [number, number];
  readonly formula: string;
  readonly inputs: readonly FigureInput[];
  readonly source?: string;
}

export interface FigureInput {
  readonly label: string;
  readonly value: number | string;
}
