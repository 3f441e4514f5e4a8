import { PeaksCache } from '../data/peaks-cache';
import { makePeaks } from '../jobs/peaks';
import { PeaksAhead } from '../jobs/peaks/ahead';
import { recordingUrl } from './recording-url';

const cache = new PeaksCache();

/** The waveforms that this window makes ahead. */
export const peaksAhead = new PeaksAhead({
  make: ({ hash, kind, bytes }, signal) => makePeaks(recordingUrl(hash), { kind, bytes }, { signal }),
  find: (hash) => cache.find(hash),
  keep: (hash, peaks) => cache.keep(hash, peaks),
});
