import { memo, useState, type ReactNode } from 'react';
import { clockTime } from '../../../../shared/lib/formats';
import type { Transcript } from '../../../../shared/model/transcript';
import { Button } from '../../../ui/controls/button';
import { useSession } from '../session';
import { reassign } from './repairs';
import { SplitDialog } from './split-dialog';
import { turnAttribute } from './text-selection';
import styles from './transcript.module.css';

interface TurnProps {
  readonly transcript: Transcript;
  readonly place: number;
  readonly isSpoken: boolean;
  /** Words to mark in the text; empty for none. */
  readonly wanted: string;
  readonly isShown: boolean;
  readonly chosen: ReadonlySet<number> | undefined;
  readonly onChosen: (chosen: ReadonlySet<number>) => void;
  readonly onGo: () => void;
}

/** One turn: when, who, what. In repair, also to whom it belongs and where to split it. */
export const Turn = memo(
  function Turn(props: TurnProps) {
    const { transcript, place, isSpoken, isShown, wanted, chosen, onGo } = props;
    const { playback } = useSession();
    const { turns, speakers, isTimed } = transcript;
    const speaker = speakers[turns.speaker[place] ?? -1];
    const text = turns.text[place] ?? '';
    const isNew = place === 0 || turns.speaker[place] !== turns.speaker[place - 1];
    const startMs = turns.startMs[place] ?? 0;
    const canGo = isTimed && playback.kind === 'recording';
    const go = (): void => {
      if (!canGo || !document.getSelection()?.isCollapsed) return;
      playback.seek(startMs);
      onGo();
    };
    return (
      <div
        className={styles.turn}
        data-spoken={isSpoken || undefined}
        data-shown={isShown || undefined}
        data-role={speaker?.role}
        data-new={isNew || undefined}
        aria-current={isSpoken || undefined}
      >
        {chosen ? <Choose {...props} chosen={chosen} /> : null}
        {isTimed ? (
          <button
            type="button"
            className={styles.time}
            disabled={!canGo}
            aria-label={`Go to ${clockTime(startMs)}`}
            onClick={go}
          >
            {clockTime(startMs)}
          </button>
        ) : null}
        <div className={styles.said}>
          {isNew || chosen ? (
            <span className={styles.speaker}>{speaker?.name ?? 'Unknown speaker'}</span>
          ) : null}
          {/* The time beside it does the same by keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
          <p {...{ [turnAttribute]: place }} onClick={go}>
            {wanted ? marked(text, wanted) : text}
          </p>
        </div>
        {chosen ? <Repairs transcript={transcript} place={place} /> : null}
      </div>
    );
  },
  (before, after) =>
    before.transcript === after.transcript &&
    before.place === after.place &&
    before.isSpoken === after.isSpoken &&
    before.isShown === after.isShown &&
    before.wanted === after.wanted &&
    before.chosen === after.chosen,
);

function Choose({ place, chosen, onChosen }: TurnProps & { readonly chosen: ReadonlySet<number> }) {
  const toggle = (isOn: boolean): void => {
    const next = new Set(chosen);
    if (isOn) next.add(place);
    else next.delete(place);
    onChosen(next);
  };
  return (
    <input
      type="checkbox"
      aria-label={`Choose turn ${place + 1}`}
      checked={chosen.has(place)}
      onChange={(event) => toggle(event.currentTarget.checked)}
    />
  );
}

function Repairs({ transcript, place }: { readonly transcript: Transcript; readonly place: number }) {
  const session = useSession();
  const [isSplitting, setSplitting] = useState(false);
  return (
    <span className={styles.repairs}>
      <select
        aria-label={`Speaker of turn ${place + 1}`}
        value={transcript.turns.speaker[place] ?? -1}
        onChange={(event) => reassign(session, transcript, [place], Number(event.currentTarget.value))}
      >
        <option value={-1}>Unknown speaker</option>
        {transcript.speakers.map(({ name }, at) => (
          <option key={`${at} ${name}`} value={at}>
            {name}
          </option>
        ))}
      </select>
      <Button small look="quiet" onClick={() => setSplitting(true)}>
        Split
      </Button>
      {isSplitting ? (
        <SplitDialog transcript={transcript} place={place} onClose={() => setSplitting(false)} />
      ) : null}
    </span>
  );
}

/** The text with the words that were looked for set off. */
function marked(text: string, wanted: string): ReactNode {
  const parts: ReactNode[] = [];
  const lower = text.toLowerCase();
  const needle = wanted.toLowerCase();
  let from = 0;
  for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, from)) {
    parts.push(text.slice(from, at), <mark key={at}>{text.slice(at, at + needle.length)}</mark>);
    from = at + needle.length;
  }
  return [...parts, text.slice(from)];
}
