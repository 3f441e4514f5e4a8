import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { callKindTerms, callSourceTerms } from '../../../shared/content/kinds-of-calls';
import type { Call } from '../../../shared/model/call';
import type { Rep } from '../../../shared/model/rep';
import { useFormats } from '../../platform/use-formats';
import { Button } from '../../ui/controls/button';
import { Face } from '../../ui/controls/tag';
import styles from './today.module.css';

/** What is due, a line for each: the rep first, three facts, and the one act last. */
export function Lines({
  facts,
  children,
}: {
  /** What stands over the three facts. */
  readonly facts: readonly [ReactNode, ReactNode, ReactNode];
  readonly children: ReactNode;
}) {
  const [first, second, third] = facts;
  return (
    <table className={styles.lines}>
      <thead>
        <tr>
          <th scope="col">Rep</th>
          <th scope="col">{first}</th>
          <th scope="col">{second}</th>
          <th scope="col">{third}</th>
          <th scope="col">
            <span className="visually-hidden">Acts</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** One line of what is due, with the way to the rep's page and to where it is done. */
export function Line({
  rep,
  act,
  children,
}: {
  readonly rep: Rep;
  readonly act: {
    readonly text: string;
    /** What a screen reader says, with whom or what it is about. */
    readonly label: string;
    /** Where it is done, or what does it. */
    readonly to: string | (() => void);
  };
  /** The three facts, each a cell. */
  readonly children: ReactNode;
}) {
  const [, go] = useLocation();
  return (
    <tr>
      <th scope="row">
        <Link href={`/reps/${rep.id}`} className={styles.rep} title={rep.name}>
          <Face name={rep.name} photo={rep.photo} size={26} />
          <span>{rep.name}</span>
        </Link>
      </th>
      {children}
      <td className={styles.act}>
        <Button
          small
          aria-label={act.label}
          onClick={() => (typeof act.to === 'string' ? go(act.to) : act.to())}
        >
          {act.text}
        </Button>
      </td>
    </tr>
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
