import type { BackupInfo, BackupsBridge } from '../../../shared/bridge/bridge';
import type { Result } from '../../../shared/lib/result';
import { fail } from '../../../shared/lib/result';
import { sendBackup, type BackupPart } from '../../data/backup';
import { BackupAnswer, type BackupQuestion } from './messages';

/**
 * Makes a sealed, verified backup of everything. Reading and writing down happen in a worker, so that nobody
 * who is scoring notices. The answer says why there is none.
 */
export async function makeBackup(
  database: string,
  bridge: BackupsBridge,
  reason: string,
  onProgress?: (done: number, total: number) => void,
): Promise<Result<BackupInfo>> {
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await sendBackup(partsFrom(worker, database), bridge, reason, onProgress);
  } catch (error) {
    return fail(`The backup could not be made (${error instanceof Error ? error.message : String(error)}).`);
  } finally {
    worker.terminate();
  }
}

async function* partsFrom(worker: Worker, database: string): AsyncGenerator<BackupPart, void, undefined> {
  let question: BackupQuestion = { database };
  for (;;) {
    const answer: BackupAnswer = await ask(worker, question);
    if (answer === 'done') return;
    if ('failed' in answer) throw new Error(answer.failed);
    yield answer.part;
    question = 'next';
  }
}

function ask(worker: Worker, question: BackupQuestion): Promise<BackupAnswer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const answer = BackupAnswer.safeParse(data);
      if (answer.success) resolve(answer.data);
      else reject(new Error('no answer'));
    };
    worker.onerror = (event) => reject(new Error(event.message || 'the worker did not start'));
    worker.postMessage(question);
  });
}
