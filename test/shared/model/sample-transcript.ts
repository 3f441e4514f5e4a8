import type { Transcript } from '../../../shared/model/transcript';
import { clientId, idOf, noon } from '../samples';

/** A timed transcript of short turns: who, from second, to second, what. The first to speak is the rep. */
export function sampleTranscript(
  turns: readonly (readonly [speaker: string, from: number, to: number, text: string])[],
): Transcript {
  const names = [...new Set(turns.map(([speaker]) => speaker))];
  return {
    id: idOf(1, 9),
    clientId,
    callId: idOf(1, 6),
    format: 'vtt',
    fileName: 'call.vtt',
    isTimed: true,
    speakers: names.map((name, place) => ({ name, role: place === 0 ? 'rep' : 'customer' })),
    turns: {
      startMs: turns.map(([, from]) => from * 1000),
      endMs: turns.map(([, , to]) => to * 1000),
      speaker: turns.map(([speaker]) => names.indexOf(speaker)),
      text: turns.map(([, , , text]) => text),
    },
    addedAt: noon,
  };
}
