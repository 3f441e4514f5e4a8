import { Dexie, type Table } from 'dexie';
import type { Peaks } from '../../shared/lib/peaks';

/** The waveform of a recording, under the recording's content hash. */
interface KeptPeaks {
  readonly hash: string;
  readonly peaks: Peaks;
}

/** How peaks are made. A higher number makes all of them anew. */
const made = 1;

/**
 * Waveforms that were made once, so that a call opens with its waveform the next time. They are kept in a
 * database of their own because they can be made again from the recordings at any time: they are in no backup,
 * no bundle and no journal, and losing them costs seconds, not data. A cache that cannot be opened or written
 * is passed over.
 */
export class PeaksCache {
  readonly #peaks: Table<KeptPeaks, string>;

  constructor(name = 'benchcoach-cache') {
    const db = new Dexie(name);
    db.version(made).stores({ peaks: 'hash' });
    this.#peaks = db.table('peaks');
  }

  /** The waveform of a recording; undefined where it was never made or was lost. */
  async find(hash: string): Promise<Peaks | undefined> {
    return this.#peaks.get(hash).then(
      (kept) => kept?.peaks,
      () => undefined,
    );
  }

  /** Keeps a waveform for the next time. */
  async keep(hash: string, peaks: Peaks): Promise<void> {
    await this.#peaks.put({ hash, peaks }).catch(() => undefined);
  }
}
