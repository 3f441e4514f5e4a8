import type { Call } from '../call';
import { altered, deleted, made, type Edit } from '../change';
import type { DimensionKey, Level } from '../dimensions';
import type { Evidence } from '../evidence';
import type { Id } from '../fields';
import type { Rubric } from '../rubric';
import { blankScorecard, type DimensionScore, type Scorecard } from '../scorecard';
import type { ClientAct, Making } from './making';

/** Where a coach scores: the call, the rubric version, and his draft. The first mark makes the draft. */
export interface Desk {
  readonly call: Call;
  readonly rubric: Rubric;
  readonly coachId: Id;
  /** Undefined until the first mark. */
  readonly draft: Scorecard | undefined;
}

/** Gives a dimension a level. A reason for having no evidence stays. */
export function scoreDimension(desk: Desk, making: Making, key: DimensionKey, level: Level): ClientAct {
  const score: DimensionScore = { is: 'level', level, reason: reasonOf(desk, key) };
  return marking(desk, making, `Score ${nameOf(desk, key)} ${level}`, key, score);
}

/** Says that the call gave no opportunity for a dimension. */
export function markNoOpportunity(desk: Desk, making: Making, key: DimensionKey): ClientAct {
  const score: DimensionScore = { is: 'no opportunity', reason: reasonOf(desk, key) };
  return marking(desk, making, `No opportunity for ${nameOf(desk, key)}`, key, score);
}

/** Opens a dimension again. */
export function clearScore(desk: Desk, making: Making, key: DimensionKey): ClientAct {
  const score: DimensionScore = { is: 'open', reason: reasonOf(desk, key) };
  return marking(desk, making, `Clear ${nameOf(desk, key)}`, key, score);
}

/** Says why a dimension has no evidence. */
export function giveReason(desk: Desk, making: Making, key: DimensionKey, reason: string): ClientAct {
  const score: DimensionScore = { ...(desk.draft?.[key] ?? { is: 'open' }), reason };
  const label = `Reason for no evidence, ${nameOf(desk, key)}`;
  return writing(desk, making, label, { [key]: score }, `${key}.reason`);
}

/** Writes the overall note. */
export const writeNote = (desk: Desk, making: Making, note: string): ClientAct =>
  writing(desk, making, 'Write the overall note', { note }, 'note');

/** Writes the one thing for the rep to do next. */
export const writeNextAction = (desk: Desk, making: Making, nextAction: string): ClientAct =>
  writing(desk, making, 'Write the next action', { nextAction }, 'nextAction');

/** The draft of a desk and the edits that begin it; none where it is there already. */
export function begun(
  desk: Desk,
  { at, newId }: Making,
): { readonly card: Scorecard; readonly edits: Edit[] } {
  if (desk.draft) return { card: desk.draft, edits: [] };
  const { call, coachId, rubric } = desk;
  const card = blankScorecard({
    id: newId(),
    clientId: call.clientId,
    callId: call.id,
    coachId,
    rubricId: rubric.id,
    startedAt: at,
  });
  return { card, edits: [made('scorecards', card)] };
}

/**
 * Freezes a draft. Where it amends an earlier revision, that one stands back from now on. Whether the draft
 * may be completed is asked before (missingFrom).
 */
export function completeCard(
  desk: Desk,
  draft: Scorecard,
  amended: Scorecard | undefined,
  at: string,
): ClientAct {
  return {
    label: 'Complete the scorecard',
    about: [desk.call.repId],
    edits: [
      altered('scorecards', draft, { state: 'complete', completedAt: at }),
      ...(amended ? [altered('scorecards', amended, { supersededBy: draft.id })] : []),
    ],
  };
}

/**
 * Begins the next revision of a complete scorecard: a draft with the same marks, and copies of the evidence.
 * The earlier revision goes on counting until this one is complete.
 */
export function amendCard(
  call: Call,
  card: Scorecard,
  evidence: readonly Evidence[],
  reason: string,
  { at, newId }: Making,
): ClientAct {
  const next: Scorecard = {
    ...card,
    id: newId(),
    state: 'draft',
    revision: card.revision + 1,
    amends: card.id,
    amendReason: reason,
    supersededBy: null,
    startedAt: at,
    completedAt: null,
  };
  const copies = evidence.map((one) => made('evidence', { ...one, id: newId(), scorecardId: next.id }));
  return {
    label: 'Amend the scorecard',
    about: [call.repId],
    edits: [made('scorecards', next), ...copies],
  };
}

/** Throws a draft away with its evidence. The scorecard that it amended, if any, is as it was. */
export const discardDraft = (call: Call, draft: Scorecard, evidence: readonly Evidence[]): ClientAct => ({
  label: draft.amends ? 'Discard the amendment' : 'Discard the draft',
  about: [call.repId],
  edits: [...evidence.map((one) => deleted('evidence', one)), deleted('scorecards', draft)],
});

function marking(
  desk: Desk,
  making: Making,
  label: string,
  key: DimensionKey,
  score: DimensionScore,
): ClientAct {
  return writing(desk, making, label, { [key]: score });
}

function writing(
  desk: Desk,
  making: Making,
  label: string,
  fields: Partial<Omit<Scorecard, 'id' | 'clientId'>>,
  fold?: string,
): ClientAct {
  const { card } = begun(desk, making);
  const edit = desk.draft ? altered('scorecards', card, fields) : made('scorecards', { ...card, ...fields });
  return {
    label,
    about: [desk.call.repId],
    edits: [edit],
    ...(fold === undefined ? {} : { fold: `${card.id}.${fold}` }),
  };
}

const reasonOf = (desk: Desk, key: DimensionKey): string => desk.draft?.[key].reason ?? '';
const nameOf = (desk: Desk, key: DimensionKey): string => desk.rubric.dimensions[key].name;
