import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { constants, createGzip } from 'node:zlib';
import type { Disk } from '../disk';
import { headLine, recordLine, sealLine, type BackupHead } from './format';

export interface BackupWriter {
  /** Adds records of one table, each as JSON without line breaks. */
  add(table: string, records: readonly string[]): Promise<void>;
  /** How many records of each table were added so far. */
  counts(): Readonly<Record<string, number>>;
  /** Writes the seal and forces the whole to disk. */
  seal(): Promise<void>;
  /** Lets go of the file, wherever it stands. */
  close(): Promise<void>;
}

/** Begins a backup in a new file. */
export async function beginBackup(disk: Disk, file: string, head: BackupHead): Promise<BackupWriter> {
  const open = await disk.open(file, 'new');
  const gzip = createGzip({ level: constants.Z_BEST_SPEED });
  const written = (async () => {
    for await (const bytes of gzip) if (bytes instanceof Uint8Array) await open.write(bytes);
  })();
  // A failure is met at the next step that waits; until then it must not count as unheard.
  written.catch(() => undefined);
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};

  const write = async (text: string): Promise<void> => {
    hash.update(text);
    if (!gzip.write(text)) await Promise.race([once(gzip, 'drain'), written]);
  };

  await write(headLine(head));
  return {
    add: async (table, records) => {
      if (records.some((record) => record.includes('\n')))
        throw new Error('A record must be JSON without line breaks');
      counts[table] = (counts[table] ?? 0) + records.length;
      if (records.length > 0) await write(records.map((record) => recordLine(table, record)).join(''));
    },
    counts: () => counts,
    seal: async () => {
      gzip.end(sealLine({ sha256: hash.digest('hex'), counts }));
      await written;
      await open.sync();
    },
    close: async () => {
      gzip.destroy();
      await written.catch(() => undefined);
      await open.close();
    },
  };
}
