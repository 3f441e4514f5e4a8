import { z } from 'zod';
import type { Bridge } from './bridge';
import { fileFilters } from './bridge';

// What the main process accepts from the page. Anything else is refused before a method sees it.

const Name = z.string().min(1).max(255);
const Handle = z.string().regex(/^[0-9a-f-]{36}$/);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Counts = z.record(z.string().max(64), z.int().min(0));
const Seq = z.int().min(0);
const Job = z.string().min(1).max(64);
const Title = z.string().max(200);
const EntryName = z.string().min(1).max(300);

const Sentinel = z.strictObject({ seq: Seq, hash: Hash, counts: Counts, schemaVersion: z.int().min(1) });

const JournalLine = z.strictObject({
  seq: z.int().min(1),
  hash: Hash,
  counts: Counts,
  schemaVersion: z.int().min(1),
  change: z.string().min(2),
});

/** The arguments of every method, in order. */
export const bridgeSchemas = {
  app: {
    info: z.tuple([]),
    space: z.tuple([]),
    setUnsaved: z.tuple([z.boolean()]),
    setTheme: z.tuple([z.enum(['system', 'light', 'dark'])]),
    stayOpen: z.tuple([]),
    readyToClose: z.tuple([]),
  },
  files: {
    choose: z.tuple([z.strictObject({ filter: z.enum(fileFilters), title: Title, several: z.boolean() })]),
    chooseFolder: z.tuple([z.strictObject({ title: Title })]),
    // The preload has turned each File into its path before this is asked.
    dropped: z.tuple([z.array(z.string().min(1).max(4096)).max(20_000)]),
    shipped: z.tuple([]),
    read: z.tuple([z.strictObject({ handle: Handle, limit: z.int().min(1) })]),
    readPiece: z.tuple([
      z.strictObject({
        handle: Handle,
        from: Seq,
        most: z
          .int()
          .min(1)
          .max(16 * 1024 * 1024),
      }),
    ]),
    save: z.tuple([z.strictObject({ title: Title, name: Name, bytes: z.instanceof(Uint8Array) })]),
    reveal: z.tuple([z.strictObject({ handle: Handle })]),
  },
  recordings: {
    inspect: z.tuple([z.strictObject({ handle: Handle })]),
    hash: z.tuple([z.strictObject({ handle: Handle, job: Job })]),
    keep: z.tuple([z.strictObject({ handle: Handle, job: Job })]),
    cancel: z.tuple([z.strictObject({ job: Job })]),
    missing: z.tuple([z.strictObject({ hashes: z.array(Hash) })]),
    held: z.tuple([z.strictObject({ hashes: z.array(Hash) })]),
    discard: z.tuple([z.strictObject({ hashes: z.array(Hash) })]),
  },
  journal: {
    sentinel: z.tuple([]),
    append: z.tuple([z.array(JournalLine).min(1)]),
    read: z.tuple([z.strictObject({ after: Seq, limit: z.int().min(1).max(10_000) })]),
    restart: z.tuple([Sentinel]),
  },
  database: {
    setAside: z.tuple([]),
    wasSetAside: z.tuple([]),
  },
  backups: {
    list: z.tuple([]),
    begin: z.tuple([z.strictObject({ sentinel: Sentinel, reason: z.string().min(1).max(100) })]),
    add: z.tuple([
      z.strictObject({ token: Handle, table: z.string().min(1).max(64), records: z.array(z.string()) }),
    ]),
    seal: z.tuple([z.strictObject({ token: Handle })]),
    abandon: z.tuple([z.strictObject({ token: Handle })]),
    verify: z.tuple([z.strictObject({ name: Name })]),
    read: z.tuple([
      z.strictObject({
        name: Name,
        table: z.string().min(1).max(64),
        from: Seq,
        limit: z.int().min(1).max(50_000),
      }),
    ]),
  },
  archives: {
    begin: z.tuple([z.strictObject({ title: Title, name: Name })]),
    addText: z.tuple([z.strictObject({ token: Handle, name: EntryName, text: z.string() })]),
    addRecording: z.tuple([z.strictObject({ token: Handle, name: EntryName, hash: Hash })]),
    entries: z.tuple([z.strictObject({ token: Handle })]),
    finish: z.tuple([z.strictObject({ token: Handle })]),
    abandon: z.tuple([z.strictObject({ token: Handle })]),
    open: z.tuple([z.strictObject({ handle: Handle })]),
    readText: z.tuple([
      z.strictObject({ token: Handle, name: EntryName, sha256: Hash.nullable(), limit: z.int().min(1) }),
    ]),
    stageRecordings: z.tuple([
      z.strictObject({ token: Handle, entries: z.array(z.strictObject({ name: EntryName, hash: Hash })) }),
    ]),
    keepStaged: z.tuple([z.strictObject({ token: Handle })]),
  },
  print: {
    pdf: z.tuple([
      z.strictObject({
        html: z.string().min(1),
        paper: z.enum(['A4', 'Letter']),
        landscape: z.boolean(),
        name: Name,
        title: Title,
        author: z.string().max(400),
        job: Job,
      }),
    ]),
    cancel: z.tuple([z.strictObject({ job: Job })]),
  },
} as const satisfies { readonly [S in keyof Bridge]: Readonly<Record<keyof Bridge[S], z.ZodTuple>> };
