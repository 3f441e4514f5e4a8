import { expect, test } from 'vitest';
import {
  amendCard,
  clearScore,
  completeCard,
  discardDraft,
  giveReason,
  markNoOpportunity,
  scoreDimension,
  writeNote,
  type Desk,
} from '../../../../shared/model/acts/scorecard';
import { against, applyEdit, faultOf, type Edit } from '../../../../shared/model/change';
import type { Scorecard } from '../../../../shared/model/scorecard';
import { countingIds } from '../../../fixtures/counting-ids';
import {
  clientId,
  coachId,
  noon,
  repId,
  sampleCall,
  sampleCard,
  sampleEvidence,
  sampleRubric,
} from '../../samples';

const making = { at: noon, newId: countingIds() };
const desk = (draft?: Scorecard): Desk => ({ call: sampleCall(1), rubric: sampleRubric(), coachId, draft });
const draftCard = (fields: Partial<Scorecard> = {}): Scorecard =>
  sampleCard(1, [], { state: 'draft', completedAt: null, ...fields });
const after = (edit: Edit | undefined, before?: object): unknown => edit && applyEdit(before, edit);

test('the first score makes the draft with the score on it, in one edit', () => {
  const act = scoreDimension(desk(), making, 'valueConnection', 4);
  expect(act.edits).toHaveLength(1);
  const card = after(act.edits[0]);
  expect(faultOf('scorecards', card)).toBeUndefined();
  expect(card).toMatchObject({
    state: 'draft',
    revision: 1,
    valueConnection: { is: 'level', level: 4, reason: '' },
    discoveryQuality: { is: 'open' },
  });
  expect(act).toMatchObject({ label: 'Score Value connection 4', about: [repId] });
});

test('a later score alters only its own dimension, so that two people do not collide', () => {
  const act = scoreDimension(desk(draftCard()), making, 'discoveryQuality', 2);
  expect(act.edits.map(({ after: fields }) => Object.keys(fields ?? {}))).toEqual([['discoveryQuality']]);
});

test('scoring, clearing and no opportunity keep the reason for having no evidence', () => {
  const before = draftCard({ discoveryQuality: { is: 'level', level: 3, reason: 'Cut off' } });
  const reasons = [
    scoreDimension(desk(before), making, 'discoveryQuality', 5),
    clearScore(desk(before), making, 'discoveryQuality'),
    markNoOpportunity(desk(before), making, 'discoveryQuality'),
  ].map(({ edits }) => (after(edits[0], before) as Scorecard).discoveryQuality.reason);
  expect(reasons).toEqual(['Cut off', 'Cut off', 'Cut off']);
});

test('the same score again says nothing', () => {
  const before = draftCard({ discoveryQuality: { is: 'level', level: 3, reason: '' } });
  const [same] = scoreDimension(desk(before), making, 'discoveryQuality', 3).edits;
  expect(same && against(same, before)).toBeUndefined();
});

test('the typing of a note or a reason is undone as one', () => {
  const draft = draftCard();
  expect(writeNote(desk(draft), making, 'Good').fold).toBe(`${draft.id}.note`);
  expect(giveReason(desk(draft), making, 'valueConnection', 'Cut').fold).toBe(
    `${draft.id}.valueConnection.reason`,
  );
  // The first letters make the draft; the ones that follow belong to the same piece of typing.
  const first = giveReason(desk(), making, 'valueConnection', 'C');
  const begun = after(first.edits[0]) as Scorecard;
  expect(giveReason(desk(begun), making, 'valueConnection', 'Cu').fold).toBe(first.fold);
});

test('an amendment copies marks and evidence under new ids and leaves the old card alone', () => {
  const card = sampleCard(1, [3, 4, 'o', 4, 5]);
  const evidence = [sampleEvidence(1, 1), sampleEvidence(2, 1)];
  const act = amendCard(sampleCall(1), card, evidence, 'Heard it again', making);
  const [next, ...copies] = act.edits.map((edit) => after(edit));
  expect(next).toMatchObject({
    state: 'draft',
    revision: 2,
    amends: card.id,
    amendReason: 'Heard it again',
    discoveryQuality: card.discoveryQuality,
    completedAt: null,
  });
  const { id } = next as Scorecard;
  expect(copies).toMatchObject([
    { scorecardId: id, startMs: 60_000 },
    { scorecardId: id, startMs: 60_000 },
  ]);
  const ids = [card.id, ...evidence.map((one) => one.id)];
  expect(act.edits.filter((edit) => ids.includes(edit.id))).toEqual([]);
});

test('completing an amendment freezes it and lets the earlier revision stand back', () => {
  const old = sampleCard(1, [3, 4, 'o', 4, 5]);
  const draft = draftCard({ id: making.newId(), revision: 2, amends: old.id });
  const act = completeCard(desk(draft), draft, old, noon);
  expect(after(act.edits[0], draft)).toMatchObject({ state: 'complete', completedAt: noon });
  expect(act.edits[1]).toMatchObject({ id: old.id, after: { supersededBy: draft.id } });
});

test('discarding a draft deletes its evidence first', () => {
  const draft = draftCard();
  const act = discardDraft(sampleCall(1), draft, [sampleEvidence(1, 1)]);
  expect(act.edits.map(({ table, after: left }) => [table, left])).toEqual([
    ['evidence', null],
    ['scorecards', null],
  ]);
  expect(clientId).toBe(draft.clientId);
});
