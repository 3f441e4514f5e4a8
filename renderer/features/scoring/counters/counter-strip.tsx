import { memo } from 'react';
import { counterTerms } from '../../../../shared/content/kinds-of-calls';
import type { CommandId } from '../../../../shared/content/key-map';
import { clockTime } from '../../../../shared/lib/formats';
import { counterKeys, type Count, type CounterKey } from '../../../../shared/model/count';
import { useKeyOf } from '../../../platform/commands';
import { IconButton } from '../../../ui/controls/button';
import { Keys } from '../../../ui/controls/keys';
import { IconPlus, IconX } from '@tabler/icons-react';
import { setUi, useScoringUi } from '../scoring-ui';
import { useSession } from '../session';
import { count, uncount } from './count-marks';
import { ObjectionForm } from './objection-form';
import styles from './counters.module.css';

const commandOf: Readonly<Record<CounterKey, CommandId>> = {
  question: 'count-question',
  'impact quantified': 'count-impact',
  'use case told': 'count-use-case',
  'ROI calculated': 'count-roi',
  'trial close': 'count-trial-close',
  objection: 'count-objection',
};

const shortNames: Readonly<Record<CounterKey, string>> = {
  question: 'Questions',
  'impact quantified': 'Impact',
  'use case told': 'Use cases',
  'ROI calculated': 'ROI',
  'trial close': 'Trial closes',
  objection: 'Objections',
};

/** What is counted while listening: a key adds one, a click lists their times. */
export const CounterStrip = memo(function CounterStrip({
  counts,
  isTimed,
}: {
  readonly counts: readonly Count[];
  readonly isTimed: boolean;
}) {
  const session = useSession();
  const keyOf = useKeyOf();
  const listed = useScoringUi((ui) => ui.listed);
  const objectionId = useScoringUi((ui) => ui.objectionId);
  if (!isTimed) return <div />;
  const objection = counts.find(({ id }) => id === objectionId);
  return (
    <section className={styles.strip} aria-label="Counters">
      <div className={styles.row}>
        {counterKeys.map((counter) => {
          const own = counts.filter((one) => one.counter === counter);
          const key = keyOf(commandOf[counter]);
          const isOpen = listed === counter;
          const { name, description } = counterTerms[counter];
          return (
            <span key={counter} className={styles.counter} data-open={isOpen || undefined}>
              <button
                type="button"
                aria-expanded={isOpen}
                title={`${name}. ${description}`}
                onClick={() => setUi({ listed: isOpen ? undefined : counter, objectionId: undefined })}
              >
                {shortNames[counter]} <b data-none={own.length === 0 || undefined}>{own.length}</b>
                <span className="visually-hidden">, list the times</span>
              </button>
              <button
                type="button"
                className={styles.add}
                aria-label={`Count: ${name}`}
                onClick={() => count(session, counter)}
              >
                {key ? <Keys combination={key} /> : <IconPlus size={13} aria-hidden="true" />}
              </button>
            </span>
          );
        })}
      </div>
      {objection || listed ? (
        <div className={styles.drop}>
          {objection ? <ObjectionForm count={objection} /> : null}
          {listed ? <Times counter={listed} counts={counts.filter((one) => one.counter === listed)} /> : null}
        </div>
      ) : null}
    </section>
  );
});

function Times({ counter, counts }: { readonly counter: CounterKey; readonly counts: readonly Count[] }) {
  const session = useSession();
  const inOrder = counts.toSorted((a, b) => a.atMs - b.atMs);
  if (inOrder.length === 0) {
    return <p className={styles.none}>{counterTerms[counter].description} None counted yet.</p>;
  }
  return (
    <ul className={styles.times} aria-label={`${counterTerms[counter].name}: times`}>
      {inOrder.map((one) => (
        <li key={one.id}>
          <button type="button" onClick={() => session.playback.playSpan(Math.max(0, one.atMs - 3000), null)}>
            {clockTime(one.atMs)}
          </button>
          {one.objection ? (
            <button type="button" onClick={() => setUi({ objectionId: one.id, listed: undefined })}>
              {objectionWords(one)}
            </button>
          ) : null}
          <IconButton
            label={`Delete the count at ${clockTime(one.atMs)}`}
            icon={<IconX size={13} />}
            onClick={() => void uncount(session, one)}
          />
        </li>
      ))}
    </ul>
  );
}

function objectionWords({ objection }: Count): string {
  if (!objection) return '';
  const said = [
    objection.clarified === true && 'clarified',
    objection.evidenceUsed === true && 'evidence used',
    objection.resolved === true && 'resolved',
    objection.resolved === false && 'not resolved',
  ].filter(Boolean);
  return [objection.type, ...said].join(', ');
}
