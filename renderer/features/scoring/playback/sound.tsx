import { IconPictureInPicture, IconPictureInPictureOff } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import { IconButton } from '../../../ui/controls/button';
import { Notice } from '../../../ui/controls/empty';
import { setUi, useScoringUi } from '../scoring-ui';
import { useSession } from '../session';
import type { ScoringView } from '../use-scoring';
import { Transport } from './transport';
import { usePlaybackState } from './use-playback';
import type { WaveformState } from './use-peaks';
import { WavePanel } from './wave-panel';
import styles from './sound.module.css';

/** The waveform with the evidence on it, and the controls under it. */
export function Sound({
  view,
  wave,
  element,
  isMissing,
}: {
  readonly view: ScoringView;
  readonly wave: WaveformState;
  readonly element: HTMLVideoElement | undefined;
  readonly isMissing: boolean;
}) {
  const { playback } = useSession();
  const { hasPicture, trouble } = usePlaybackState(playback);
  const isHidden = useScoringUi((ui) => ui.isPictureHidden);
  const sentence = troubleSentence(isMissing ? 'missing' : trouble, view.recording?.fileName ?? '');
  return (
    <section className={styles.sound} aria-label="Sound">
      {sentence ? <Notice tone="warning">{sentence}</Notice> : null}
      {playback.kind === 'recording' && !sentence ? (
        <div className={styles.wave}>
          {element && hasPicture && !isHidden ? <Picture element={element} /> : null}
          <WavePanel
            evidence={view.evidenceInOrder}
            wave={wave}
            keptDurationMs={view.recording?.durationMs ?? null}
          />
        </div>
      ) : null}
      <Transport>
        {hasPicture ? (
          <IconButton
            label={isHidden ? 'Show the picture' : 'Hide the picture'}
            icon={isHidden ? <IconPictureInPicture size={17} /> : <IconPictureInPictureOff size={17} />}
            onClick={() => setUi({ isPictureHidden: !isHidden })}
          />
        ) : null}
      </Transport>
    </section>
  );
}

/** Shows the element that plays; taking it off the page does not stop the sound. */
const Picture = memo(function Picture({ element }: { readonly element: HTMLVideoElement }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.append(element);
    return () => element.remove();
  }, [element]);
  return <div ref={ref} className={styles.picture} />;
});

function troubleSentence(
  trouble: 'missing' | 'undecodable' | undefined,
  fileName: string,
): string | undefined {
  switch (trouble) {
    case undefined:
      return undefined;
    case 'missing':
      return `The recording ${fileName} is not on this machine. What was marked is kept. Add the file again to hear it, or score from notes.`;
    case 'undecodable':
      return `The recording ${fileName} cannot be played here. What was marked is kept. Save it as MP3 or M4A and add that file, or score from notes.`;
  }
}
