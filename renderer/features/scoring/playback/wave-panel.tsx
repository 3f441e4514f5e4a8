import { memo } from 'react';
import type { ScoringView } from '../use-scoring';
import type { WaveformState } from './use-peaks';

export const WavePanel = memo(function WavePanel({ wave }: { readonly view: ScoringView; readonly wave: WaveformState }) {
  return <div>{wave.failure}</div>;
});
