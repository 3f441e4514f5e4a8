import { useEffect, useRef } from 'react';
import mark from '../../../assets/icons/icon-small.svg';
import { allClients, installState, type InstallState } from '../../data/queries/install';
import { useLive } from '../../platform/use-live';
import { useSubmit } from '../../platform/use-once';
import { Button } from '../../ui/controls/button';
import { Notice, Progress } from '../../ui/controls/empty';
import { TextField } from '../../ui/controls/field';
import { DeletedClients } from '../../widgets/deleted-clients';
import { Choices, type Choice } from './choices';
import styles from './start.module.css';
import { useAnswers, type Answers } from './use-answers';
import { useStart } from './use-start';

/** The first minute: who you are, and what to start with. Also stands where the last client was removed. */
export function StartScreen({ state }: { readonly state: InstallState }) {
  return (
    <main className={styles.center}>
      <Start state={state} />
    </main>
  );
}

/** The same beside clients that are there: the sample client again once it was removed, or a bundle. */
export function StartAgainScreen() {
  const state = useLive(installState);
  return state ? (
    <div className={styles.beside}>
      <Start state={state} />
    </div>
  ) : null;
}

function Start({ state }: { readonly state: InstallState }) {
  const { phase, start, cancel } = useStart();
  const answers = useAnswers(state);
  const isSampleHere = useLive(allClients)?.some(({ isSample }) => isSample) ?? false;
  const form = useRef<HTMLFormElement>(null);

  const submit = useSubmit(async () => {
    const ready = answers.check();
    if (ready) await start(ready.newcomer, ready.beginning);
    else focusFirstMistake(form.current);
  });

  return (
    <>
      <form ref={form} className={styles.form} noValidate onSubmit={submit}>
        <header className={styles.head}>
          <img src={mark} alt="" width={32} height={32} />
          <h1>{state.coach ? `What next, ${state.coach.name}?` : 'Welcome to Benchcoach'}</h1>
          <p>Everything you do here stays on this machine.</p>
        </header>
        {phase.is === 'working' ? (
          <Working {...phase} onCancel={answers.choice === 'client' ? undefined : cancel} />
        ) : (
          <>
            {state.coach ? null : <Who answers={answers} />}
            <Choices
              choice={answers.choice}
              onChoice={answers.setChoice}
              clientName={answers.clientName}
              clientNameError={answers.mistakes.clientName}
              onClientName={answers.setClientName}
              bundleName={answers.bundle?.name}
              isSampleHere={isSampleHere}
            />
            {phase.error ? <Notice tone="danger">{phase.error}</Notice> : null}
            <div>
              <Button type="submit" look="primary">
                {answers.bundle && answers.choice === 'bundle'
                  ? 'Start with this bundle'
                  : verbs[answers.choice]}
              </Button>
            </div>
          </>
        )}
      </form>
      {phase.is === 'working' ? null : <DeletedClients />}
    </>
  );
}

const verbs: Readonly<Record<Choice, string>> = {
  sample: 'Start with the sample',
  client: 'Start with this client',
  bundle: 'Choose the bundle',
};

/** Name and initials; the initials follow the name until somebody types his own. */
function Who({ answers }: { readonly answers: Answers }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className={styles.who}>
      <TextField
        ref={field}
        label="Your name"
        value={answers.name}
        maxLength={200}
        required
        error={answers.mistakes.name}
        onChange={answers.setName}
      />
      <TextField
        label="Initials"
        value={answers.initials}
        maxLength={4}
        required
        error={answers.mistakes.initials}
        onChange={answers.setInitials}
      />
    </div>
  );
}

function Working({
  label,
  done,
  total,
  onCancel,
}: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly onCancel: (() => void) | undefined;
}) {
  return (
    <div className={styles.working}>
      <Progress
        label={label}
        done={done}
        total={total}
        {...(onCancel && {
          onCancel: (
            <Button small onClick={onCancel}>
              Cancel
            </Button>
          ),
        })}
      />
    </div>
  );
}

/** The mistakes are drawn first; then the focus goes where the eye would. */
const focusFirstMistake = (form: HTMLFormElement | null): void =>
  void requestAnimationFrame(() =>
    form?.querySelector<HTMLInputElement>('input[aria-invalid="true"]')?.focus(),
  );
