import { fail, ok, type Result } from '../../../shared/lib/result';
import type { TeamQuestion, TeamView } from '../../../shared/measure/competency/team-view';
import type { MatrixQuestion } from '../../../shared/measure/skill-gap/subject';
import { SkillsMessage, type MatrixBuilt, type SkillsOrder } from './messages';

export type { MatrixBuilt } from './messages';

/** Work that goes on. */
export interface SkillsReading<T> {
  readonly read: Promise<Result<T>>;
  /** Stops it; the answer then never comes. */
  readonly cancel: () => void;
}

/** Told after each piece how many records are read, of how many. */
type Told = (done: number, total: number) => void;

/** Reads and works out a skill gap matrix in a worker: thousands of assessments never hold up the page. */
export const readMatrix = (
  database: string,
  locale: string,
  question: MatrixQuestion,
  onProgress: Told,
): SkillsReading<MatrixBuilt> =>
  ask(
    // Of each rep only what is asked: everything else would be copied for nothing.
    {
      database,
      what: {
        is: 'matrix',
        locale,
        question: {
          ...question,
          reps: question.reps.map(({ id, name, role, startDate }) => ({ id, name, role, startDate })),
        },
      },
    },
    (message) => (message.is === 'matrix' ? message.built : undefined),
    onProgress,
  );

/** Reads and works out where a team stands on each competency, in a worker. */
export const readTeam = (
  database: string,
  question: TeamQuestion,
  onProgress: Told,
): SkillsReading<TeamView> =>
  ask(
    {
      database,
      what: {
        is: 'team',
        question: {
          ...question,
          reps: question.reps.map(({ id, name, role, teamId, startDate }) => ({
            ...{ id, name, role, teamId, startDate },
          })),
        },
      },
    },
    (message) => (message.is === 'team' ? message.view : undefined),
    onProgress,
  );

function ask<T>(
  order: SkillsOrder,
  answerIn: (message: SkillsMessage) => T | undefined,
  onProgress: Told,
): SkillsReading<T> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const read = new Promise<Result<T>>((resolve) => {
    const end = (answer: Result<T>): void => {
      worker.terminate();
      resolve(answer);
    };
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = SkillsMessage.safeParse(data);
      if (!message.success) return end(fail(whyNot('no answer')));
      if (message.data.is === 'progress') return onProgress(message.data.done, message.data.total);
      if (message.data.is === 'failed') return end(fail(whyNot(message.data.error)));
      const answer = answerIn(message.data);
      end(answer === undefined ? fail(whyNot('no answer')) : ok(answer));
    };
    worker.onerror = ({ message }) => end(fail(whyNot(message || 'too large for memory')));
    worker.postMessage(order);
  });
  return { read, cancel: () => worker.terminate() };
}

const whyNot = (why: string): string => `The skills could not be read (${why}). Nothing was changed.`;
