import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { clockTime } from '../../shared/lib/formats';
import type { Evidence } from '../../shared/model/evidence';
import type { Recording } from '../../shared/model/recording';
import { IconButton } from '../ui/controls/button';
import styles from './evidence-player.module.css';

/** How much is heard around a moment that has no end, in milliseconds. */
const aroundMoment = { before: 3000, after: 12_000 } as const;

interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** What is played of evidence; undefined where it is about the whole call. */
export function spanOf({ startMs, endMs }: Pick<Evidence, 'startMs' | 'endMs'>): Span | undefined {
  if (startMs === null) return undefined;
  if (endMs !== null && endMs > startMs) return { startMs, endMs };
  return { startMs: Math.max(0, startMs - aroundMoment.before), endMs: startMs + aroundMoment.after };
}

/** Plays the few seconds of a recording that evidence points at, right where it is read. */
export function EvidencePlayer({
  evidence,
  recording,
  startsAtOnce,
}: {
  readonly evidence: Evidence;
  readonly recording: Recording | undefined;
  /** It was asked for by a click on the evidence: that click is the wish to hear it. */
  readonly startsAtOnce?: boolean;
}) {
  const span = spanOf(evidence);
  if (!span) return <p className={styles.none}>It is about the whole call, so there is no moment to play.</p>;
  if (!recording) return <p className={styles.none}>The call has no recording.</p>;
  return (
    <Player
      key={evidence.id}
      span={span}
      url={`/recordings/${recording.hash}`}
      startsAtOnce={startsAtOnce ?? false}
    />
  );
}

function Player({
  span,
  url,
  startsAtOnce,
}: {
  readonly span: Span;
  readonly url: string;
  readonly startsAtOnce: boolean;
}) {
  const { sound, toggle, isPlaying, atMs, isLost } = useSpan(span, startsAtOnce);
  const length = span.endMs - span.startMs;
  const done = Math.min(length, Math.max(0, atMs - span.startMs));
  return (
    <div className={styles.player}>
      {/* The words that were said stand beside it as the quote. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <audio ref={sound} src={url} preload="auto" />
      {isLost ? (
        <p className={styles.none}>The file of this recording is not on this machine, or cannot be played.</p>
      ) : (
        <>
          <IconButton
            label={isPlaying ? 'Pause' : 'Play'}
            icon={
              isPlaying ? (
                <IconPlayerPauseFilled size={16} aria-hidden="true" />
              ) : (
                <IconPlayerPlayFilled size={16} aria-hidden="true" />
              )
            }
            onClick={toggle}
          />
          <progress className={styles.way} value={done} max={length} aria-label="Played" />
          <span className={styles.time}>
            {clockTime(Math.max(span.startMs, atMs))} <span>of {clockTime(span.endMs)}</span>
          </span>
        </>
      )}
    </div>
  );
}

/** Follows a sound through its span and stops it at the end. */
function useSpan({ startMs, endMs }: Span, startsAtOnce: boolean) {
  const sound = useRef<HTMLAudioElement>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [atMs, setAtMs] = useState(startMs);
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    const element = sound.current;
    if (!element) return undefined;
    const ends = new AbortController();
    const on = (event: string, listener: () => void): void =>
      element.addEventListener(event, listener, { signal: ends.signal });
    let frame = 0;
    const follow = (): void => {
      setAtMs(element.currentTime * 1000);
      if (element.currentTime * 1000 >= endMs) element.pause();
      else frame = requestAnimationFrame(follow);
    };
    on('play', () => {
      setPlaying(true);
      frame = requestAnimationFrame(follow);
    });
    on('pause', () => {
      setPlaying(false);
      cancelAnimationFrame(frame);
      setAtMs(element.currentTime * 1000);
    });
    // Frames rest while the window is hidden; the sound does not.
    on('timeupdate', () => document.hidden && element.currentTime * 1000 >= endMs && element.pause());
    on('error', () => setLost(true));
    element.currentTime = startMs / 1000;
    if (startsAtOnce) element.play().catch(() => undefined);
    return () => {
      ends.abort();
      cancelAnimationFrame(frame);
      element.pause();
    };
  }, [startMs, endMs, startsAtOnce]);
  const toggle = (): void => {
    const element = sound.current;
    if (!element) return;
    if (!element.paused) return element.pause();
    const ms = element.currentTime * 1000;
    if (ms < startMs || ms >= endMs - 50) element.currentTime = startMs / 1000;
    // Refused while nothing is loaded: the state says so by itself.
    element.play().catch(() => undefined);
  };
  return { sound, toggle, isPlaying, atMs, isLost };
}
