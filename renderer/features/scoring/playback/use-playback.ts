import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Peaks } from '../../../../shared/lib/peaks';
import { silencesOf } from '../../../../shared/measure/silences';
import type { ScoringRecords } from '../../../data/queries/scoring';
import { recordingUrl } from '../../../platform/recording-url';
import { useServices } from '../../../platform/services';
import { useWorkspace } from '../../../platform/workspace';
import { clockPlayback, noPlayback } from './clock-playback';
import { mediaPlayback } from './media-playback';
import type { Playback, PlaybackState } from './playback';

/** Only silences longer than this are jumped over: shorter ones are part of talking. */
const leastSilenceMs = 1200;

/** The playback of a call, and the element that shows its picture. */
export interface OpenPlayback {
  readonly playback: Playback;
  readonly element: HTMLVideoElement | undefined;
}

/** Opens what moves along a call: its recording, the clock on the wall, or nothing. */
export function useOpenPlayback(
  records: ScoringRecords,
  peaks: Peaks | undefined,
  from: number | undefined,
): OpenPlayback {
  const { preferences } = useWorkspace();
  const silences = useMemo(() => {
    if (!peaks || !preferences.skipSilence) return [];
    return silencesOf(peaks, leastSilenceMs);
  }, [peaks, preferences.skipSilence]);
  const [open] = useState((): OpenPlayback => {
    const { call, recording, listening } = records;
    const startMs = from ?? listening?.positionMs ?? 0;
    if (recording) {
      const element = document.createElement('video');
      return { playback: mediaPlayback(element, recordingUrl(recording.hash), startMs), element };
    }
    const playback = call.source === 'live' ? clockPlayback(startMs, () => performance.now()) : noPlayback();
    return { playback, element: undefined };
  });
  useEffect(() => {
    open.playback.prefer({ silences, stepBackMs: preferences.stepBackSeconds * 1000 });
  }, [open, silences, preferences.stepBackSeconds]);
  useEffect(() => () => open.playback.close(), [open]);
  return open;
}

/** The state of a playback, drawn again when it changes. */
export const usePlaybackState = (playback: Playback): PlaybackState =>
  useSyncExternalStore(playback.subscribe, () => playback.state);

/** Whether the file of a recording is not in the store of this machine. */
export function useIsMissing(hash: string | undefined): boolean {
  const { bridge } = useServices();
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const missing = hash === undefined ? [] : await bridge.recordings.missing({ hashes: [hash] });
      if (isCurrent) setMissing(missing.length > 0);
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [bridge, hash]);
  return isMissing;
}
