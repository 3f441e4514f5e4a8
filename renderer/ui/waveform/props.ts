import type { WaveformMarker, WaveformSpan } from './draw';

export interface WaveformProps {
  /** The accessible name, such as 'Position in the call'. */
  readonly label: string;
  /** Peaks of the left or only channel, 100 a second, as far as they are known; a new array when there are more. */
  readonly left: Uint8Array;
  readonly right?: Uint8Array | undefined;
  readonly durationMs: number;
  readonly positionMs: number;
  /** While given, every frame draws this position, without a render: pass it while the recording plays. */
  readonly clock?: (() => number) | undefined;
  /** 1 shows the whole recording; see `zoomedIn` and `zoomedOut` for the buttons. */
  readonly zoom: number;
  readonly markers?: readonly WaveformMarker[];
  readonly spans?: readonly WaveformSpan[];
  readonly onSeek: (ms: number) => void;
  readonly onSpan?: (startMs: number, endMs: number) => void;
  /** Ctrl and the wheel. */
  readonly onZoom?: (zoom: number) => void;
  readonly onMarker?: (id: string) => void;
}
