import { z } from 'zod';
import { fold } from '../../../shared/lib/fold';
import { quarterAfter } from '../../../shared/lib/quarters';
import { teamView, type TeamQuestion } from '../../../shared/measure/competency/team-view';
import {
  matrixOfAssessments,
  matrixOfMeans,
  type BuiltMatrix,
} from '../../../shared/measure/skill-gap/build';
import { rankNames } from '../../../shared/measure/skill-gap/order';
import {
  carriedQuarters,
  firstQuarterRead,
  lastDaysOf,
  type MatrixQuestion,
} from '../../../shared/measure/skill-gap/subject';
import { tenure } from '../../../shared/measure/tenure';
import { openDatabase, type Database } from '../../data/open-db';
import { assessmentsFromTo, scoredUpTo } from '../../data/queries/skill-matrix';
import { rubricVersionsOf } from '../../data/queries/skills';
import { meansOf } from './means';
import { SkillsOrder, type MatrixBuilt, type SkillsMessage } from './messages';

z.config({ jitless: true });

self.onmessage = ({ data }: MessageEvent<unknown>) => void answer(data);

const tell = (message: SkillsMessage, moved: Transferable[] = []): void =>
  self.postMessage(message, { transfer: moved });
const progress = (done: number, total: number): void => tell({ is: 'progress', done, total });

async function answer(asked: unknown): Promise<void> {
  try {
    const { database, what } = SkillsOrder.parse(asked);
    const opened = await openDatabase(database);
    if (!opened.ok) throw new Error('a newer program wrote this data');
    const db = opened.value;
    try {
      if (what.is === 'team') tell({ is: 'team', view: await team(db, what.question) });
      else await matrix(db, what.question, what.locale);
    } finally {
      db.close();
    }
  } catch (error) {
    tell({ is: 'failed', error: error instanceof Error ? error.message : String(error) });
  }
}

async function team(db: Database, question: TeamQuestion) {
  const from = quarterAfter(question.quarter, -carriedQuarters);
  return teamView(
    question,
    await assessmentsFromTo(db, question.clientId, [from, question.quarter], progress),
  );
}

async function matrix(db: Database, question: MatrixQuestion, locale: string): Promise<void> {
  const { reps, today } = question;
  const built: MatrixBuilt = {
    ...(await (question.of.is === 'competencies' ? competencies(db, question) : dimensions(db, question))),
    rows: {
      nameRank: rankNames(
        reps.map(({ name }) => name),
        locale,
      ),
      folded: reps.map(({ name }) => fold(name)),
      tenure: Float64Array.from(reps, ({ startDate }) => tenure(startDate, today)?.value ?? NaN),
    },
  };
  tell(
    { is: 'matrix', built },
    columnsIn([built.matrix, built.compared?.before, built.compared?.change, built.rows]),
  );
}

async function competencies(db: Database, question: MatrixQuestion): Promise<BuiltMatrix> {
  const span = [firstQuarterRead(question), question.quarter] as const;
  return matrixOfAssessments(question, await assessmentsFromTo(db, question.clientId, span, progress));
}

async function dimensions(db: Database, question: MatrixQuestion): Promise<BuiltMatrix> {
  const { clientId, reps } = question;
  const upTo = lastDaysOf(question);
  const last = upTo.reduce((a, b) => (a > b ? a : b), '');
  const [scored, rubrics] = await Promise.all([
    scoredUpTo(db, clientId, last, progress),
    rubricVersionsOf(db, clientId),
  ]);
  const means = meansOf({ ...scored, rubrics }, upTo);
  return matrixOfMeans(question, (row) => means(reps[row]?.id ?? ''));
}

/** The columns of numbers in some values: they are sent without a copy. */
const columnsIn = (values: readonly (object | undefined)[]): ArrayBuffer[] => [
  ...new Set(
    values
      .flatMap((value) => Object.entries(value ?? {}))
      .flatMap(([, column]: [string, unknown]) =>
        ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : [],
      ),
  ),
];
