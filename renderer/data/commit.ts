import type { JournalBridge, JournalLine } from '../../shared/bridge/bridge';
import { firstHlc, formatHlc, parseHlc, tick, type Hlc } from '../../shared/lib/hlc';
import type { Result } from '../../shared/lib/result';
import { fail, ok } from '../../shared/lib/result';
import type { Act, Change } from '../../shared/model/change';
import type { Id } from '../../shared/model/fields';
import { schemaVersion } from '../../shared/model/workbook';
import { readHead } from './head';
import type { Head, KeptChange } from './indexes';
import { isQuotaError, Journalling } from './journalling';
import type { Database } from './open-db';
import { PendingChanges } from './pending';
import { prepare, type Prepared } from './prepare';
import { isLong, seal, type Seal } from './seal';
import { Standing } from './standing';

/** What the door needs from outside. */
export interface DoorParts {
  readonly db: Database;
  readonly journal: Pick<JournalBridge, 'append'>;
  readonly now: () => number;
  readonly newId: () => Id;
  readonly deviceId: Id;
  /** Who acts: the current coach, or null before there is one. */
  readonly coachId: () => Id | null;
  /** Why nothing may be written right now, such as too little room on the disk. */
  readonly whyNot: () => string | undefined;
  /** How changes are sealed, where not all are to be sealed on the page itself. */
  readonly seal?: Seal;
}

/** The one door for writes. */
export interface Door {
  /**
   * Does one act of the user. The answer comes when the database has it and the journal was asked to take it;
   * `journalling.state` says whether it is saved. Until then it stands in `pending`. An act that is refused
   * leaves nothing behind; undefined for one that says nothing of what is stored. After every act all references
   * lead somewhere: a deletion that would leave some behind is refused, and what goes along is deleted with it.
   */
  commit(act: Act): Promise<Result<Change | undefined>>;
  /** Changes on their way to the database. */
  readonly pending: PendingChanges;
  /** Whether everything is saved, and changes on their way from the database to the journal. */
  readonly journalling: Journalling;
  /** Tries again what waits for room, and what the journal did not take. */
  retry(): void;
  /** Resolves when nothing is on its way any more, but for what waits for room. */
  settled(): Promise<void>;
  /**
   * Closes the door once nothing is on its way: every act is refused with this reason until the answer is
   * called, which opens it again. For what replaces the whole database.
   */
  close(why: string): Promise<() => void>;
  /** How many acts wait for room on the disk: they are in this window alone, and go with it. */
  waiting(): number;
}

interface Waiting {
  readonly ticket: number;
  readonly act: Act;
  readonly answer: (result: Result<Change | undefined>) => void;
}

/** Records kept in mind from one batch to the next: a few calls with all that hangs on them. */
const mostRemembered = 1000;

const doAgain = 'Nothing was changed; make room and do it again.';

