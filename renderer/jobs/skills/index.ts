import { fail, ok, type Result } from '../../../shared/lib/result';
import type { PackedScores } from '../../../shared/measure/skill-gap/scores';
import { SkillsMessage, type PackedMeans, type SkillsOrder } from './messages';

export type { PackedMeans, SkillsOrder } from './messages';

/** What was read: assessments as columns, or the means of the dimensions for each day that was asked for. */
export type SkillsRead =
  | { readonly is: 'competencies'; readonly scores: PackedScores }
  | { readonly is: 'dimensions'; readonly means: readonly PackedMeans[] };

/** Reading that goes on. */
export interface SkillsReading {
  readonly read: Promise<Result<SkillsRead>>;
  /** Stops it; the answer then never comes. */
  readonly cancel: () => void;
}

/** Reads and packs what a matrix is made from, in a worker: thousands of assessments never hold up the page. */
export function readSkills(
  order: SkillsOrder,
  onProgress: (done: number, total: number) => void,
): SkillsReading {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const read = new Promise<Result<SkillsRead>>((resolve) => {
    const end = (answer: Result<SkillsRead>): void => {
      worker.terminate();
      resolve(answer);
    };
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = SkillsMessage.safeParse(data);
      if (!message.success) end(fail(whyNot('no answer')));
      else if (message.data.is === 'progress') onProgress(message.data.done, message.data.total);
      else if (message.data.is === 'failed') end(fail(whyNot(message.data.error)));
      else end(ok(message.data));
    };
    worker.onerror = ({ message }) => end(fail(whyNot(message || 'too large for memory')));
    worker.postMessage(order);
  });
  return { read, cancel: () => worker.terminate() };
}

const whyNot = (why: string): string => `The skills could not be read (${why}). Nothing was changed.`;
