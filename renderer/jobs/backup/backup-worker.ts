import { z } from 'zod';
import { backupParts, type BackupPart } from '../../data/backup';
import { openDatabase } from '../../data/open-db';
import { BackupQuestion, type BackupAnswer } from './messages';

z.config({ jitless: true });

let parts: AsyncGenerator<BackupPart, void, undefined> | undefined;

self.onmessage = (event: MessageEvent<unknown>) => {
  void answer(event.data).then((message) => self.postMessage(message));
};

async function answer(asked: unknown): Promise<BackupAnswer> {
  try {
    const question = BackupQuestion.parse(asked);
    if (question !== 'next') {
      const opened = await openDatabase(question.database);
      if (!opened.ok) return { failed: 'A newer program wrote this data.' };
      parts = backupParts(opened.value);
    }
    const next = await parts?.next();
    return next?.value ? { part: next.value } : 'done';
  } catch (error) {
    return { failed: String(error) };
  }
}
