import { countedGap, type SkillMatrix } from './matrix';

/** What the rows of a matrix are known by, each as a column of numbers: made once, asked at every sort. */
export interface RowFacts {
  /** The place of each rep when all are ordered by name. */
  readonly nameRank: Int32Array;
  /** Whole months in the job; NaN where the start date is not known. */
  readonly tenure: Float64Array;
  /** 1 to 4; 0 for none. */
  readonly band: Uint8Array;
  /** The place of the team in the list of teams; −1 without a team. */
  readonly team: Int32Array;
  /** The place of the role in the list of roles. */
  readonly role: Int32Array;
}

export type MatrixSort =
  | { readonly by: 'name' | 'total gap' | 'tenure' | 'band'; readonly isDescending: boolean }
  | { readonly by: 'column'; readonly column: number; readonly isDescending: boolean };

/**
 * The sum of what each rep was found to miss in the quarter, in levels; more than asked makes up for nothing. NaN where
 * nothing was judged in it.
 */
export function totalGaps(matrix: SkillMatrix): Float64Array {
  const { rows, columns } = matrix;
  const totals = new Float64Array(rows).fill(NaN);
  for (let row = 0; row < rows; row++) {
    let total = NaN;
    for (let cell = row * columns; cell < (row + 1) * columns; cell++) {
      const value = countedGap(matrix, cell);
      if (!Number.isNaN(value)) total = (Number.isNaN(total) ? 0 : total) + Math.max(0, value);
    }
    totals[row] = total;
  }
  return totals;
}

/**
 * Rows in an order. Equal ones stand by name, and those without a figure at the end, whichever way it is sorted.
 * `values` are the cells that a sort by column reads: levels or changes.
 */
export function sortRows(
  shown: Int32Array,
  sort: MatrixSort,
  matrix: SkillMatrix,
  facts: RowFacts,
  values: Float64Array = matrix.level,
): Int32Array {
  const figures = figuresFor(sort, matrix, facts, values);
  const sign = sort.isDescending ? -1 : 1;
  return shown.slice().sort((a, b) => {
    const [one, other] = [figures(a), figures(b)];
    if (one !== other) {
      if (Number.isNaN(one)) {
        if (!Number.isNaN(other)) return 1;
      } else if (Number.isNaN(other)) return -1;
      else return sign * (one - other);
    }
    return (facts.nameRank[a] ?? 0) - (facts.nameRank[b] ?? 0);
  });
}

function figuresFor(
  sort: MatrixSort,
  matrix: SkillMatrix,
  facts: RowFacts,
  values: Float64Array,
): (row: number) => number {
  switch (sort.by) {
    case 'name':
      return (row) => facts.nameRank[row] ?? NaN;
    case 'tenure':
      return (row) => facts.tenure[row] ?? NaN;
    case 'band':
      return (row) => facts.band[row] || NaN;
    case 'total gap': {
      const totals = totalGaps(matrix);
      return (row) => totals[row] ?? NaN;
    }
    case 'column':
      return (row) => values[row * matrix.columns + sort.column] ?? NaN;
  }
}

/** The place of each name when all are put in the order of a language. */
export function rankNames(names: readonly string[], locale: string): Int32Array {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const order = names
    .map((_, place) => place)
    .sort((a, b) => compare(names[a] ?? '', names[b] ?? '') || a - b);
  const ranks = new Int32Array(names.length);
  order.forEach((row, rank) => (ranks[row] = rank));
  return ranks;
}
