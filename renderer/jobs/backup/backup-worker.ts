import { backupParts, type BackupPart } from '../../data/backup';
import { openDatabase } from '../../data/open-db';

/** Asked for the next part; the first question names the database. */
export type BackupQuestion = { readonly database: string } | 'next';
export type BackupAnswer = { readonly part: BackupPart } | { readonly failed: string } | 'done';

let parts: AsyncGenerator<BackupPart, void, undefined> | undefined;

self.onmessage = (event: MessageEvent<BackupQuestion>) => {
  void answer(event.data).then((message) => self.postMessage(message));
};

async function answer(question: BackupQuestion): Promise<BackupAnswer> {
  try {
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
