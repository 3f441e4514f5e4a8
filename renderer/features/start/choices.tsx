import { useId, type ReactNode } from 'react';
import { TextField } from '../../ui/controls/field';
import styles from './start.module.css';

const choices = ['sample', 'client', 'bundle'] as const;
/** What one can start with. */
export type Choice = (typeof choices)[number];

const words: Readonly<Record<Choice, { readonly name: string; readonly line: string }>> = {
  sample: {
    name: 'The sample client',
    line: 'A team of eight in week four of a coaching cycle, with fourteen calls to play and score. One press removes it.',
  },
  client: { name: 'A client of your own', line: 'The company whose team you coach. It starts empty.' },
  bundle: {
    name: 'A bundle',
    line: 'A .benchcoach file from a colleague or another machine.',
  },
};

/** The three ways to start, one chosen; a client of one's own is named where it is chosen. */
export function Choices({
  choice,
  onChoice,
  clientName,
  clientNameError,
  onClientName,
  bundleName,
  isSampleHere,
}: {
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  readonly clientName: string;
  readonly clientNameError: string | undefined;
  readonly onClientName: (name: string) => void;
  /** The bundle that the program was opened with. */
  readonly bundleName: string | undefined;
  /** The sample client is among the clients: there is one of it. */
  readonly isSampleHere: boolean;
}) {
  return (
    <fieldset className={styles.choices}>
      <legend>Start with</legend>
      {choices
        .filter((one) => one !== 'sample' || !isSampleHere)
        .map((one) => (
          <ChoiceLine
            key={one}
            of={one}
            line={one === 'bundle' && bundleName ? bundleName : words[one].line}
            isChosen={one === choice}
            onChoose={() => onChoice(one)}
          >
            {one === 'client' && choice === 'client' ? (
              <TextField
                label="Name of the client"
                value={clientName}
                maxLength={200}
                required
                error={clientNameError}
                onChange={onClientName}
              />
            ) : null}
          </ChoiceLine>
        ))}
    </fieldset>
  );
}

function ChoiceLine({
  of,
  line,
  isChosen,
  onChoose,
  children,
}: {
  readonly of: Choice;
  readonly line: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <input
        id={id}
        type="radio"
        name="start-with"
        value={of}
        checked={isChosen}
        aria-describedby={`${id}-line`}
        onChange={onChoose}
      />
      <div>
        <label htmlFor={id}>{words[of].name}</label>
        <p id={`${id}-line`}>{line}</p>
      </div>
      {children ? <div className={styles.more}>{children}</div> : null}
    </div>
  );
}
