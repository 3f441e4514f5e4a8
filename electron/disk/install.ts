import { atomicWrite } from './atomic-write';
import type { Disk } from './disk';

/** What an install knows of itself. */
export interface Install {
  /** Stable id of this install. */
  readonly deviceId: string;
  /** The newest schema version that ever wrote here; 0 before the first change. */
  schemaVersion(): number;
  /** Remembers that a schema version is about to write, before it does. */
  reachSchemaVersion(version: number): Promise<void>;
}

interface Stored {
  readonly deviceId: string;
  readonly schemaVersion: number;
  readonly createdAt: string;
}

/** Reads what the install knows of itself, or gives it an id at its first start. */
export async function openInstall(
  disk: Disk,
  file: string,
  fresh: { readonly newId: () => string; readonly now: () => number },
): Promise<Install> {
  let stored = await readStored(disk, file);
  if (!stored) {
    stored = { deviceId: fresh.newId(), schemaVersion: 0, createdAt: new Date(fresh.now()).toISOString() };
    await write(disk, file, stored);
  }
  let held = stored;
  return {
    deviceId: held.deviceId,
    schemaVersion: () => held.schemaVersion,
    reachSchemaVersion: async (version) => {
      if (version <= held.schemaVersion) return;
      const next = { ...held, schemaVersion: version };
      await write(disk, file, next);
      held = next;
    },
  };
}

async function readStored(disk: Disk, file: string): Promise<Stored | undefined> {
  if (!(await disk.stat(file))) return undefined;
  try {
    const read: unknown = JSON.parse(Buffer.from(await disk.readWhole(file)).toString('utf8'));
    if (isStored(read)) return read;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  // A file that cannot be read is kept for whoever wants to look; the install goes on under a new id.
  await disk.rename(file, `${file}.unreadable`);
  return undefined;
}

const isStored = (read: unknown): read is Stored =>
  typeof read === 'object' &&
  read !== null &&
  'deviceId' in read &&
  typeof read.deviceId === 'string' &&
  'schemaVersion' in read &&
  typeof read.schemaVersion === 'number' &&
  'createdAt' in read &&
  typeof read.createdAt === 'string';

const write = (disk: Disk, file: string, stored: Stored) =>
  atomicWrite(disk, file, Buffer.from(`${JSON.stringify(stored, undefined, 2)}\n`));
