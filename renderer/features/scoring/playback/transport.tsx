import {
  IconArrowBarToRight,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconRewindBackward5,
  IconRewindForward5,
} from '@tabler/icons-react';
import { memo, useEffect, useRef, type ReactNode } from 'react';
import { clockTime } from '../../../../shared/lib/formats';
import { useKeyOf } from '../../../platform/commands';
import { usePreferences } from '../../../platform/use-preferences';
import { useWorkspace } from '../../../platform/workspace';
import { Button, IconButton } from '../../../ui/controls/button';
import { Keys } from '../../../ui/controls/keys';
import { beginSpan, endSpan, markHere, markLast15 } from '../evidence/evidence-marks';
import { useScoringUi } from '../scoring-ui';
import { useSession } from '../session';
import { nextSpeed, speeds, type Playback } from './playback';
import { usePlaybackState } from './use-playback';
import styles from './sound.module.css';

/** Play, speed and the marks that belong to a time. */
export const Transport = memo(function Transport({ children }: { readonly children?: ReactNode }) {
  const session = useSession();
  const { playback } = session;
  const { kind } = playback;
  return (
    <div className={styles.transport} role="group" aria-label="Playback">
      {kind === 'recording' ? <RecordingControls playback={playback} /> : null}
      {kind === 'clock' ? <ClockControls playback={playback} /> : null}
      {kind === 'none' ? (
        <span className={styles.without}>Scored from notes: evidence is for the whole call.</span>
      ) : null}
      {children}
      <Marks />
    </div>
  );
});

function RecordingControls({ playback }: { readonly playback: Playback }) {
  const { isPlaying, speed, durationMs, trouble } = usePlaybackState(playback);
  const keyOf = useKeyOf();
  const skip = (ms: number): void => playback.seek((playback.positionMs() ?? 0) + ms);
  const isOff = trouble !== undefined;
  return (
    <>
      <IconButton
        label={withKey('Back 5 seconds', keyOf('back'))}
        icon={<IconRewindBackward5 size={18} stroke={1.6} />}
        disabled={isOff}
        onClick={() => skip(-5000)}
      />
      <button
        type="button"
        className={styles.play}
        aria-label={isPlaying ? 'Pause' : 'Play'}
        title={withKey(isPlaying ? 'Pause' : 'Play', keyOf('play'))}
        disabled={isOff}
        onClick={() => (isPlaying ? playback.pause() : playback.play())}
      >
        {isPlaying ? <IconPlayerPauseFilled size={17} /> : <IconPlayerPlayFilled size={17} />}
      </button>
      <IconButton
        label={withKey('Forward 5 seconds', keyOf('forward'))}
        icon={<IconRewindForward5 size={18} stroke={1.6} />}
        disabled={isOff}
        onClick={() => skip(5000)}
      />
      <span className={styles.times}>
        <Position playback={playback} />
        <span> / {durationMs === null ? '–:––' : clockTime(durationMs)}</span>
      </span>
      <span className={styles.speed}>
        <button
          type="button"
          aria-label="Slower"
          title={withKey('Slower', keyOf('slower'))}
          disabled={isOff || speed === speeds[0]}
          onClick={() => playback.setSpeed(nextSpeed(speed, -1))}
        >
          −
        </button>
        <output aria-label="Speed">{speed}×</output>
        <button
          type="button"
          aria-label="Faster"
          title={withKey('Faster', keyOf('faster'))}
          disabled={isOff || speed === speeds.at(-1)}
          onClick={() => playback.setSpeed(nextSpeed(speed, 1))}
        >
          +
        </button>
      </span>
      <SkipSilence isOff={isOff} />
    </>
  );
}

function SkipSilence({ isOff }: { readonly isOff: boolean }) {
  const { preferences } = useWorkspace();
  const setPreferences = usePreferences();
  return (
    <IconButton
      label="Skip silence"
      icon={<IconArrowBarToRight size={17} stroke={1.6} />}
      pressed={preferences.skipSilence}
      disabled={isOff}
      onClick={() => void setPreferences({ skipSilence: !preferences.skipSilence }, 'Skip silence')}
    />
  );
}

function ClockControls({ playback }: { readonly playback: Playback }) {
  const { isPlaying } = usePlaybackState(playback);
  const keyOf = useKeyOf();
  return (
    <>
      <Button
        icon={isPlaying ? <IconPlayerPauseFilled size={15} /> : <IconPlayerPlayFilled size={15} />}
        keys={keyOf('play')}
        onClick={() => (isPlaying ? playback.pause() : playback.play())}
      >
        {isPlaying ? 'Stop the clock' : 'Start the clock'}
      </Button>
      <span className={styles.times}>
        <Position playback={playback} />
      </span>
      <span className={styles.without}>Scored live: times are by the clock.</span>
    </>
  );
}

/** The time at the playhead. It is written past React: it changes while nothing else does. */
function Position({ playback }: { readonly playback: Playback }) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const write = (ms: number): void => {
      const text = clockTime(ms);
      if (ref.current && ref.current.textContent !== text) ref.current.textContent = text;
    };
    write(playback.positionMs() ?? 0);
    return playback.onFrame(write);
  }, [playback]);
  return <strong ref={ref} role="timer" aria-label="Position" aria-live="off" />;
}

function Marks() {
  const session = useSession();
  const keyOf = useKeyOf();
  const spanInMs = useScoringUi((ui) => ui.spanInMs);
  const isTimed = session.playback.kind !== 'none';
  return (
    <span className={styles.marks} role="group" aria-label="Mark evidence">
      {isTimed ? (
        <>
          {spanInMs === undefined ? (
            <MarkButton name="Span from here" keys={keyOf('span-in')} onClick={() => beginSpan(session)} />
          ) : (
            <MarkButton
              name={`Span from ${clockTime(spanInMs)} to here`}
              keys={keyOf('span-out')}
              isOn
              onClick={() => endSpan(session)}
            />
          )}
          <MarkButton name="Last 15 s" keys={keyOf('evidence-last-15')} onClick={() => markLast15(session)} />
        </>
      ) : null}
      <MarkButton name="Evidence" keys={keyOf('evidence-here')} onClick={() => markHere(session)} />
    </span>
  );
}

function MarkButton({
  name,
  keys,
  isOn,
  onClick,
}: {
  readonly name: string;
  readonly keys: string | undefined;
  readonly isOn?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className={styles.mark} data-on={isOn || undefined} onClick={onClick}>
      {name}
      {keys ? <Keys combination={keys} /> : null}
    </button>
  );
}

const withKey = (name: string, key: string | undefined): string => (key ? `${name} (${key})` : name);
