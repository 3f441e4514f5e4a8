import { openDatabase } from '../../../renderer/data/open-db';
import { readDeals } from '../../../renderer/jobs/deals/read';

/** Reads the deals of a snapshot out of the database, as an audit does, and answers how many there are. */
self.onmessage = ({ data }: MessageEvent<{ readonly name: string; readonly snapshotId: string }>) => {
  void (async () => {
    const opened = await openDatabase(data.name);
    if (!opened.ok) throw new Error(opened.error);
    const { count } = await readDeals(opened.value, data.snapshotId);
    opened.value.close();
    self.postMessage(count);
  })();
};
