import { useCommands } from '../../platform/commands';
import { useWorkspace } from '../../platform/workspace';
import { count } from './counters/count-marks';
import * as evidence from './evidence/evidence-marks';
import { nextSpeed } from './playback/playback';
import { clear, completeAndGoOn, noOpportunity, score } from './scorecard/marks';
import { moveFocus, setUi, useScoringUi } from './scoring-ui';
import type { Session } from './session';
import { selectionIn } from './transcript/text-selection';
import { leaveField } from '../../ui/controls/give-way';

const shortMs = 5_000;
const longMs = 30_000;

/** Answers every key of the workspace. */
export function useScoringCommands(session: Session): void {
  const { client } = useWorkspace();
  const { playback } = session;
  const focused = (): ReturnType<typeof useScoringUi.getState>['focused'] => useScoringUi.getState().focused;
  const skip = (ms: number) => () => playback.seek((playback.positionMs() ?? 0) + ms);
  const turn = (step: 1 | -1) => () => playback.setSpeed(nextSpeed(playback.state.speed, step));
  useCommands({
    play: () => (playback.state.isPlaying ? playback.pause() : playback.play()),
    back: skip(-shortMs),
    forward: skip(shortMs),
    'back-far': skip(-longMs),
    'forward-far': skip(longMs),
    slower: turn(-1),
    faster: turn(1),

    'dimension-up': () => moveFocus(-1),
    'dimension-down': () => moveFocus(1),
    'score-1': () => score(session, focused(), 1),
    'score-2': () => score(session, focused(), 2),
    'score-3': () => score(session, focused(), 3),
    'score-4': () => score(session, focused(), 4),
    'score-5': () => score(session, focused(), 5),
    'score-clear': () => clear(session, focused()),
    'no-opportunity': () => noOpportunity(session, focused()),
    'write-note': () => setUi({ wanted: 'note' }),
    'write-action': () => setUi({ wanted: 'action' }),
    'complete-next': () => {
      leaveField();
      void completeAndGoOn(session, client.evidenceRule);
    },

    'evidence-here': () => {
      const chosen = selectionIn(session.transcript());
      if (chosen) evidence.mark(session, chosen.window ?? evidence.hereIn(session), chosen.quote);
      else evidence.markHere(session);
    },
    'span-in': () => evidence.beginSpan(session),
    'span-out': () => evidence.endSpan(session),
    'evidence-last-15': () => evidence.markLast15(session),
    'evidence-positive': () => evidence.setPolarity(session, 'positive'),
    'evidence-negative': () => evidence.setPolarity(session, 'negative'),
    'evidence-absence': () => evidence.setPolarity(session, 'absence'),
    'evidence-note': () => setUi({ wanted: 'evidence note' }),
    'evidence-previous': () => evidence.step(session, -1),
    'evidence-next': () => evidence.step(session, 1),
    'evidence-delete': () => evidence.removeSelected(session),

    'count-question': () => count(session, 'question'),
    'count-impact': () => count(session, 'impact quantified'),
    'count-use-case': () => count(session, 'use case told'),
    'count-roi': () => count(session, 'ROI calculated'),
    'count-trial-close': () => count(session, 'trial close'),
    'count-objection': () => count(session, 'objection'),
  });
}
