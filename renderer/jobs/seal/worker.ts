import { z } from 'zod';
import { seal } from '../../data/seal';
import { SealOrder } from './messages';

z.config({ jitless: true });

// What goes wrong here goes wrong on the page too, which then says so: an error ends this worker.
self.onmessage = ({ data }: MessageEvent<unknown>) => {
  const { previous, change } = SealOrder.parse(data);
  void seal(previous, change).then(
    (sealed) => self.postMessage(sealed),
    (error: unknown) => reportError(error),
  );
};
