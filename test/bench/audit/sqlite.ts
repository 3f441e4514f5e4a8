import { DatabaseSync } from 'node:sqlite';
import type { Pipeline } from '../../../shared/measure/pipeline/pipeline';
import { noDay } from '../../../shared/model/deals';

/** The peer of the audit: the same deals and stays in SQLite, in memory, with an index for every question. */
export function sqliteAudit(pipeline: Pipeline) {
  const { deals, stays, personOf } = pipeline;
  const db = new DatabaseSync(':memory:');
  db.exec(`
    CREATE TABLE deals (person INT, state INT, amount REAL, created INT, closed INT, margin REAL, cost REAL,
                        reason INT, competitor INT, segment INT, source INT, stage INT);
    CREATE TABLE stays (person INT, stage INT, entered INT, days INT, isOver INT, isFirst INT, outcome INT);
    BEGIN`);
  const deal = db.prepare('INSERT INTO deals VALUES (?,?,?,?,?,?,?,?,?,?,?,?)');
  const number = (value: number | undefined): number | null =>
    value === undefined || Number.isNaN(value) || value === noDay ? null : value;
  for (let row = 0; row < deals.count; row++) {
    const of = (column: Float64Array | Int32Array | Uint8Array | undefined) => number(column?.[row]);
    const { lossReason, competitor, segment, source, stage } = deals;
    const [reason, against, inSegment, from] = [lossReason, competitor, segment, source].map(
      (one) => of(one?.at) ?? null,
    );
    deal.run(
      personOf[row] ?? -1,
      of(deals.state),
      of(deals.amount),
      of(deals.created),
      of(deals.closed),
      of(deals.margin),
      of(deals.acquisitionCost),
      reason ?? null,
      against ?? null,
      inSegment ?? null,
      from ?? null,
      of(stage.at),
    );
  }
  const stay = db.prepare('INSERT INTO stays VALUES (?,?,?,?,?,?,?)');
  for (let at = 0; at < (stays?.count ?? 0); at++) {
    const of = (column: Int32Array | Int16Array | Uint8Array | undefined): number => column?.[at] ?? 0;
    stay.run(
      of(stays?.person),
      of(stays?.stage),
      of(stays?.entered),
      of(stays?.days),
      of(stays?.isOver),
      of(stays?.isFirst),
      of(stays?.outcome),
    );
  }
  db.exec(`
    COMMIT;
    CREATE INDEX ofPerson ON deals (state, person, closed, amount, created);
    CREATE INDEX ofReason ON deals (state, reason, closed, amount);
    CREATE INDEX ofCompetitor ON deals (competitor, state, closed);
    CREATE INDEX ofSegment ON deals (segment, state, closed);
    CREATE INDEX ofSource ON deals (source, state, closed, cost);
    CREATE INDEX ofStage ON deals (state, stage, person, amount);
    CREATE INDEX ofMargin ON deals (state, closed, amount, margin);
    CREATE INDEX ofStay ON stays (stage, isOver, entered, days);
    CREATE INDEX ofFate ON stays (isFirst, person, stage, outcome, entered);
    ANALYZE;`);
  const closed = db.prepare('SELECT count(*) AS n FROM deals WHERE state > 0 AND closed BETWEEN ? AND ?');
  const between = 'closed BETWEEN ? AND ?';
  const questions = [
    `SELECT person, state, count(*), sum(amount), avg(closed - created) FROM deals WHERE state IN (1, 2) AND ${between} GROUP BY state, person`,
    `SELECT reason, count(*), sum(amount) FROM deals WHERE state = 2 AND ${between} GROUP BY reason`,
    `SELECT competitor, state, count(*) FROM deals WHERE ${between} AND state > 0 GROUP BY competitor, state`,
    `SELECT segment, state, count(*) FROM deals WHERE ${between} AND state > 0 GROUP BY segment, state`,
    `SELECT source, state, count(*), avg(cost) FROM deals WHERE ${between} AND state > 0 GROUP BY source, state`,
    `SELECT avg(amount * margin) FROM deals WHERE state = 1 AND ${between}`,
    'SELECT stage, isOver, count(*), avg(days) FROM stays WHERE entered BETWEEN ? AND ? AND days >= 0 GROUP BY stage, isOver',
    'SELECT person, stage, outcome, count(*) FROM stays WHERE isFirst = 1 AND entered BETWEEN ? AND ? GROUP BY person, stage, outcome',
  ].map((sql) => db.prepare(sql));
  const open = db.prepare(
    'SELECT stage, person, count(*), sum(amount) FROM deals WHERE state = 0 GROUP BY stage, person',
  );
  const quarters = db.prepare(
    'SELECT closed / 91, state, count(*), sum(amount), avg(closed - created) FROM deals WHERE state > 0 AND closed > ? GROUP BY 1, 2',
  );
  return {
    /** How many deals ended in a period. */
    closed: (from: number, to: number): number => Number(closed.get(from, to)?.['n']),
    /** Every question of the audit that grouping can answer. */
    audit: (from: number, to: number): void => {
      for (const question of questions) question.all(from, to);
      open.all();
      quarters.all(to - 730);
    },
    close: (): void => db.close(),
  };
}
