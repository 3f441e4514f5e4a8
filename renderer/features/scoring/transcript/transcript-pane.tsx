import { memo, useState } from 'react';
import type { Transcript } from '../../../../shared/model/transcript';
import { useServices } from '../../../platform/services';
import { Button, IconButton } from '../../../ui/controls/button';
import { Menu } from '../../../ui/controls/menu';
import { Segmented } from '../../../ui/controls/segmented';
import { IconDots } from '@tabler/icons-react';
import { setUi, useScoringUi } from '../scoring-ui';
import { useSession } from '../session';
import type { ScoringView } from '../use-scoring';
import { attachTranscriptFile, removeTheTranscript } from './attach';
import { RepairBar } from './repair-bar';
import { SpeakersDialog } from './speakers-dialog';
import { TurnList } from './turn-list';
import { useSearch } from './use-search';
import { Search } from './search';
import styles from './transcript.module.css';

/** What was said: it follows the playback, a click goes there, and words that are selected become evidence. */
export const TranscriptPane = memo(
  function TranscriptPane({
    transcript,
  }: {
    readonly transcript: Transcript | null | undefined;
    readonly view: ScoringView;
  }) {
    return (
      <section className={styles.pane} aria-label="Transcript">
        {transcript ? <Turns transcript={transcript} /> : <Without isKnown={transcript === null} />}
      </section>
    );
  },
  (before, after) => before.transcript === after.transcript,
);

/** The choice of what stands over the evidence. */
export function WordsSwitch() {
  const left = useScoringUi((ui) => ui.left);
  return (
    <Segmented
      label="Shown"
      hideLabel
      value={left}
      options={[
        { value: 'transcript', label: 'Transcript' },
        { value: 'figures', label: 'Figures' },
      ]}
      onChange={(value) => setUi({ left: value, isRepairing: false })}
    />
  );
}

function Without({ isKnown }: { readonly isKnown: boolean }) {
  const session = useSession();
  const { bridge } = useServices();
  return (
    <>
      <header className={styles.head}>
        <WordsSwitch />
      </header>
      {isKnown ? (
        <div className={styles.without}>
          <p>No transcript. With one, this place follows the playback and quotes fill themselves in.</p>
          <Button small onClick={() => void attachTranscriptFile(session, bridge)}>
            Attach a transcript
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Turns({ transcript }: { readonly transcript: Transcript }) {
  const session = useSession();
  const { db } = useServices();
  const isRepairing = useScoringUi((ui) => ui.isRepairing);
  const [isNaming, setNaming] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const search = useSearch(transcript);
  const leave = (): void => {
    setChosen(new Set());
    setUi({ isRepairing: false });
  };
  return (
    <>
      <header className={styles.head}>
        <WordsSwitch />
        {transcript.isTimed ? null : (
          <span className={styles.hint}>No times: it does not follow the playback.</span>
        )}
        <Search search={search} />
        <Menu
          label="More for the transcript"
          target={<IconButton label="More for the transcript" icon={<IconDots size={17} />} />}
          groups={[
            [
              { label: 'Name speakers and say who is who', onSelect: () => setNaming(true) },
              isRepairing
                ? { label: 'End the repair', onSelect: leave }
                : { label: 'Repair turns', onSelect: () => setUi({ isRepairing: true }) },
            ],
            [
              {
                label: 'Remove the transcript',
                isDanger: true,
                onSelect: () => void removeTheTranscript(session, db),
              },
            ],
          ]}
        />
      </header>
      {isRepairing ? (
        <RepairBar transcript={transcript} chosen={chosen} onDone={leave} onChosen={setChosen} />
      ) : null}
      <TurnList
        transcript={transcript}
        found={search.found}
        shown={search.shown}
        wanted={search.text}
        chosen={isRepairing ? chosen : undefined}
        onChosen={setChosen}
      />
      {isNaming ? <SpeakersDialog transcript={transcript} onClose={() => setNaming(false)} /> : null}
    </>
  );
}
