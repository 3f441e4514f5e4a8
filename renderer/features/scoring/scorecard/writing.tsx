import { memo } from 'react';
import type { Result } from '../../../../shared/lib/result';
import type { Scorecard } from '../../../../shared/model/scorecard';
import { useKeyOf } from '../../../platform/commands';
import { DraftArea } from '../../../widgets/draft-field';
import { useSession } from '../session';
import { useWanted } from '../use-focus';
import { nextAction, note } from './marks';
import styles from './scorecard.module.css';

/** The overall note and the one next action for the rep. */
export const Writing = memo(
  function Writing({ card, isFrozen }: { readonly card: Scorecard; readonly isFrozen: boolean }) {
    const session = useSession();
    if (isFrozen) {
      return (
        <dl className={styles.written}>
          <dt>Overall note</dt>
          <dd>{card.note || 'None'}</dd>
          <dt>Next action</dt>
          <dd>{card.nextAction || 'None'}</dd>
        </dl>
      );
    }
    return (
      <div className={styles.writing}>
        <Field field="note" label="Overall note" stored={card.note} save={(text) => note(session, text)} />
        <Field
          field="action"
          label="One next action"
          stored={card.nextAction}
          save={(text) => nextAction(session, text)}
        />
      </div>
    );
  },
  (before, after) =>
    before.isFrozen === after.isFrozen &&
    before.card.id === after.card.id &&
    before.card.note === after.card.note &&
    before.card.nextAction === after.card.nextAction,
);

const commandOf = { note: 'write-note', action: 'write-action' } as const;

function Field({
  field,
  label,
  stored,
  save,
}: {
  readonly field: 'note' | 'action';
  readonly label: string;
  readonly stored: string;
  readonly save: (text: string) => Promise<Result<unknown>>;
}) {
  const ref = useWanted<HTMLTextAreaElement>(field);
  const keyOf = useKeyOf();
  return (
    <DraftArea
      ref={ref}
      label={label}
      hideLabel
      placeholder={keyOf(commandOf[field]) ? `${label} (${keyOf(commandOf[field])})` : label}
      rows={1}
      maxLength={20_000}
      stored={stored}
      onSave={save}
    />
  );
}
