import { memo, useMemo } from 'react';
import { clockTime, type Formats } from '../../../../shared/lib/formats';
import type { Peaks } from '../../../../shared/lib/peaks';
import { fail, ok, type Result } from '../../../../shared/lib/result';
import { setRepSide } from '../../../../shared/model/acts/listening';
import type { Id } from '../../../../shared/model/fields';
import type { Recording } from '../../../../shared/model/recording';
import type { Transcript } from '../../../../shared/model/transcript';
import { conversationFigures } from '../../../../shared/measure/conversation-figures';
import type { Figure } from '../../../../shared/measure/figure';
import { soundFigures } from '../../../../shared/measure/sound-figures';
import { useFormats } from '../../../platform/use-formats';
import { SelectField } from '../../../ui/controls/field';
import { useSession } from '../session';
import { WordsSwitch } from '../transcript/transcript-pane';
import { FigureRow } from './figure-row';
import styles from './figures.module.css';

interface Shown {
  readonly name: string;
  readonly answer: Result<Figure>;
  readonly write: (value: number, formats: Formats) => string;
}

/** What the conversation looked like, each figure with how it was made. None of them moves a score. */
export const ConversationPanel = memo(function ConversationPanel({
  transcript,
  recording,
  repId,
  peaks,
}: {
  readonly transcript: Transcript | undefined;
  readonly recording: Recording | undefined;
  readonly repId: Id;
  readonly peaks: Peaks | undefined;
}) {
  const formats = useFormats();
  const ofWords = useMemo(() => transcript && wordFigures(transcript), [transcript]);
  const repSide = recording?.repSide ?? null;
  const ofSound = useMemo(() => soundShown(peaks, repSide), [peaks, repSide]);
  return (
    <section className={styles.panel} aria-label="Conversation figures">
      <header className={styles.head}>
        <WordsSwitch />
        <span className={styles.hint}>Context only: none of these moves a score.</span>
      </header>
      <div className={styles.groups}>
        <section aria-label="From the transcript">
          <h3>From the transcript</h3>
          {ofWords ? (
            <>
              <dl className={styles.figures}>
                {ofWords.map(({ name, answer, write }) => (
                  <FigureRow
                    key={name}
                    name={name}
                    answer={answer}
                    write={(value) => write(value, formats)}
                  />
                ))}
              </dl>
              {transcript ? <NextStepLine transcript={transcript} /> : null}
            </>
          ) : (
            <p className={styles.hint}>No transcript is attached to this call.</p>
          )}
        </section>
        {recording ? (
          <section aria-label="From the sound">
            <h3>From the sound</h3>
            <Sides
              recording={recording}
              repId={repId}
              isStereo={peaks?.right !== undefined}
              isKnown={peaks !== undefined}
            />
            <dl className={styles.figures}>
              {ofSound.map(({ name, answer, write }) => (
                <FigureRow key={name} name={name} answer={answer} write={(value) => write(value, formats)} />
              ))}
            </dl>
          </section>
        ) : null}
      </div>
    </section>
  );
});

const share = (value: number, { percent }: Formats): string => percent(value);
const seconds = (value: number, { number }: Formats): string =>
  value >= 60 ? `${clockTime(value * 1000)} min` : `${number(value, 1)} s`;
const perMinute = (value: number, { number }: Formats): string => `${number(value, 1)} a minute`;
const plain = (value: number, { number }: Formats): string => number(value);

function wordFigures(transcript: Transcript): readonly Shown[] {
  const figures = conversationFigures(transcript);
  return [
    { name: 'Talk share of the rep', answer: figures.talkShare, write: share },
    { name: 'Questions of the rep', answer: figures.questions, write: plain },
    { name: 'Longest monologue', answer: figures.longestMonologue, write: seconds },
    { name: 'Patience before answering', answer: figures.patience, write: seconds },
    { name: 'Speaker switches', answer: figures.switches, write: perMinute },
    {
      name: 'Talking speed',
      answer: figures.speed,
      write: (value, { number }) => `${number(value)} words a minute`,
    },
    { name: 'Filler words', answer: figures.fillers, write: perMinute },
  ];
}

function soundShown(peaks: Peaks | undefined, repSide: Recording['repSide']): readonly Shown[] {
  if (!peaks?.right || repSide === null) return [];
  const figures = soundFigures(peaks, repSide);
  const answer = (figure: Figure | undefined): Result<Figure> =>
    figure ? ok(figure) : fail('The two sides do not tell who speaks.');
  return [
    { name: 'Talk share of the rep', answer: answer(figures?.talkShare), write: share },
    { name: 'Longest monologue', answer: answer(figures?.longestMonologue), write: seconds },
    { name: 'Patience before answering', answer: answer(figures?.patience), write: seconds },
    { name: 'Speaker switches', answer: answer(figures?.switchesPerMinute), write: perMinute },
  ];
}

/** Asks which side of a stereo recording is the rep. */
function Sides({
  recording,
  repId,
  isStereo,
  isKnown,
}: {
  readonly recording: Recording;
  readonly repId: Id;
  readonly isStereo: boolean;
  readonly isKnown: boolean;
}) {
  const session = useSession();
  if (!isKnown) return <p className={styles.hint}>The waveform is still being made.</p>;
  if (!isStereo)
    return <p className={styles.hint}>The recording is mono: it does not tell the sides apart.</p>;
  return (
    <SelectField
      label="The rep is on the"
      value={recording.repSide ?? ''}
      options={[
        { value: '', label: 'not said' },
        { value: 'left', label: 'left' },
        { value: 'right', label: 'right' },
      ]}
      onChange={(side) => void session.commit(setRepSide(repId, recording, side === '' ? null : side))}
    />
  );
}

function NextStepLine({ transcript }: { readonly transcript: Transcript }) {
  const { playback } = useSession();
  const found = useMemo(() => conversationFigures(transcript).nextStep, [transcript]);
  return (
    <div className={styles.step}>
      <h3>Next step with a day</h3>
      {found.ok ? (
        <p>
          <q>{found.value.value.sentence}</q>{' '}
          {transcript.isTimed ? (
            <button type="button" onClick={() => playback.playSpan(found.value.value.startMs, null)}>
              {clockTime(found.value.value.startMs)}
            </button>
          ) : null}
        </p>
      ) : (
        <p className={styles.hint}>{found.error}</p>
      )}
    </div>
  );
}
