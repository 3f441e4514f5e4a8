import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { missingFrom, overallOf, type Missing, type Overall } from '../../../shared/measure/scorecard-result';
import type { Desk } from '../../../shared/model/acts/scorecard';
import type { Client } from '../../../shared/model/client';
import { lettered, type LetteredEvidence } from '../../../shared/model/evidence-order';
import type { Id } from '../../../shared/model/fields';
import { blankScorecard, type Scorecard } from '../../../shared/model/scorecard';
import type { Rubric } from '../../../shared/model/rubric';
import type { RecordOf, TableName } from '../../../shared/model/workbook';
import { withPending, type PendingChange } from '../../data/pending';
import type { ScoringRecords } from '../../data/queries/scoring';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { useScoringUi } from './scoring-ui';

/** What the workspace draws of a call. */
export interface ScoringView extends ScoringRecords {
  /** The scorecard on screen; a blank one before the first mark. */
  readonly card: Scorecard;
  /** The coach's draft; undefined before the first mark and once it is complete. */
  readonly draft: Scorecard | undefined;
  /** Whether the scorecard on screen is only read. */
  readonly isFrozen: boolean;
  /** The version that the scorecard on screen stands on; undefined while the client has none. */
  readonly rubric: Rubric | undefined;
  readonly evidenceInOrder: readonly LetteredEvidence[];
  readonly overall: Overall | undefined;
  readonly missing: readonly Missing[];
  /** Every scorecard that may be read here: the coach's own, the latest revision first, then those of others. */
  readonly revisions: readonly Scorecard[];
}

/** The records of a call as they will be once all pending changes have arrived. */
export function currentRecords(records: ScoringRecords, pending: readonly PendingChange[]): ScoringRecords {
  const { seenTicket, call } = records;
  const over = <T extends TableName>(
    table: T,
    known: readonly RecordOf<T>[],
    belongs: (record: RecordOf<T>) => boolean,
  ): readonly RecordOf<T>[] => withPending(table, known, seenTicket, pending, belongs);
  const isOfCall = (record: { readonly callId: Id }): boolean => record.callId === call.id;
  return {
    ...records,
    call: over('calls', [call], ({ id }) => id === call.id)[0] ?? call,
    recording: over(
      'recordings',
      records.recording ? [records.recording] : [],
      ({ id }) => id === call.recordingId,
    )[0],
    scorecards: over('scorecards', records.scorecards, isOfCall),
    evidence: over('evidence', records.evidence, isOfCall),
    counts: over('counts', records.counts, isOfCall),
    listening: over('listenings', records.listening ? [records.listening] : [], isOfCall)[0],
  };
}

/** The coach's own draft of a call. */
export const draftOf = ({ scorecards }: ScoringRecords, coachId: Id): Scorecard | undefined =>
  scorecards.find((card) => card.coachId === coachId && card.state === 'draft');

/** Where the coach scores; undefined while the client has no published rubric. */
export function deskOf(records: ScoringRecords, coachId: Id): Desk | undefined {
  const draft = draftOf(records, coachId);
  const rubric = draft ? records.rubrics.find(({ id }) => id === draft.rubricId) : records.currentRubric;
  return rubric && { call: records.call, rubric, coachId, draft };
}

/** Everything that is drawn, from the records and what is selected. */
export function viewOf(
  records: ScoringRecords,
  coachId: Id,
  rule: Client['evidenceRule'],
  shownCardId: Id | undefined,
): ScoringView {
  const draft = draftOf(records, coachId);
  const revisions = readable(records, coachId);
  const card = revisions.find(({ id }) => id === shownCardId) ?? revisions[0] ?? blankCard(records, coachId);
  const rubric = records.rubrics.find(({ id }) => id === card.rubricId);
  const evidence = records.evidence.filter(({ scorecardId }) => scorecardId === card.id);
  const isFrozen = card.state === 'complete';
  return {
    ...records,
    card,
    draft,
    isFrozen,
    rubric,
    evidenceInOrder: lettered(evidence),
    overall: rubric && overallOf(card, records.call.kind, rubric),
    missing: rubric && !isFrozen ? missingFrom(card, evidence, rubric, rule) : [],
    revisions,
  };
}

/**
 * The coach's own scorecards, the latest first, or a blank one where he has none; then those that others
 * completed. What others marked is read only by choosing it, so that it does not lead him.
 */
function readable(records: ScoringRecords, coachId: Id): readonly Scorecard[] {
  const newestFirst = records.scorecards.toSorted((a, b) => b.revision - a.revision);
  const own = newestFirst.filter((card) => card.coachId === coachId);
  const others = newestFirst.filter((card) => card.coachId !== coachId && card.state === 'complete');
  return [...(own.length > 0 ? own : [blankCard(records, coachId)]), ...others];
}

/** A card on which nothing is marked yet. It is no record: its id is that of the call. */
const blankCard = ({ call, currentRubric }: ScoringRecords, coachId: Id): Scorecard =>
  blankScorecard({
    id: call.id,
    clientId: call.clientId,
    callId: call.id,
    coachId,
    rubricId: currentRubric?.id ?? call.id,
    startedAt: call.createdAt,
  });

/** Between two drawings: the last reading with what has become pending since. */
const readNow = (
  kept: { readonly current: ScoringRecords },
  changes: { readonly current: readonly PendingChange[] },
): ScoringRecords => currentRecords(kept.current, changes.current);

/** The view of a call, in the frame after each mark, and a way to read the latest records between two drawings. */
export function useScoringView(read: ScoringRecords): {
  readonly view: ScoringView;
  readonly latest: () => ScoringRecords;
} {
  const {
    door: { pending: changes },
  } = useServices();
  const {
    client: { evidenceRule },
    coach: { id: coachId },
  } = useWorkspace();
  const shownCardId = useScoringUi((ui) => ui.shownCardId);
  const pending = useSyncExternalStore(changes.subscribe, () => changes.current);
  const kept = useRef(read);
  useEffect(() => {
    kept.current = read;
  }, [read]);
  const view = useMemo(
    () => viewOf(currentRecords(read, pending), coachId, evidenceRule, shownCardId),
    [read, pending, coachId, evidenceRule, shownCardId],
  );
  const latest = useCallback(() => readNow(kept, changes), [changes]);
  return { view, latest };
}
