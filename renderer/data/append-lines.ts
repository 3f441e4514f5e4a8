import type { JournalBridge, JournalLine } from '../../shared/bridge/bridge';
import { inMessages } from '../../shared/bridge/messages';
import { fail, type Result } from '../../shared/lib/result';

/**
 * Hands lines to the main process, in as many messages as they need. The answer says whether all are on disk; `left`
 * are those from the first message on that was not taken: they go first the next time.
 */
export async function appendLines(
  journal: Pick<JournalBridge, 'append'>,
  lines: readonly JournalLine[],
): Promise<{ readonly result: Result<void>; readonly left: readonly JournalLine[] }> {
  let taken = 0;
  for (const message of inMessages(lines, ({ change }) => change.length)) {
    const result = await answerOf(journal, message);
    if (!result.ok) return { result, left: lines.slice(taken) };
    taken += message.length;
  }
  return { result: { ok: true, value: undefined }, left: [] };
}

async function answerOf(
  journal: Pick<JournalBridge, 'append'>,
  lines: readonly JournalLine[],
): Promise<Result<void>> {
  try {
    return await journal.append(lines);
  } catch (error) {
    return fail(`The journal could not be reached (${String(error)}).`);
  }
}
