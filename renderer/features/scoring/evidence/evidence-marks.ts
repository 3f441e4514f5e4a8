import {
  addEvidence,
  alterEvidence,
  deleteEvidence,
  moveEvidence,
  type Window,
} from '../../../../shared/model/acts/evidence';
import { fail, type Result } from '../../../../shared/lib/result';
import type { DimensionKey } from '../../../../shared/model/dimensions';
import type { Evidence } from '../../../../shared/model/evidence';
import { lettered } from '../../../../shared/model/evidence-order';
import type { Id } from '../../../../shared/model/fields';
import type { Quote } from '../../../../shared/model/transcript-quote';
import { setUi, useScoringUi } from '../scoring-ui';
import { deskForMark, frozenWords, type Session } from '../session';
import { draftOf } from '../use-scoring';

const lookBackMs = 15_000;

/** Marks evidence for the focused dimension and selects it. */
export function mark(session: Session, window: Window, quote?: Quote): void {
  const desk = deskForMark(session);
  if (!desk) return;
  const given = { ...window, dimension: useScoringUi.getState().focused, ...(quote && { quote }) };
  const { evidenceId, ...act } = addEvidence(desk, session.making(), given, session.transcript());
  setUi({ selectedId: evidenceId, spanInMs: undefined, shownCardId: undefined });
  void session.commit(act);
}

/** The moment at the playhead; the whole call where it has no time. */
export const hereIn = (session: Session): Window => ({
  startMs: session.playback.positionMs() ?? null,
  endMs: null,
});

/** Marks the moment at the playhead. */
export const markHere = (session: Session): void => mark(session, hereIn(session));

/** Marks what was heard just now. */
export function markLast15(session: Session): void {
  const at = session.playback.positionMs();
  if (at === undefined) return markHere(session);
  mark(session, { startMs: Math.max(0, at - lookBackMs), endMs: at });
}

/** Begins a span at the playhead. */
export function beginSpan(session: Session): void {
  const at = session.playback.positionMs();
  if (at === undefined)
    session.say({ tone: 'plain', text: 'This call has no time: evidence is for the whole of it.' });
  else setUi({ spanInMs: at });
}

/** Ends the span that was begun; without one, the selected evidence ends here. */
export function endSpan(session: Session): void {
  const at = session.playback.positionMs();
  if (at === undefined) return beginSpan(session);
  const { spanInMs } = useScoringUi.getState();
  if (spanInMs !== undefined) {
    const [startMs, endMs] = spanInMs <= at ? [spanInMs, at] : [at, spanInMs];
    return mark(session, { startMs, endMs: endMs > startMs ? endMs : null });
  }
  const selected = selectedOf(session);
  if (selected?.startMs != null && at > selected.startMs) {
    move(session, selected, { startMs: selected.startMs, endMs: at });
  } else {
    session.say({ tone: 'plain', text: 'Begin the span first.' });
  }
}

/** Moves evidence to another window. */
export const move = (session: Session, evidence: Evidence, window: Window): void =>
  void session.commit(moveEvidence(session.latest().call.repId, evidence, window, session.transcript()));

/** Changes what evidence says. */
export function alter(
  session: Session,
  evidenceId: Id,
  fields: Partial<Omit<Evidence, 'id' | 'clientId'>>,
  label: string,
  field?: string,
): Promise<Result<unknown>> {
  const found = changeable(session, evidenceId);
  if (!found) return Promise.resolve(fail(frozenWords));
  return session.commit(alterEvidence(session.latest().call.repId, found, fields, label, field));
}

/** Says whether the selected evidence speaks for or against the rep, or of what did not happen. */
export function setPolarity(session: Session, polarity: Evidence['polarity']): void {
  const selected = selectedOf(session);
  if (!selected) return session.say({ tone: 'plain', text: 'Mark or select evidence first.' });
  void alter(session, selected.id, { polarity }, `Mark evidence as ${polarity}`);
}

/** Puts evidence under another dimension. */
export const setDimension = (session: Session, evidenceId: Id, dimension: DimensionKey): void =>
  void alter(session, evidenceId, { dimension }, 'Move evidence to another dimension');

/** Deletes evidence, with a way back. */
export async function remove(session: Session, evidenceId: Id): Promise<void> {
  const found = changeable(session, evidenceId);
  if (!found) return;
  await session.commitAndSay(deleteEvidence(session.latest().call.repId, found), 'Evidence deleted');
}

/** Deletes the selected evidence. */
export function removeSelected(session: Session): void {
  const selected = selectedOf(session);
  if (selected) void remove(session, selected.id);
}

/** Selects the evidence before or after the selected one, or nearest to the playhead, and goes there. */
export function step(session: Session, direction: 1 | -1): void {
  const inOrder = evidenceOnScreen(session);
  const { selectedId } = useScoringUi.getState();
  const at = session.playback.positionMs() ?? 0;
  const place = inOrder.findIndex(({ id }) => id === selectedId);
  const next =
    place >= 0
      ? inOrder[place + direction]
      : direction === 1
        ? inOrder.find(({ startMs }) => (startMs ?? Infinity) >= at)
        : inOrder.findLast(({ startMs }) => (startMs ?? Infinity) < at);
  if (!next) return;
  setUi({ selectedId: next.id, focused: next.dimension });
  if (next.startMs !== null) session.playback.seek(next.startMs);
}

/** Selects evidence and plays it. */
export function playEvidence(session: Session, evidence: Evidence): void {
  setUi({ selectedId: evidence.id, focused: evidence.dimension });
  if (evidence.startMs !== null) session.playback.playSpan(evidence.startMs, evidence.endMs);
}

/** Evidence that may be changed; that of a complete scorecard may not, and it is said. */
function changeable(session: Session, evidenceId: Id): Evidence | undefined {
  const { evidence, scorecards } = session.latest();
  const found = evidence.find(({ id }) => id === evidenceId);
  const card = scorecards.find(({ id }) => id === found?.scorecardId);
  if (card?.state !== 'complete') return found;
  session.say({ tone: 'plain', text: frozenWords });
  return undefined;
}

function selectedOf(session: Session): Evidence | undefined {
  const { selectedId } = useScoringUi.getState();
  return session.latest().evidence.find(({ id }) => id === selectedId);
}

function evidenceOnScreen(session: Session): readonly Evidence[] {
  const records = session.latest();
  const { shownCardId } = useScoringUi.getState();
  const cardId = shownCardId ?? draftOf(records, session.coachId)?.id ?? latestOwn(records, session.coachId);
  return lettered(records.evidence.filter(({ scorecardId }) => scorecardId === cardId)).map(
    ({ evidence }) => evidence,
  );
}

const latestOwn = ({ scorecards }: ReturnType<Session['latest']>, coachId: Id): Id | undefined =>
  scorecards.filter((card) => card.coachId === coachId).toSorted((a, b) => b.revision - a.revision)[0]?.id;
