import { countedGap, type SkillMatrix } from './matrix';

/** Fewer people have no quarters. */
const fewest = 4;

/**
 * By how much each rep is above what is asked of him, in levels, as a mean over the skills that he was judged on in the
 * quarter; NaN for none.
 */
export function standings(matrix: SkillMatrix): Float64Array {
  const { rows, columns } = matrix;
  const means = new Float64Array(rows).fill(NaN);
  for (let row = 0; row < rows; row++) {
    let [sum, n] = [0, 0];
    for (let cell = row * columns; cell < (row + 1) * columns; cell++) {
      const value = countedGap(matrix, cell);
      if (Number.isNaN(value)) continue;
      sum -= value;
      n++;
    }
    if (n > 0) means[row] = sum / n;
  }
  return means;
}

/**
 * The performance band of each rep on the skills of a matrix: the quarter of his team (1 lowest, 4 highest) by how far
 * he is above or below what is asked of him. Equal reps share the better band. 0 in a team of fewer than four
 * assessed people.
 */
export function bandsOf(values: Float64Array, teamOf: Int32Array): Uint8Array {
  const bands = new Uint8Array(values.length);
  const teams = new Map<number, number[]>();
  values.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    const team = teamOf[row] ?? -1;
    const members = teams.get(team);
    if (members) members.push(row);
    else teams.set(team, [row]);
  });
  for (const members of teams.values()) {
    if (members.length < fewest) continue;
    members.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
    let place = 0;
    members.forEach((row, at) => {
      if (values[row] !== values[members[place] ?? 0]) place = at;
      bands[row] = 4 - Math.floor((place * 4) / members.length);
    });
  }
  return bands;
}
