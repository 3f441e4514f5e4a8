import { IconChevronLeft, IconDots } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { Link } from 'wouter';
import { sameJson } from '../../../../shared/lib/canonical-json';
import { callKindTerms, callOutcomeTerms } from '../../../../shared/content/kinds-of-calls';
import type { Id } from '../../../../shared/model/fields';
import type { Scorecard } from '../../../../shared/model/scorecard';
import { useFormats } from '../../../platform/use-formats';
import { scorecardReportOf } from '../../../data/queries/scorecard-report';
import { CallDialog } from '../../../widgets/call-dialog';
import { ExportMenu } from '../../../widgets/export-menu';
import { LeaveOutDialog } from '../../../widgets/leave-out-dialog';
import { useQueueOnce } from '../../../widgets/use-queue';
import { IconButton } from '../../../ui/controls/button';
import { SelectField } from '../../../ui/controls/field';
import { Menu } from '../../../ui/controls/menu';
import { Tag } from '../../../ui/controls/tag';
import { discard } from '../scorecard/marks';
import { setUi } from '../scoring-ui';
import { useSession } from '../session';
import { attachTranscriptFile } from '../transcript/attach';
import { useServices } from '../../../platform/services';
import type { ScoringView } from '../use-scoring';
import styles from './header.module.css';

/** Whose call it is, what it was, which revision is on screen, and what else can be done with it. */
export const CallHeader = memo(
  Header,
  (before, after) => before.view === after.view || sameJson(shownOf(before.view), shownOf(after.view)),
);

function Header({ view }: { readonly view: ScoringView }) {
  const { call, rep, card, draft, revisions } = view;
  const session = useSession();
  const { bridge } = useServices();
  const formats = useFormats();
  const [isOpen, setOpen] = useState<'details' | 'leave out' | undefined>(undefined);
  const facts = [
    formats.day(call.date) + (call.time ? `, ${call.time}` : ''),
    callKindTerms[call.kind].name,
    callOutcomeTerms[call.outcome].name,
    call.deal,
    call.stage,
  ].filter(Boolean);
  return (
    <header className={styles.header}>
      <Link href="/calls" className={styles.back} aria-label="All calls" title="All calls">
        <IconChevronLeft size={18} stroke={1.8} />
      </Link>
      <div className={styles.title}>
        <h1 title={`${rep.name} · ${call.customer}`}>
          {rep.name} <span>with</span> {call.customer || 'an unnamed customer'}
        </h1>
        <p title={facts.join(' · ')}>{facts.join(' · ')}</p>
      </div>
      {call.source === 'live' ? <Tag tone="accent">Scored live</Tag> : null}
      {call.source === 'notes' ? <Tag tone="accent">Scored from notes</Tag> : null}
      {call.leftOut ? (
        <Tag tone="warning" title={call.leftOut}>
          Left out of the queue
        </Tag>
      ) : null}
      <Waiting repId={rep.id} callId={call.id} />
      {revisions.length > 1 ? (
        <div className={styles.revisions}>
          <SelectField
            label="Revision"
            hideLabel
            value={card.id}
            options={revisions.map((one) => ({
              value: one.id,
              label: revisionWords(one, view.coaches, session.coachId, formats.instant),
            }))}
            onChange={(id) => setUi({ shownCardId: id, selectedId: undefined })}
          />
        </div>
      ) : null}
      {revisions.length > 0 ? (
        <ExportMenu
          isSmall
          name={`Scorecard ${rep.name} ${call.date} ${call.customer}`.trim()}
          gather={(db, making) => scorecardReportOf(db, card.id, making)}
        />
      ) : null}
      <Menu
        label="More for this call"
        target={<IconButton label="More for this call" icon={<IconDots size={18} />} />}
        groups={[
          [
            { label: 'Edit the call’s details', onSelect: () => setOpen('details') },
            { label: 'Attach a transcript', onSelect: () => void attachTranscriptFile(session, bridge) },
            call.leftOut === null
              ? { label: 'Leave out of the queue', onSelect: () => setOpen('leave out') }
              : { label: 'Change why it is left out', onSelect: () => setOpen('leave out') },
          ],
          draft
            ? [
                {
                  label: draft.amends ? 'Discard the amendment' : 'Discard the draft',
                  isDanger: true,
                  onSelect: () => void discard(session),
                },
              ]
            : [],
        ].filter((group) => group.length > 0)}
      />
      {isOpen === 'details' ? <CallDialog call={call} onClose={() => setOpen(undefined)} /> : null}
      {isOpen === 'leave out' ? <LeaveOutDialog call={call} onClose={() => setOpen(undefined)} /> : null}
    </header>
  );
}

/** What of a view the header shows: a score does not draw it again. */
const shownOf = ({ call, rep, card, draft, revisions, coaches }: ScoringView): unknown => [
  call,
  rep.name,
  card.id,
  draft && [draft.id, draft.amends],
  revisions.map(({ id, revision, completedAt }) => [id, revision, completedAt]),
  coaches,
];

/** How many more calls of the rep wait after this one. */
function Waiting({ repId, callId }: { readonly repId: string; readonly callId: string }) {
  const queue = useQueueOnce(repId, callId);
  if (!queue) return null;
  const others = queue.callIds.filter((id) => id !== callId).length;
  return (
    <Link href={`/reps/${repId}/queue`} className={styles.waiting}>
      {others === 0 ? 'Last in the queue' : `${others} more in the queue`}
    </Link>
  );
}

function revisionWords(
  card: Scorecard,
  coaches: ScoringView['coaches'],
  coachId: Id,
  instant: (text: string) => string,
): string {
  if (card.id === card.callId) return 'Your own, not begun';
  const who =
    card.coachId === coachId
      ? 'Your'
      : `${coaches.find(({ id }) => id === card.coachId)?.name ?? 'A coach'}:`;
  const state = card.completedAt ? `complete, ${instant(card.completedAt)}` : 'draft';
  return `${who} revision ${card.revision}, ${state}`;
}
