import type { Disk } from './disk';
import { codeOf } from './disk-errors';
import { oneAtATime } from './one-at-a-time';

/**
 * A short record of what happened to the program itself, for whoever helps the user. It takes names of events,
 * figures and system codes; never names of files, people or clients, and never a path.
 */
export interface Log {
  note(event: string, figures?: Readonly<Record<string, number | string | boolean>>): void;
  fault(event: string, error: unknown): void;
  /** Ends when all that was noted is in the file. */
  settled(): Promise<void>;
}

const limitBytes = 256 * 1024;

/** A log in a file that is renamed to `.old` when it has grown to 256 KB. A log that fails disturbs nobody. */
export function logTo(disk: Disk, file: string, now: () => number): Log {
  const inTurn = oneAtATime();

  const write = async (text: string): Promise<void> => {
    const open = await disk.open(file, 'append');
    try {
      await open.write(Buffer.from(text));
      if ((await open.size()) < limitBytes) return;
    } finally {
      await open.close();
    }
    await disk.rename(file, `${file}.old`);
  };

  const note: Log['note'] = (event, figures = {}) => {
    const line = JSON.stringify({ at: new Date(now()).toISOString(), event, ...figures });
    inTurn(() => write(`${line}\n`)).catch(() => undefined);
  };

  return {
    note,
    fault: (event, error) => note(event, describe(error)),
    settled: () => inTurn(() => Promise.resolve()),
  };
}

/** What an error is without what it is about: its kind, code and the functions it passed through. */
function describe(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const functions = [...(error.stack ?? '').matchAll(/^\s+at (?:async )?([\w.$<>]+) \(/gm)].map((m) => m[1]);
  return { kind: error.name, code: codeOf(error) ?? '', through: functions.slice(0, 6).join(' < ') };
}
