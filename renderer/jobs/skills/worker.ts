import { z } from 'zod';
import { packScores } from '../../../shared/measure/skill-gap/scores';
import { openDatabase, type Database } from '../../data/open-db';
import { assessmentsFromTo, scoredUpTo } from '../../data/queries/skill-matrix';
import { rubricVersionsOf } from '../../data/queries/skills';
import { SkillsOrder, type ReadCompetencies, type ReadDimensions, type SkillsMessage } from './messages';
import { packMeans } from './pack-means';

z.config({ jitless: true });

self.onmessage = ({ data }: MessageEvent<unknown>) => void answer(data);

const tell = (message: SkillsMessage, moved: Transferable[] = []): void =>
  self.postMessage(message, { transfer: moved });
const progress = (done: number, total: number): void => tell({ is: 'progress', done, total });

async function answer(asked: unknown): Promise<void> {
  try {
    const order = SkillsOrder.parse(asked);
    const opened = await openDatabase(order.database);
    if (!opened.ok) throw new Error('a newer program wrote this data');
    const db = opened.value;
    try {
      if (order.what.is === 'competencies') await competencies(db, order, order.what);
      else await dimensions(db, order, order.what);
    } finally {
      db.close();
    }
  } catch (error) {
    tell({ is: 'failed', error: error instanceof Error ? error.message : String(error) });
  }
}

async function competencies(
  db: Database,
  { clientId, repIds }: SkillsOrder,
  { keys, frameworkIds, from, to }: ReadCompetencies,
): Promise<void> {
  const read = await assessmentsFromTo(db, clientId, [from, to], progress);
  const versions = new Set(frameworkIds);
  const rowOf = new Map(repIds.map((id, row) => [id, row]));
  const scores = packScores(
    read.filter(({ frameworkId }) => versions.has(frameworkId)),
    rowOf,
    keys,
  );
  tell(
    { is: 'competencies', scores },
    Object.values(scores).flatMap((column) => (typeof column === 'number' ? [] : [column.buffer])),
  );
}

async function dimensions(
  db: Database,
  { clientId, repIds }: SkillsOrder,
  { upTo }: ReadDimensions,
): Promise<void> {
  const last = upTo.reduce((a, b) => (a > b ? a : b), '');
  const [{ calls, scorecards }, rubrics] = await Promise.all([
    scoredUpTo(db, clientId, last, progress),
    rubricVersionsOf(db, clientId),
  ]);
  const means = upTo.map((day) => packMeans({ calls, scorecards, rubrics }, repIds, day));
  tell(
    { is: 'dimensions', means },
    means.flatMap((columns) => Object.values(columns).map(({ buffer }) => buffer)),
  );
}
