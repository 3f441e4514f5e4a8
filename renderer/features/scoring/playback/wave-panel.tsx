import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { memo, useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { sameJson } from '../../../../shared/lib/canonical-json';
import { dimensionKeys } from '../../../../shared/model/dimensions';
import type { LetteredEvidence } from '../../../../shared/model/evidence-order';
import { useCommands } from '../../../platform/commands';
import { IconButton } from '../../../ui/controls/button';
import {
  Waveform,
  zoomedIn,
  zoomedOut,
  type WaveformMarker,
  type WaveformSpan,
} from '../../../ui/waveform/waveform';
import { mark, playEvidence } from '../evidence/evidence-marks';
import { useScoringUi } from '../scoring-ui';
import { useSession } from '../session';
import type { Playback } from './playback';
import { usePlaybackState } from './use-playback';
import type { WaveformState } from './use-peaks';
import styles from './sound.module.css';

const silent = new Uint8Array(0);
const noMarkers: readonly WaveformMarker[] = [];

/** The waveform with the evidence on it: a click goes there, a drag marks a span, a letter plays its evidence. */
export const WavePanel = memo(
  Panel,
  (before, after) =>
    before.wave === after.wave &&
    before.keptDurationMs === after.keptDurationMs &&
    sameJson(before.evidence, after.evidence),
);

function Panel({
  evidence,
  wave,
  keptDurationMs,
}: {
  readonly evidence: readonly LetteredEvidence[];
  readonly wave: WaveformState;
  readonly keptDurationMs: number | null;
}) {
  const session = useSession();
  const { playback } = session;
  const { isPlaying, durationMs } = usePlaybackState(playback);
  const positionMs = usePosition(playback, isPlaying);
  const spanInMs = useScoringUi((ui) => ui.spanInMs);
  const [zoom, setZoom] = useState(1);
  const clock = useCallback(() => playback.positionMs() ?? 0, [playback]);
  useCommands({
    'zoom-in': () => setZoom(zoomedIn),
    'zoom-out': () => setZoom(zoomedOut),
  });
  const markers = useMemo(() => markersOf(evidence), [evidence]);
  const spans = useMemo(() => spansOf(evidence, spanInMs), [evidence, spanInMs]);
  const { peaks, failure } = wave;
  return (
    <div className={styles.canvas}>
      <Waveform
        label="Position in the call"
        left={peaks?.left ?? silent}
        right={peaks?.right}
        durationMs={durationMs ?? keptDurationMs ?? peaks?.durationMs ?? 1}
        positionMs={positionMs}
        clock={isPlaying ? clock : undefined}
        zoom={zoom}
        markers={markers}
        spans={spans}
        onSeek={playback.seek}
        onSpan={(startMs, endMs) => mark(session, { startMs: Math.round(startMs), endMs: Math.round(endMs) })}
        onZoom={setZoom}
        onMarker={(id) => {
          const found = evidence.find((one) => one.evidence.id === id);
          if (found) playEvidence(session, found.evidence);
        }}
      />
      {failure ? (
        <p className={styles.failure}>No waveform: {failure} Playback and marks work without it.</p>
      ) : null}
      <span className={styles.zoom}>
        <IconButton
          label="Zoom out of the waveform"
          icon={<IconZoomOut size={15} />}
          disabled={zoom <= 1}
          onClick={() => setZoom(zoomedOut)}
        />
        <IconButton
          label="Zoom in on the waveform"
          icon={<IconZoomIn size={15} />}
          onClick={() => setZoom(zoomedIn)}
        />
      </span>
    </div>
  );
}

/**
 * Where the playback stands: exactly while it rests; while it plays, every five seconds, for those who hear the
 * screen. The picture asks by itself in every frame.
 */
function usePosition(playback: Playback, isPlaying: boolean): number {
  return useSyncExternalStore(playback.onFrame, () => {
    const ms = playback.positionMs() ?? 0;
    return isPlaying ? ms - (ms % 5000) : ms;
  });
}

function markersOf(evidence: readonly LetteredEvidence[]): readonly WaveformMarker[] {
  if (evidence.length === 0) return noMarkers;
  return evidence.flatMap(({ letter, evidence: { id, dimension, startMs } }) =>
    startMs === null ? [] : [{ id, letter, dimension: dimensionKeys.indexOf(dimension) + 1, atMs: startMs }],
  );
}

/** The spans of evidence, and where one was begun and not yet ended. */
function spansOf(
  evidence: readonly LetteredEvidence[],
  spanInMs: number | undefined,
): readonly WaveformSpan[] {
  const spans: WaveformSpan[] = evidence.flatMap(({ evidence: { id, dimension, startMs, endMs } }) =>
    startMs === null || endMs === null
      ? []
      : [{ id, startMs, endMs, dimension: dimensionKeys.indexOf(dimension) + 1 }],
  );
  return spanInMs === undefined
    ? spans
    : [...spans, { id: 'begun', startMs: spanInMs, endMs: spanInMs + 1000 }];
}
