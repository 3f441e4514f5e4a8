import type { Figure } from '../../../shared/measure/figure';
import { CallCell, Line, Lines } from './lines';
import styles from './today.module.css';
import type { DueLine } from './use-today';

/** The reps whose calls wait: how far their scoring is, and the next call, one press away. */
export function DueList({ lines }: { readonly lines: readonly DueLine[] }) {
  return (
    <Lines facts={['Scored', 'Waiting', 'Next call']}>
      {lines.map(({ rep, next, recording, isBegun, waiting, scored }) => {
        const text = isBegun ? 'Finish the draft' : 'Score next call';
        return (
          <Line
            key={rep.id}
            rep={rep}
            act={{ text, label: `${text} of ${rep.name}`, to: `/calls/${next.id}` }}
          >
            <td className={styles.number}>{scored ? <Scored figure={scored} /> : null}</td>
            <td className={styles.number}>{waiting}</td>
            <CallCell call={next} durationMs={recording?.durationMs ?? null} />
          </Line>
        );
      })}
    </Lines>
  );
}

/** `8 of 10`, and a mark for each call: the number says it, the marks show it. */
function Scored({ figure: { value, n } }: { readonly figure: Figure }) {
  return (
    <span className={styles.scored} title={`${value} of the last ${n} calls are scored`}>
      <span>
        {value} of {n}
      </span>
      <span className={styles.marks} aria-hidden="true">
        {Array.from({ length: n }, (_, place) => (
          <i key={place} data-done={place < value || undefined} />
        ))}
      </span>
    </span>
  );
}
