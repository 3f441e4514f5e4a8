import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { Transcript } from '../../../../shared/model/transcript';
import { turnAt } from '../../../../shared/model/transcript-quote';
import { Button } from '../../../ui/controls/button';
import { useSession } from '../session';
import styles from './transcript.module.css';
import { Turn } from './turn';

interface TurnListProps {
  readonly transcript: Transcript;
  /** The turns that hold the words looked for, and the one to show. */
  readonly found: readonly number[];
  readonly shown: number | undefined;
  readonly wanted: string;
  /** The turns chosen for repair; undefined while nothing is repaired. */
  readonly chosen: ReadonlySet<number> | undefined;
  readonly onChosen: (chosen: ReadonlySet<number>) => void;
}

/** The turns, of which only those in view are on the page; the one being said is marked and kept in view. */
export function TurnList({ transcript, found, shown, wanted, chosen, onChosen }: TurnListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { spoken, isFollowing, setFollowing } = useSpokenTurn(transcript);
  const rows = useVirtualizer({
    count: transcript.turns.text.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 8,
  });
  useEffect(() => {
    if (isFollowing && spoken !== undefined) rows.scrollToIndex(spoken, { align: 'center' });
    // The list itself changes at every scroll.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [spoken, isFollowing]);
  useEffect(() => {
    if (shown === undefined) return;
    setFollowing(false);
    rows.scrollToIndex(shown, { align: 'center' });
    // oxlint-disable-next-line react/exhaustive-deps
  }, [shown, wanted]);
  const isFound = new Set(found);
  const stopFollowing = (): void => setFollowing(false);
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.turns}
        role="region"
        aria-label="Turns"
        // A region that scrolls is reached by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onWheel={stopFollowing}
        onPointerDown={(event) => event.target === event.currentTarget && stopFollowing()}
      >
        <div style={{ height: rows.getTotalSize(), position: 'relative' }} role="list">
          {rows.getVirtualItems().map(({ index, start, key }) => (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              role="listitem"
              style={{ position: 'absolute', inset: '0 0 auto 0', transform: `translateY(${start}px)` }}
            >
              <Turn
                transcript={transcript}
                place={index}
                isSpoken={index === spoken}
                wanted={isFound.has(index) ? wanted.trim() : ''}
                isShown={index === shown}
                chosen={chosen}
                onChosen={onChosen}
                onGo={() => setFollowing(true)}
              />
            </div>
          ))}
        </div>
      </div>
      {transcript.isTimed && !isFollowing ? (
        <div className={styles.follow}>
          <Button small onClick={() => setFollowing(true)}>
            Follow the playback
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** The turn at the playhead. The list is drawn again only when another turn begins. */
function useSpokenTurn(transcript: Transcript) {
  const { playback } = useSession();
  const [spoken, setSpoken] = useState<number | undefined>(undefined);
  const [isFollowing, setFollowing] = useState(true);
  useEffect(() => {
    const follow = (ms: number): void => setSpoken(turnAt(transcript, ms));
    const at = playback.positionMs();
    if (at !== undefined) follow(at);
    return playback.onFrame(follow);
  }, [playback, transcript]);
  return { spoken, isFollowing, setFollowing };
}
