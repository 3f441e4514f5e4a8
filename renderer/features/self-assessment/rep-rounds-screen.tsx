import { useState } from 'react';
import { Link } from 'wouter';
import { discardRound } from '../../../shared/model/acts/self-assessments';
import type { Rep } from '../../../shared/model/rep';
import type { SelfAssessment } from '../../../shared/model/self-assessment';
import { useAct } from '../../platform/use-act';
import { useFormats } from '../../platform/use-formats';
import { Button } from '../../ui/controls/button';
import { Empty, Notice } from '../../ui/controls/empty';
import { Section } from '../../ui/layout/page';
import { RepFrame } from '../../widgets/rep-frame';
import { Comparison } from './comparison';
import { HandOverDialog } from './hand-over-dialog';
import styles from './self-assessment.module.css';
import { useFormFile } from './use-form-file';
import { useRounds, type Rounds } from './use-rounds';

/** What a rep says of himself: the rounds so far side by side, and the way to the next one. */
export function RepRoundsScreen() {
  return <RepFrame part="self-assessment">{(rep) => <RepRounds key={rep.id} rep={rep} />}</RepFrame>;
}

function RepRounds({ rep }: { readonly rep: Rep }) {
  const rounds = useRounds(rep);
  return rounds ? <Loaded rep={rep} rounds={rounds} /> : null;
}

function Loaded({ rep, rounds }: { readonly rep: Rep; readonly rounds: Rounds }) {
  const [isAsking, setAsking] = useState(false);
  const saveForm = useFormFile(rep, rounds);
  const { complete, waiting } = rounds;
  const isFirst = complete.length === 0 && !waiting;
  const buttons = (
    <>
      <Button onClick={saveForm}>
        {waiting?.via === 'file' ? 'Save the form again' : 'Save a form to send'}
      </Button>
      <Button look={isFirst ? 'primary' : 'plain'} onClick={() => setAsking(true)}>
        Hand over this machine
      </Button>
    </>
  );
  return (
    <>
      <Section
        title="Self-assessment"
        lead={
          <>
            Twenty questions, four on each dimension.{' '}
            <Link href="/self-assessment/questions">Read or change the questions</Link>
          </>
        }
        actions={isFirst ? undefined : buttons}
      >
        {waiting ? <Waiting rep={rep} round={waiting} /> : null}
        {isFirst ? (
          <Empty title="No self-assessment yet" action={buttons}>
            {rep.name} answers here while you look away, or alone in a browser with a form that you send.
            Where that picture and the scored calls differ is the perception gap on the X-Ray.
          </Empty>
        ) : null}
      </Section>
      {complete.length > 0 ? <Comparison rounds={complete} profile={rounds.profile} /> : null}
      {isAsking ? <HandOverDialog rep={rep} rounds={rounds} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** A round that has begun: how far it is and how it goes on. */
function Waiting({ rep, round }: { readonly rep: Rep; readonly round: SelfAssessment }) {
  const formats = useFormats();
  const act = useAct();
  const answered = Object.keys(round.answers).length;
  return (
    <Notice
      action={
        <Button small look="quiet" onClick={() => void act(discardRound(rep, round))}>
          Discard round {round.round}
        </Button>
      }
    >
      <strong>Round {round.round} is open</strong>{' '}
      <span className={styles.quiet}>since {formats.instant(round.startedAt)}.</span>{' '}
      {round.via === 'file'
        ? `It waits for the answer file of ${rep.name}: drop it anywhere on this window.`
        : `${answered} of 20 questions are answered; hand over again to go on.`}
    </Notice>
  );
}
