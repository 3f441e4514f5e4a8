import { z } from 'zod';
import { deliverBy } from './deliver';
import { PeaksOrder, type PeaksReport, type ShareDone } from './messages';
import { peaksOfMp3 } from './mp3';
import { peaksOfPackets } from './packets';
import { peaksOfWav } from './wav';

z.config({ jitless: true });

/** One order a worker; cancelling is ending the worker. */
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const report = (message: PeaksReport, transfer: Transferable[] = []) => postMessage(message, { transfer });
  decode(data, deliverBy(report)).then(
    (done) => report({ kind: 'done', ...done }),
    (error: unknown) =>
      report({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  );
});

async function decode(asked: unknown, deliver: ReturnType<typeof deliverBy>): Promise<ShareDone> {
  const order = PeaksOrder.parse(asked);
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
