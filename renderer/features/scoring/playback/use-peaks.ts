import { useEffect, useMemo, useState } from 'react';
import { peaksPerSecond, withStretch, type Peaks, type PeaksPart } from '../../../../shared/lib/peaks';
import type { Recording } from '../../../../shared/model/recording';
import { PeaksCache } from '../../../data/peaks-cache';
import { makePeaks } from '../../../jobs/peaks';
import { peaksAhead } from '../../../platform/peaks-ahead';
import { recordingUrl } from '../../../platform/recording-url';

/** The waveform of a recording: what there is of it so far, and whether that is all. */
export interface WaveformState {
  readonly peaks: Peaks | undefined;
  readonly isWhole: boolean;
  /** Why there is no waveform. */
  readonly failure: string | undefined;
}

const nothing: WaveformState = { peaks: undefined, isWhole: false, failure: undefined };
const drawEveryMs = 200;

/** The waveform of a recording, from the cache or made now; parts show as they come. Playback waits for none of it. */
export function usePeaks(recording: Recording | undefined): WaveformState {
  const cache = useMemo(() => new PeaksCache(), []);
  const [state, setState] = useState(nothing);
  const { hash, kind, bytes } = recording ?? {};
  useEffect(() => {
    if (hash === undefined || kind === undefined || bytes === undefined) return undefined;
    const stop = new AbortController();
    // What is looked at goes before what is made ahead.
    const letGo = peaksAhead.hold();
    const work = async (): Promise<void> => {
      const kept = await cache.find(hash);
      if (stop.signal.aborted) return;
      if (kept) return setState({ peaks: kept, isWhole: true, failure: undefined });
      const onPart = gathered(
        (peaks) => setState({ peaks, isWhole: false, failure: undefined }),
        stop.signal,
      );
      const made = await makePeaks(recordingUrl(hash), { kind, bytes }, { signal: stop.signal, onPart });
      if (stop.signal.aborted) return;
      stop.abort();
      if (!made.ok) return setState({ ...nothing, failure: made.error });
      setState({ peaks: made.value, isWhole: true, failure: undefined });
      await cache.keep(hash, made.value);
    };
    void work();
    return () => {
      stop.abort();
      letGo();
    };
  }, [cache, hash, kind, bytes]);
  return state;
}

/** Puts parts together as they come and hands them on a few times a second. */
function gathered(show: (peaks: Peaks) => void, signal: AbortSignal): (part: PeaksPart) => void {
  let left: Uint8Array = new Uint8Array(0);
  let right: Uint8Array | undefined;
  let endMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (part) => {
    left = withStretch(left, part.from, part.left);
    if (part.right) right = withStretch(right ?? new Uint8Array(0), part.from, part.right);
    endMs = Math.max(endMs, ((part.from + part.left.length) * 1000) / peaksPerSecond);
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!signal.aborted) show({ durationMs: endMs, sampleRate: 0, left, ...(right && { right }) });
    }, drawEveryMs);
  };
}