/** Opens the door on a database whose head agrees with the journal. */
export async function openDoor(parts: DoorParts): Promise<Door> {
  const pending = new PendingChanges();
  const journalling = new Journalling(parts.journal);
  let head = await readHead(parts.db);
  let ticket = head.ticket;
  let queue: Waiting[] = [];
  let working: Promise<void> | undefined;
  let closed: string | undefined;
  // What the last batches read and left. Nobody else writes, so the next one need not read it again.
  let standing = new Standing(parts.db);

  function commit(act: Act): Promise<Result<Change | undefined>> {
    if (closed !== undefined) return Promise.resolve(fail(`${closed} Nothing was changed.`));
    const why = act.fold === undefined ? parts.whyNot() : undefined;
    if (why) return Promise.resolve(fail(`${why} ${doAgain}`));
    if (act.edits.length === 0) return Promise.resolve(ok(undefined));
    ticket += 1;
    const mine = ticket;
    const release = journalling.hold();
    return new Promise((resolve) => {
      const answer: Waiting['answer'] = (result) => {
        resolve(result);
        release();
      };
      queue.push({ ticket: mine, act, answer });
      pending.add({ ticket: mine, edits: act.edits });
      begin();
    });
  }

  /** Begins to write what has gathered, where there is room for it. */
  function begin(): void {
    if (working || queue.length === 0 || closed !== undefined) return;
    const why = parts.whyNot();
    journalling.block(why);
    if (why === undefined) working = work();
  }

  /** Writes whatever has gathered, batch by batch: while one batch is on its way the next one gathers. */
  async function work(): Promise<void> {
    let why: string | undefined;
    while (queue.length > 0 && why === undefined) {
      const batch = queue;
      queue = [];
      try {
        await writeBatch(batch);
        why = parts.whyNot();
      } catch (error) {
        standing = new Standing(parts.db);
        why = isQuotaError(error) ? 'The disk is full.' : undefined;
        giveBack(batch, why);
      }
    }
    if (queue.length > 0) journalling.block(why);
    working = undefined;
  }

  /** A batch that the database did not take: typing waits where room will help, the rest is refused. */
  function giveBack(batch: readonly Waiting[], why: string | undefined): void {
    const mayWait = (waiting: Waiting): boolean => why !== undefined && waiting.act.fold !== undefined;
    queue = [...batch.filter(mayWait), ...queue];
    const said = why
      ? `${why} ${doAgain}`
      : 'The database did not take this. Nothing was changed; do it again, and start Benchcoach again if that does not help.';
    batch.filter((waiting) => !mayWait(waiting)).forEach((waiting) => drop(waiting, fail(said)));
  }

  async function writeBatch(batch: readonly Waiting[]): Promise<void> {
    if (standing.size > mostRemembered) standing = new Standing(parts.db);
    const kept: { waiting: Waiting; change: KeptChange; line: JournalLine; prepared: Prepared }[] = [];
    let reached = head;
    for (const waiting of batch) {
      const prepared = await prepare(waiting.act, standing);
      if (!prepared.ok) {
        drop(waiting, fail(prepared.error));
        continue;
      }
      if (prepared.value.edits.length === 0) {
        drop(waiting, ok(undefined));
        continue;
      }
      const next = await chain(reached, waiting, prepared.value);
      reached = next.head;
      kept.push({ waiting, prepared: prepared.value, ...next });
    }
    if (kept.length === 0) return;
    await writeRows(parts.db, kept, reached);
    head = reached;
    const saved = journalling.append(kept.map(({ line }) => line));
    pending.arrived(new Set(kept.map(({ waiting }) => waiting.ticket)));
    // What the journal did not take stands in the database and is appended again: the act was done, and the
    // sign beside it says that it is not safe yet.
    void saved.then(() => kept.forEach(({ waiting, change }) => waiting.answer(ok(change))));
  }

  async function chain(from: Head, { act, ticket: mine }: Waiting, { edits, writes }: Prepared) {
    const clock = tick(clockOf(from, parts.deviceId), parts.now());
    const change: Change = {
      id: parts.newId(),
      seq: from.seq + 1,
      clientId: act.clientId,
      hlc: formatHlc(clock),
      coachId: parts.coachId(),
      deviceId: parts.deviceId,
      label: act.label,
      about: [...(act.about ?? [])],
      quiet: act.quiet ?? false,
      fold: act.fold ?? null,
      undoes: [...(act.undoes ?? [])],
      redoes: [...(act.redoes ?? [])],
      edits: [...edits],
    };
    const { text, hash } = await (parts.seal ?? seal)(from.hash, change);
    const counts = countsAfter(from.counts, writes);
    const next: Head = {
      key: 'head',
      seq: change.seq,
      hash,
      hlc: change.hlc,
      ticket: mine,
      schemaVersion,
      counts,
    };
    return {
      head: next,
      change: { ...change, hash },
      line: { seq: change.seq, hash, counts, schemaVersion, change: text },
    };
  }

  /** An act that leaves nothing behind: refused, or one that says nothing of what is stored. */
  function drop(waiting: Waiting, answer: Result<undefined>): void {
    pending.drop(waiting.ticket);
    waiting.answer(answer);
  }

  function retry(): void {
    begin();
    if (parts.whyNot() === undefined) void journalling.retry();
  }

  async function settled(): Promise<void> {
    while (working) await working;
    await journalling.settled();
    // Whoever waited for this may put another database in place.
    standing = new Standing(parts.db);
  }

  async function close(why: string): Promise<() => void> {
    closed = why;
    await settled();
    return () => {
      closed = undefined;
      begin();
    };
  }

  return { commit, pending, journalling, retry, settled, close, waiting: () => queue.length };
}

/** Rows of a long change that are handed over in one go. */
const atOnce = 500;

async function writeRows(
  db: Database,
  kept: readonly { readonly change: KeptChange; readonly prepared: Prepared }[],
  head: Head,
): Promise<void> {
  const tables = [...new Set(kept.flatMap(({ prepared }) => prepared.writes.map(({ table }) => table)))];
  const hasLong = kept.some(({ change }) => isLong(change));
  await db.transaction('rw', [...tables, 'changes', 'meta'], async () => {
    // Asked for all at once: none has to wait until the page has heard of the one before.
    const asked: PromiseLike<unknown>[] = [];
    for (const table of tables) {
      const writes = kept.flatMap(({ prepared }) => prepared.writes.filter((write) => write.table === table));
      const last = new Map(writes.map((write) => [write.id, write]));
      const gone = [...last.values()].filter(({ record }) => record === undefined).map(({ id }) => id);
      const there = [...last.values()].flatMap(({ record }) => (record ? [record] : []));
      if (gone.length > 0) asked.push(db.table(table).bulkDelete(gone));
      for (let from = 0; from < there.length; from += atOnce) {
        const put = db.table(table).bulkPut(there.slice(from, from + atOnce));
        asked.push(put);
        if (hasLong) await put;
      }
    }
    // Long texts are copied on the page: not those of the rows and of the change in one go.
    if (hasLong) await Promise.all(asked);
    asked.push(db.changes.bulkAdd(kept.map(({ change }) => change)));
    asked.push(db.meta.put(head));
    await Promise.all(asked);
  });
}

function clockOf(head: Head, deviceId: Id): Hlc {
  const last = parseHlc(head.hlc);
  return last ? { ...last, device: deviceId } : firstHlc(deviceId);
}

function countsAfter(counts: Head['counts'], writes: Prepared['writes']): Head['counts'] {
  const after = { ...counts };
  for (const { table, record, isNew } of writes) {
    if (isNew) after[table] = (after[table] ?? 0) + 1;
    else if (!record) after[table] = (after[table] ?? 0) - 1;
  }
  return after;
}
