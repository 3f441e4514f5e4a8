import { listed } from '../../../shared/lib/words';
import { observedNow } from '../../../shared/measure/leaders-guess';
import type { SkillsProfile } from '../../../shared/measure/skills-profile';
import { keepGuess, reveal } from '../../../shared/model/acts/leader-guesses';
import type { LeaderGuess } from '../../../shared/model/leader-guess';
import type { Rep } from '../../../shared/model/rep';
import type { RubricDimension } from '../../../shared/model/rubric';
import { counts } from '../../../shared/model/scorecard';
import { useServices } from '../../platform/services';
import { useAct } from '../../platform/use-act';
import { useOnce } from '../../platform/use-once';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Section } from '../../ui/layout/page';
import { GuessForm } from './guess-form';
import styles from './guess.module.css';
import type { XRay } from './use-x-ray';

/** Before a manager looks for the first time: what does he expect? */
export function GuessGate({
  rep,
  found,
  profile,
}: {
  readonly rep: Rep;
  readonly found: XRay;
  readonly profile: SkillsProfile;
}) {
  const { now, newId } = useServices();
  const { coach } = useWorkspace();
  const act = useAct();
  const guess = ownGuess(found.diagnosis.guesses, coach.id);
  const look = useOnce(async (levels: LeaderGuess['levels']) => {
    const making = { at: new Date(now()).toISOString(), newId };
    await act(reveal({ rep, coachId: coach.id, guess }, levels, observedNow(profile), making));
  });
  return (
    <Section
      title="Before you look"
      lead={`${profile.scorecards} calls of ${rep.name} are scored, by ${scorers(found)}. What level do you expect on each dimension?`}
    >
      <p className={styles.why}>
        Managers tend to see their people higher than their calls show. Your guess is kept beside what is
        observed today, and cannot change afterwards. You are asked once.
      </p>
      <GuessForm
        guess={guess}
        nameOf={(key) => <Named dimension={profile.rubric.dimensions[key]} />}
        action="Show the X-Ray"
        onDone={look}
      >
        <Button look="quiet" onClick={() => look({})}>
          Look without a guess
        </Button>
      </GuessForm>
    </Section>
  );
}

/** A dimension with the question that its score answers. */
const Named = ({ dimension: { name, question } }: { readonly dimension: RubricDimension }) => (
  <>
    {name}
    <small className={styles.question}>{question}</small>
  </>
);

/** Before the first call is scored: a guess that is blind for sure. */
export function EarlyGuess({ rep, found }: { readonly rep: Rep; readonly found: XRay }) {
  const { now, newId, say } = useServices();
  const { coach } = useWorkspace();
  const act = useAct();
  const guess = ownGuess(found.diagnosis.guesses, coach.id);
  const keep = useOnce(async (levels: LeaderGuess['levels']) => {
    const making = { at: new Date(now()).toISOString(), newId };
    const result = await act(keepGuess({ rep, coachId: coach.id, guess }, levels, making));
    if (result.ok) say({ tone: 'plain', text: 'Your guess is kept. It stands beside the first scores.' });
  });
  return (
    <Section
      title="Leader’s guess"
      lead={
        guess
          ? 'Your guess is kept. You can change it until you see the first scores.'
          : `What level do you expect of ${rep.name} on each dimension? A guess before the first score is the most honest one.`
      }
    >
      <GuessForm
        key={guess?.id}
        guess={guess}
        action={guess ? 'Change the guess' : 'Keep the guess'}
        onDone={keep}
      />
    </Section>
  );
}

/** The guess of this coach that waits for its reveal. */
const ownGuess = (guesses: readonly LeaderGuess[], coachId: string): LeaderGuess | undefined =>
  guesses.find((guess) => guess.coachId === coachId && guess.revealedAt === null);

function scorers({ records: { scorecards, coaches } }: XRay): string {
  const ids = new Set(scorecards.filter(counts).map(({ coachId }) => coachId));
  return listed(coaches.filter(({ id }) => ids.has(id)).map(({ name }) => name));
}
