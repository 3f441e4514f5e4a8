import { Link, useLocation } from 'wouter';
import { callKindTerms, callSourceTerms } from '../../../shared/content/kinds-of-calls';
import type { Figure } from '../../../shared/measure/figure';
import type { Call } from '../../../shared/model/call';
import type { Rep } from '../../../shared/model/rep';
import { useFormats } from '../../platform/use-formats';
import { Button } from '../../ui/controls/button';
import { Face } from '../../ui/controls/tag';
import styles from './today.module.css';
import type { DueLine } from './use-today';

/** The reps whose calls wait: how far their scoring is, and the next call, one press away. */
export function DueList({ lines }: { readonly lines: readonly DueLine[] }) {
  const [, go] = useLocation();
  return (
    <table className={styles.lines}>
      <thead>
        <tr>
          <th scope="col">Rep</th>
          <th scope="col">Scored</th>
          <th scope="col">Waiting</th>
          <th scope="col">Next call</th>
          <th scope="col">
            <span className="visually-hidden">Acts</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ rep, next, recording, isBegun, waiting, scored }) => (
          <tr key={rep.id}>
            <RepCell rep={rep} />
            <td className={styles.number}>{scored ? <Scored figure={scored} /> : null}</td>
            <td className={styles.number}>{waiting}</td>
            <CallCell call={next} durationMs={recording?.durationMs ?? null} />
            <td className={styles.act}>
              <Button
                small
                aria-label={`${isBegun ? 'Finish the draft' : 'Score next call'} of ${rep.name}`}
                onClick={() => go(`/calls/${next.id}`)}
              >
                {isBegun ? 'Finish the draft' : 'Score next call'}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who it is about, with the way to his page. */
export function RepCell({ rep }: { readonly rep: Rep }) {
  return (
    <th scope="row">
      <Link href={`/reps/${rep.id}`} className={styles.rep} title={rep.name}>
        <Face name={rep.name} photo={rep.photo} size={26} />
        <span>{rep.name}</span>
      </Link>
    </th>
  );
}

/** Which call it is about: with whom, when, of what kind, how long. */
export function CallCell({ call, durationMs }: { readonly call: Call; readonly durationMs: number | null }) {
  const formats = useFormats();
  const facts = [
    formats.dayWithWeekday(call.date),
    callKindTerms[call.kind].name,
    durationMs === null ? '' : `${Math.max(1, Math.round(durationMs / 60_000))} min`,
    call.source === 'recording' ? '' : callSourceTerms[call.source].name,
  ];
  return (
    <td className={styles.call}>
      <span title={call.customer}>{call.customer || 'Unnamed customer'}</span>
      <small>{facts.filter(Boolean).join(' · ')}</small>
    </td>
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
