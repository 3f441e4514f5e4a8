import { Dexie, type Table } from 'dexie';
import type { RosterMemory } from '../../shared/codec/roster/columns';
import type { Id } from '../../shared/model/fields';

/** What the columns of a client's lists held at earlier imports. */
interface KeptMemory {
  readonly clientId: Id;
  readonly roster: RosterMemory;
}

/**
 * How the columns of rosters were mapped, remembered for each client on this machine. It is kept apart from the
 * client's records, beside the waveforms: it can be given again with a few presses, and an undone import must not
 * forget it. A memory that cannot be read or written is passed over.
 */
export class MappingMemory {
  readonly #kept: Table<KeptMemory, Id>;

  constructor(name = 'benchcoach-memory') {
    const db = new Dexie(name);
    db.version(1).stores({ mappings: 'clientId' });
    this.#kept = db.table('mappings');
  }

  /** What is remembered for a client; empty where nothing is. */
  async recall(clientId: Id): Promise<RosterMemory> {
    return this.#kept.get(clientId).then(
      (kept) => kept?.roster ?? {},
      () => ({}),
    );
  }

  /** Remembers this for a client, in place of what was. */
  async keep(clientId: Id, roster: RosterMemory): Promise<void> {
    await this.#kept.put({ clientId, roster }).catch(() => undefined);
  }
}
