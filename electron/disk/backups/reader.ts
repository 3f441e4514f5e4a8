import { createHash } from 'node:crypto';
import { createGunzip } from 'node:zlib';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { sameJson } from '../../../shared/lib/canonical-json';
import type { Disk } from '../disk';
import { codeOf } from '../disk-errors';
import { piecesOf, streamOf } from '../read-through';
import { parseHead, parseRecord, parseSeal, type BackupHead } from './format';

/** The lines of a backup, without their line ends. Throws what gzip says where the file is cut off or rotten. */
export async function* linesOfBackup(disk: Disk, file: string): AsyncGenerator<string> {
  const open = await disk.open(file, 'read');
  try {
    const gunzip = createGunzip();
    const packed = streamOf(piecesOf(open, 0, await open.size()));
    packed.on('error', (error) => gunzip.destroy(error));
    let carried = Buffer.alloc(0);
    for await (const bytes of packed.pipe(gunzip)) {
      if (!(bytes instanceof Uint8Array)) continue;
      const all = Buffer.concat([carried, bytes]);
      let start = 0;
      for (let stop = all.indexOf(10); stop >= 0; stop = all.indexOf(10, start)) {
        yield all.toString('utf8', start, stop);
        start = stop + 1;
      }
      carried = all.subarray(start);
    }
    if (carried.length > 0) yield carried.toString('utf8');
  } finally {
    await open.close();
  }
}

/** Reads a backup whole: its head, or the sentence that says why it is not sound. */
export async function checkBackup(disk: Disk, file: string): Promise<Result<BackupHead>> {
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  let head: BackupHead | undefined;
  let sealed = false;
  try {
    for await (const line of linesOfBackup(disk, file)) {
      if (sealed) return fail('The backup goes on after its seal: it was changed after it was made.');
      const seal = parseSeal(line);
      if (seal) {
        sealed = true;
        if (seal.sha256 !== hash.digest('hex'))
          return fail('The backup is not what it was when it was sealed.');
        if (!sameJson(seal.counts, counts)) return fail('The backup does not hold what its seal says.');
        continue;
      }
      hash.update(`${line}\n`);
      if (!head) {
        head = parseHead(line);
        if (!head) return fail('The file is no backup of Benchcoach.');
        continue;
      }
      const record = parseRecord(line);
      if (!record) return fail('The backup holds a line that cannot be read.');
      counts[record.table] = (counts[record.table] ?? 0) + 1;
    }
  } catch (error) {
    const why = packingFault(error);
    if (why === undefined) throw error;
    return fail(why);
  }
  if (!head || !sealed) return fail('The backup has no seal: it was not finished.');
  const short = missingRecords(head, counts);
  return short === undefined ? ok(head) : fail(short);
}

/** The head of a backup alone; undefined where it cannot be read. */
export async function headOfBackup(disk: Disk, file: string): Promise<BackupHead | undefined> {
  try {
    for await (const line of linesOfBackup(disk, file)) return parseHead(line);
  } catch (error) {
    if (packingFault(error) === undefined) throw error;
  }
  return undefined;
}

/** The sentence for what gzip finds wrong with a file; undefined for any other error. */
export function packingFault(error: unknown): string | undefined {
  const code = codeOf(error);
  if (code === 'Z_BUF_ERROR') return 'The backup is cut off: its end is missing.';
  return code?.startsWith('Z_') ? 'The backup is damaged and cannot be unpacked.' : undefined;
}

/** Where a backup holds another number of records than the database said it had, the sentence that says so. */
export function missingRecords(
  { sentinel }: Pick<BackupHead, 'sentinel'>,
  counts: Readonly<Record<string, number>>,
): string | undefined {
  const differing = Object.entries(sentinel.counts).find(
    ([table, expected]) => (counts[table] ?? 0) !== expected,
  );
  if (!differing) return undefined;
  const [table, expected] = differing;
  return `The backup holds ${counts[table] ?? 0} of ${expected} records of ${table}; it is not whole.`;
}
