import { fail, type Result } from '../../../../shared/lib/result';
import type { ClientAct } from '../../../../shared/model/acts/making';
import {
  amendCard,
  clearScore,
  completeCard,
  discardDraft,
  giveReason,
  markNoOpportunity,
  scoreDimension,
  writeNextAction,
  writeNote,
  type Desk,
} from '../../../../shared/model/acts/scorecard';
import type { DimensionKey, Level } from '../../../../shared/model/dimensions';
import type { Client } from '../../../../shared/model/client';
import type { Scorecard } from '../../../../shared/model/scorecard';
import { missingFrom } from '../../../../shared/measure/scorecard-result';
import { setUi } from '../scoring-ui';
import { deskForMark, frozenWords, type Session } from '../session';
import { draftOf } from '../use-scoring';

/** Gives a dimension a level. */
export function score(session: Session, key: DimensionKey, level: Level): void {
  const desk = deskForMark(session);
  if (desk) void session.commit(scoreDimension(desk, session.making(), key, level));
}

/** Says that there was no opportunity for a dimension. */
export function noOpportunity(session: Session, key: DimensionKey): void {
  const desk = deskForMark(session);
  if (desk) void session.commit(markNoOpportunity(desk, session.making(), key));
}

/** Opens a dimension again. */
export function clear(session: Session, key: DimensionKey): void {
  const desk = deskForMark(session);
  if (desk?.draft && desk.draft[key].is !== 'open')
    void session.commit(clearScore(desk, session.making(), key));
}

/** Writes why a dimension has no evidence. */
export function reasonFor(session: Session, key: DimensionKey, text: string): Promise<Result<unknown>> {
  return write(session, (desk) => giveReason(desk, session.making(), key, text));
}

/** Writes the overall note. */
export function note(session: Session, text: string): Promise<Result<unknown>> {
  return write(session, (desk) => writeNote(desk, session.making(), text));
}

/** Writes the next action. */
export function nextAction(session: Session, text: string): Promise<Result<unknown>> {
  return write(session, (desk) => writeNextAction(desk, session.making(), text));
}

function write(session: Session, words: (desk: Desk) => ClientAct): Promise<Result<unknown>> {
  const desk = deskForMark(session);
  return desk ? session.commit(words(desk)) : Promise.resolve(fail(frozenWords));
}

/**
 * Completes the draft and goes on to the next call. Where something is missing, the first of it is focused
 * and named instead. A scorecard that is complete already is left as it is.
 */
export async function completeAndGoOn(session: Session, rule: Client['evidenceRule']): Promise<void> {
  const records = session.latest();
  const draft = draftOf(records, session.coachId);
  const own = records.scorecards.some((card) => card.coachId === session.coachId);
  if (!draft && own) return session.goNext();
  const desk = draft && deskForMark(session);
  if (!draft || !desk) {
    setUi({ isAsked: true });
    return;
  }
  const [first] = missingFrom(draft, records.evidence, desk.rubric, rule);
  if (first) {
    const wanted = first.what === 'evidence' ? ('reason' as const) : undefined;
    setUi({ isAsked: true, focused: first.dimension, wanted, shownCardId: undefined });
    return;
  }
  const amended = records.scorecards.find(({ id }) => id === draft.amends);
  const completed = await session.commit(completeCard(desk, draft, amended, session.making().at));
  if (completed.ok)
    await session.goNext(`Complete: ${records.call.customer || 'Unnamed customer'}. This is the next call.`);
}

/** Begins a revision of a complete scorecard. */
export async function amend(session: Session, card: Scorecard, reason: string): Promise<boolean> {
  const { call, evidence } = session.latest();
  // A second press while the first is on its way: there is a draft already.
  if (draftOf(session.latest(), session.coachId)) return false;
  const own = evidence.filter(({ scorecardId }) => scorecardId === card.id);
  const { ok: isDone } = await session.commit(amendCard(call, card, own, reason, session.making()));
  if (isDone) setUi({ shownCardId: undefined, selectedId: undefined, isAsked: false });
  return isDone;
}

/** Throws the draft away, with a way back. */
export async function discard(session: Session): Promise<void> {
  const { call, evidence, ...records } = session.latest();
  const draft = draftOf({ call, evidence, ...records }, session.coachId);
  if (!draft) return;
  const own = evidence.filter(({ scorecardId }) => scorecardId === draft.id);
  const act = discardDraft(call, draft, own);
  await session.commitAndSay(act, draft.amends ? 'Amendment discarded' : 'Draft discarded');
}
