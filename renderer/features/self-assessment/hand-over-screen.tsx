import { useEffect, useState } from 'react';
import { selfAssessmentLead } from '../../../shared/content/self-assessment';
import { isPinSpent, pinHours, type HandOver } from '../../../shared/model/hand-over';
import { endHandOver } from '../../../shared/model/acts/self-assessments';
import { roundById } from '../../data/queries/diagnosis';
import { useAct } from '../../platform/use-act';
import { useOnce } from '../../platform/use-once';
import { useLive } from '../../platform/use-live';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Dialog } from '../../ui/controls/dialog';
import { TextField } from '../../ui/controls/field';
import { useToasts } from '../../ui/controls/toasts';
import styles from './hand-over.module.css';
import { isSamePin } from './pin';
import { QuestionList } from './question-list';

/**
 * The machine in the hands of a rep: his questions and nothing else. It stands in place of the whole program, so
 * that no key, menu, address or file leads anywhere, and after a restart it stands there again.
 */
export function HandOverScreen({ lock }: { readonly lock: HandOver }) {
  const { coach } = useWorkspace();
  const found = useLive(roundById, lock.clientId, lock.selfAssessmentId);
  useNothingElse();
  if (!found) return null;
  const { round, questionnaire, rep } = found;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <div>
          <h1>Self-assessment</h1>
          <p>
            {rep?.name}
            {round ? `, round ${round.round}` : ''}
          </p>
        </div>
        <Unlock lock={lock} />
      </header>
      <main className={styles.body}>
        {round?.state === 'draft' && questionnaire ? (
          <div className={styles.column}>
            <p className={styles.lead}>{selfAssessmentLead}</p>
            <p className={styles.lead}>
              Press <kbd>1</kbd> to <kbd>5</kbd> to answer and go on, or use the mouse. Every answer is kept
              as you give it.
            </p>
            <QuestionList key={round.id} round={round} questions={questionnaire.questions} />
          </div>
        ) : (
          <div className={styles.done} role="status">
            <h2>
              {round ? 'Thank you. Your answers are in.' : 'There is nothing to fill in here any more.'}
            </h2>
            <p>Please give the computer back to {coach.name}.</p>
          </div>
        )}
      </main>
    </div>
  );
}

/** Messages of before go, and a file that is dropped is not opened in place of the program. */
function useNothingElse(): void {
  const clear = useToasts((state) => state.clear);
  useEffect(() => {
    clear();
    const stop = new AbortController();
    for (const name of ['dragover', 'drop'] as const)
      window.addEventListener(name, (event) => event.preventDefault(), { signal: stop.signal });
    return () => stop.abort();
  }, [clear]);
}

/** The coach's way back. */
function Unlock({ lock }: { readonly lock: HandOver }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        Give back to the coach
      </Button>
      {isAsking ? <UnlockDialog lock={lock} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function UnlockDialog({ lock, onClose }: { readonly lock: HandOver; readonly onClose: () => void }) {
  const { now } = useServices();
  const { coach } = useWorkspace();
  const act = useAct();
  const [pin, setPin] = useState('');
  const [isWrong, setWrong] = useState(false);
  const isSpent = isPinSpent(lock, now());
  const unlock = useOnce(async () => {
    if (isSpent || (await isSamePin(pin, lock))) return act(endHandOver(lock));
    setWrong(true);
    return setPin('');
  });
  return (
    <Dialog
      title={`Back to ${coach.name}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button look="primary" onClick={unlock}>
            Open the program
          </Button>
        </>
      }
    >
      {isSpent ? (
        <p>The PIN is more than {pinHours} hours old and is not asked for any more.</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            unlock();
          }}
        >
          <TextField
            label={`PIN of ${coach.name}`}
            type="password"
            inputMode="numeric"
            value={pin}
            error={isWrong ? 'That is not the PIN of this hand-over.' : undefined}
            hint={`Forgotten? After ${pinHours} hours it is not asked for any more.`}
            onChange={(text) => {
              setPin(text);
              setWrong(false);
            }}
          />
        </form>
      )}
    </Dialog>
  );
}
