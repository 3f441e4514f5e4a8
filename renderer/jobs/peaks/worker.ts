import { deliverBy } from './deliver';
import type { PeaksOrder, PeaksReport, ShareDone } from './messages';
import { peaksOfMp3 } from './mp3';
import { peaksOfPackets } from './packets';
import { peaksOfWav } from './wav';

/** One order a worker; cancelling is ending the worker. */
addEventListener('message', (event: MessageEvent<PeaksOrder>) => {
  const report = (message: PeaksReport, transfer: Transferable[] = []) => postMessage(message, { transfer });
  decode(event.data, deliverBy(report)).then(
    (done) => report({ kind: 'done', ...done }),
    (error: unknown) =>
      report({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  );
});

function decode(order: PeaksOrder, deliver: ReturnType<typeof deliverBy>): Promise<ShareDone> {
  const { kind } = order;
  switch (kind) {
    case 'wav':
      return peaksOfWav(order, deliver);
    case 'mp3':
      return peaksOfMp3(order, deliver);
    case 'm4a':
    case 'mp4':
    case 'aac':
    case 'ogg':
    case 'opus':
    case 'flac':
    case 'webm':
      return peaksOfPackets(order, deliver);
    default:
      return kind satisfies never;
  }
}
