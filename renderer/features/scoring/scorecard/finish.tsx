import { useState } from 'react';
import type { Overall } from '../../../../shared/measure/scorecard-result';
import type { ScoringView } from '../use-scoring';
import { useKeyOf } from '../../../platform/commands';
import { useFormats } from '../../../platform/use-formats';
import { useWorkspace } from '../../../platform/workspace';
import { Button } from '../../../ui/controls/button';
import { Dialog } from '../../../ui/controls/dialog';
import { TextField } from '../../../ui/controls/field';
import { setUi, useScoringUi } from '../scoring-ui';
import { useSession } from '../session';
import { leaveField } from '../../../ui/controls/give-way';
import { amend, completeAndGoOn } from './marks';
import styles from './scorecard.module.css';

/** What is missing, and the way to complete; or, on a complete scorecard, when it was completed and the way to amend it. */
export function Finish({ view }: { readonly view: ScoringView }) {
  return view.isFrozen ? <Done view={view} /> : <ToComplete view={view} />;
}

function ToComplete({ view: { missing, overall } }: { readonly view: ScoringView }) {
  const session = useSession();
  const { client } = useWorkspace();
  const keyOf = useKeyOf();
  const isAsked = useScoringUi((ui) => ui.isAsked);
  const [first, ...others] = missing;
  return (
    <footer className={styles.finish}>
      {isAsked && first ? null : <OverallWords overall={overall} />}
      <div className={styles.missing} role="status">
        {!first ? (
          'All settled'
        ) : isAsked ? (
          <button
            type="button"
            onClick={() =>
              setUi({
                focused: first.dimension,
                wanted: first.what === 'evidence' ? 'reason' : undefined,
              })
            }
          >
            {first.sentence}
            {others.length > 0 ? ` And ${others.length} more.` : ''}
          </button>
        ) : (
          `${missing.length} to settle`
        )}
      </div>
      <Button
        look="primary"
        title="Complete and go to the next call"
        keys={keyOf('complete-next')}
        onClick={() => {
          leaveField();
          void completeAndGoOn(session, client.evidenceRule);
        }}
      >
        Complete
      </Button>
    </footer>
  );
}

function OverallWords({ overall }: { readonly overall: Overall | undefined }) {
  const formats = useFormats();
  if (!overall) return null;
  return (
    <span
      className={styles.overall}
      title={`From ${overall.mean.n} dimensions. ${overall.mean.formula}. ${overall.hundred.formula}`}
    >
      <b>{formats.number(overall.mean.value, 1)}</b>
      <span>
        of 5<br />
        {formats.number(overall.hundred.value)} of 100
      </span>
    </span>
  );
}

function Done({ view: { card, draft, coaches, overall } }: { readonly view: ScoringView }) {
  const session = useSession();
  const formats = useFormats();
  const keyOf = useKeyOf();
  const [isAmending, setAmending] = useState(false);
  const isOwn = card.coachId === session.coachId;
  const scorer = coaches.find(({ id }) => id === card.coachId)?.name ?? 'another coach';
  const when = card.completedAt ? formats.instant(card.completedAt) : '';
  return (
    <footer className={styles.finish}>
      <p className={styles.done}>
        {isOwn ? `Complete, ${when}` : `Complete, ${when}, by ${scorer}`}
        {card.revision > 1 && card.amendReason ? `. Amended: ${card.amendReason}` : ''}
        {card.supersededBy ? '. A later revision has taken its place.' : ''}
      </p>
      <OverallWords overall={overall} />
      <span className={styles.missing} />
      {isOwn && !draft && card.supersededBy === null ? (
        <Button onClick={() => setAmending(true)}>Amend</Button>
      ) : null}
      {draft ? <Button onClick={() => setUi({ shownCardId: undefined })}>Back to the draft</Button> : null}
      {isOwn || draft ? null : (
        <Button onClick={() => setUi({ shownCardId: undefined })}>Back to your own</Button>
      )}
      {draft ? null : (
        <Button look="primary" keys={keyOf('complete-next')} onClick={() => void session.goNext()}>
          Next call
        </Button>
      )}
      {isAmending ? (
        <AmendDialog
          onClose={() => setAmending(false)}
          onAmend={(reason) =>
            void amend(session, card, reason).then((isDone) => isDone && setAmending(false))
          }
        />
      ) : null}
    </footer>
  );
}

function AmendDialog({
  onClose,
  onAmend,
}: {
  readonly onClose: () => void;
  readonly onAmend: (reason: string) => void;
}) {
  const [reason, setReason] = useState('');
  const canAmend = reason.trim() !== '';
  return (
    <Dialog
      title="Amend the scorecard"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!canAmend} onClick={() => onAmend(reason.trim())}>
            Begin the revision
          </Button>
        </>
      }
    >
      <p>
        A new revision begins with the same scores, notes and evidence. The complete one counts until the new
        one is complete, and stays readable.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (canAmend) onAmend(reason.trim());
        }}
      >
        <TextField label="Reason" required maxLength={200} value={reason} onChange={setReason} />
      </form>
    </Dialog>
  );
}
