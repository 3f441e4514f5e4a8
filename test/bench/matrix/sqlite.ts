import { DatabaseSync } from 'node:sqlite';
import type { PackedScores } from '../../../shared/measure/skill-gap/scores';

/** The peer of the matrix: the same scores in SQLite, in memory, with an index that covers the question. */
export function sqliteMatrix({ count, columns, rep, levels }: PackedScores) {
  const db = new DatabaseSync(':memory:');
  db.exec('CREATE TABLE scores (rep INT, competency INT, assessment INT, level INT)');
  const insert = db.prepare('INSERT INTO scores VALUES (?, ?, ?, ?)');
  db.exec('BEGIN');
  for (let place = 0; place < count; place++)
    for (let column = 0; column < columns; column++)
      insert.run(rep[place] ?? 0, column, place, levels[place * columns + column] ?? 0);
  db.exec('COMMIT');
  db.exec('CREATE INDEX covering ON scores (rep, competency, level)');
  const question = db.prepare(
    'SELECT rep, competency, avg(level) AS level, count(*) AS n FROM scores GROUP BY rep, competency',
  );
  const change = db.prepare(
    'UPDATE scores SET level = ? WHERE rep = ? AND competency = ? AND assessment = ?',
  );
  const one = db.prepare(
    'SELECT avg(level) AS level, count(*) AS n FROM scores WHERE rep = ? AND competency = ?',
  );
  return {
    /** Mean and count of every cell. */
    matrix: () => question.all(),
    /** One score changed, and its cell asked for again. */
    update: (row: number, column: number, assessment: number, level: number) => {
      change.run(level, row, column, assessment);
      return one.get(row, column);
    },
    close: (): void => db.close(),
  };
}
