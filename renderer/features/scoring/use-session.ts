import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { dayOf } from '../../../shared/lib/formats';
import { keepDuration, keepPosition } from '../../../shared/model/acts/listening';
import type { Transcript } from '../../../shared/model/transcript';
import { nextInQueue, queueInForce } from '../../../shared/measure/queue-in-force';
import { queueRecords } from '../../data/queries/queue';
import type { ScoringRecords } from '../../data/queries/scoring';
import { useServices } from '../../platform/services';
import { useAct, useTakeBack } from '../../platform/use-act';
import { useWorkspace } from '../../platform/workspace';
import type { Playback } from './playback/playback';
import { setUi } from './scoring-ui';
import type { Session } from './session';

/** Puts a sitting together; the same object until the workspace closes. */
export function useNewSession(
  playback: Playback,
  latest: () => ScoringRecords,
  transcript: Transcript | undefined,
): Session {
  const { db, now, newId, say } = useServices();
  const { client, coach } = useWorkspace();
  const act = useAct();
  const { offer } = useTakeBack();
  const [, go] = useLocation();
  const parts = useRef({ transcript, go });
  useEffect(() => {
    parts.current = { transcript, go };
  });
  return useMemo((): Session => {
    const goNext = async (done?: string): Promise<void> => {
      const { call } = latest();
      const { calls, scorecards, draws } = await queueRecords(db, client.id, call.repId);
      const queue = queueInForce(draws, calls, scorecards, coach.id, dayOf(now()));
      const next = nextInQueue(queue, call.id);
      setUi({ shownCardId: undefined });
      if (next) {
        parts.current.go(`/calls/${next}`);
        if (done !== undefined) say({ tone: 'plain', text: done });
      } else say({ tone: 'plain', text: 'Complete. No other call of this rep is waiting to be scored.' });
    };
    return {
      coachId: coach.id,
      playback,
      latest,
      transcript: () => parts.current.transcript,
      making: () => ({ at: new Date(now()).toISOString(), newId }),
      commit: act,
      say,
      commitAndSay: async (what, text) => {
        const done = await act(what);
        if (done.ok) say({ tone: 'plain', text, ...offer(done.value) });
      },
      goNext,
    };
  }, [db, now, newId, say, client.id, coach.id, act, offer, playback, latest]);
}

/** Keeps the position when the playback pauses, the call is left or the window closes; and the length once it is known. */
export function useKeptPosition(session: Session): void {
  const { playback, latest, commit, coachId, making } = session;
  // Before the playback closes, which it does once the screen is gone.
  useLayoutEffect(() => {
    const keep = (): void => {
      const { call, listening } = latest();
      const at = playback.positionMs();
      if (at === undefined || (at === 0 && !listening)) return;
      void commit(keepPosition(call, coachId, listening, at, making()));
    };
    let wasPlaying = false;
    const unsubscribe = playback.subscribe(() => {
      const { isPlaying, durationMs } = playback.state;
      if (wasPlaying && !isPlaying) keep();
      wasPlaying = isPlaying;
      const { recording } = latest();
      if (recording && durationMs !== null && recording.durationMs === null) {
        void commit(keepDuration(recording, durationMs));
      }
    });
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      unsubscribe();
      keep();
    };
  }, [playback, latest, commit, coachId, making]);
}
