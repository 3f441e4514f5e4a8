import { useEffect, useRef } from 'react';
import { openDimensions } from '../../../shared/model/scorecard';
import { transcriptOf, type ScoringRecords } from '../../data/queries/scoring';
import { useLive } from '../../platform/use-live';
import { CounterStrip } from './counters/counter-strip';
import { EvidenceList } from './evidence/evidence-list';
import { ConversationPanel } from './figures/conversation-panel';
import { CallHeader } from './header/call-header';
import { KeyStrip } from '../../widgets/key-strip';
import { mostUsedKeys } from './most-used-keys';
import { Sound } from './playback/sound';
import { useIsMissing, useOpenPlayback } from './playback/use-playback';
import { usePeaks } from './playback/use-peaks';
import { ScorecardPanel } from './scorecard/scorecard-panel';
import styles from './scoring.module.css';
import { resetUi, useScoringUi } from './scoring-ui';
import { SessionProvider } from './session';
import { TranscriptPane } from './transcript/transcript-pane';
import { useScoringCommands } from './use-commands';
import { useFieldsGiveWay } from '../../ui/controls/give-way';
import { draftOf, useScoringView } from './use-scoring';
import { useKeptPosition, useNewSession } from './use-session';

/** One call on the bench: sound above, words and evidence below, the scorecard beside them. */
export function Workspace({
  read,
  startMs,
}: {
  readonly read: ScoringRecords;
  readonly startMs: number | undefined;
}) {
  const root = useRef<HTMLDivElement>(null);
  const { view, latest } = useScoringView(read);
  const transcript = useLive(transcriptOf, read.call.id);
  const wave = usePeaks(read.recording);
  const { playback, element } = useOpenPlayback(read, wave.isWhole ? wave.peaks : undefined, startMs);
  const isMissing = useIsMissing(read.recording?.hash);
  const session = useNewSession(playback, latest, transcript ?? undefined);
  const left = useScoringUi((ui) => ui.left);
  useKeptPosition(session);
  useScoringCommands(session);
  const giveWay = useFieldsGiveWay(root);
  useEffect(() => {
    const draft = draftOf(read, session.coachId);
    const [first] = draft ? openDimensions(draft) : [];
    resetUi(first ? { focused: first } : {});
    root.current?.focus();
    // Only at the opening of a call: later readings leave the selection alone.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [read.call.id]);

  return (
    <SessionProvider value={session}>
      <div ref={root} className={styles.workspace} tabIndex={-1} {...giveWay}>
        <CallHeader view={view} />
        <Sound view={view} wave={wave} element={element} isMissing={isMissing} />
        <CounterStrip counts={view.counts} isTimed={playback.kind !== 'none'} />
        <div className={styles.bench}>
          <div
            className={styles.words}
            data-silent={(left === 'transcript' && transcript === null) || undefined}
          >
            {left === 'transcript' ? (
              <TranscriptPane transcript={transcript} view={view} />
            ) : (
              <ConversationPanel
                transcript={transcript ?? undefined}
                recording={view.recording}
                repId={view.rep.id}
                peaks={wave.isWhole ? wave.peaks : undefined}
              />
            )}
            <EvidenceList view={view} transcript={transcript ?? undefined} />
          </div>
          <ScorecardPanel view={view} />
        </div>
        <KeyStrip hints={mostUsedKeys} />
      </div>
    </SessionProvider>
  );
}
