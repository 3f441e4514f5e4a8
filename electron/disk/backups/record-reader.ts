import { mostInAMessage } from '../../../shared/bridge/messages';
import { fail, ok, type Result } from '../../../shared/lib/result';
import type { Disk } from '../disk';
import { parseHead, parseRecord, type BackupHead } from './format';
import { linesOfBackup, packingFault } from './reader';

export interface RecordRequest {
  readonly file: string;
  readonly table: string;
  readonly from: number;
  readonly limit: number;
}

/** Where reading stands in a backup that is read in pages. */
interface Place {
  readonly file: string;
  readonly lines: AsyncGenerator<string>;
  readonly head: BackupHead;
  readonly passed: Map<string, number>;
}

/**
 * Reads the records of a backup page by page. A packed file can only be read forwards, so the place is kept
 * between two pages: asking for tables in the order in which they were written reads the file once.
 */
export function recordReader(disk: Disk): {
  read(request: RecordRequest): Promise<Result<readonly string[]>>;
  close(): Promise<void>;
} {
  let place: Place | undefined;

  async function close(): Promise<void> {
    const left = place;
    place = undefined;
    await left?.lines.return(undefined);
  }

  async function open(file: string): Promise<Result<Place>> {
    await close();
    const lines = linesOfBackup(disk, file);
    const first = await lines.next();
    const head = first.done ? undefined : parseHead(first.value);
    if (!head) {
      await lines.return(undefined);
      return fail('The file is no backup of Benchcoach.');
    }
    place = { file, lines, head, passed: new Map() };
    return ok(place);
  }

  async function read({ file, table, from, limit }: RecordRequest): Promise<Result<readonly string[]>> {
    const stands = place?.file === file && (place.passed.get(table) ?? 0) <= from ? place : undefined;
    const found = stands ? ok(stands) : await open(file);
    if (!found.ok) return found;
    const { lines, head, passed } = found.value;
    // A sound backup holds as many as its head says; of what the head does not count, the end is not known.
    const total = head.sentinel.counts[table] ?? Infinity;
    const records: string[] = [];
    let letters = 0;
    // A file that is only read forwards gives no record back: the one that fills the page goes with it.
    while (records.length < limit && letters < mostInAMessage && (passed.get(table) ?? 0) < total) {
      const { value, done } = await lines.next();
      if (done) break;
      const record = parseRecord(value);
      if (!record) continue;
      const at = passed.get(record.table) ?? 0;
      passed.set(record.table, at + 1);
      if (record.table !== table || at < from) continue;
      records.push(record.record);
      letters += record.record.length;
    }
    return ok(records);
  }

  return {
    read: async (request) => {
      try {
        return await read(request);
      } catch (error) {
        await close();
        const why = packingFault(error);
        if (why === undefined) throw error;
        return fail(why);
      }
    },
    close,
  };
}
