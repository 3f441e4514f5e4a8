import { seal } from '../../data/seal';
import type { SealOrder } from './messages';

// What goes wrong here goes wrong on the page too, which then says so: an error ends this worker.
self.onmessage = ({ data: { previous, change } }: MessageEvent<SealOrder>) => {
  void seal(previous, change).then(
    (sealed) => self.postMessage(sealed),
    (error: unknown) => reportError(error),
  );
};
