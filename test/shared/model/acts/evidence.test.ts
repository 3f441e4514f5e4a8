import { expect, test } from 'vitest';
import { addEvidence, moveEvidence, usualPolarity } from '../../../../shared/model/acts/evidence';
import type { Desk } from '../../../../shared/model/acts/scorecard';
import { applyEdit, faultOf } from '../../../../shared/model/change';
import { countingIds } from '../../../fixtures/counting-ids';
import { coachId, noon, repId, sampleCall, sampleCard, sampleEvidence, sampleRubric } from '../../samples';
import { sampleTranscript } from '../sample-transcript';

const making = { at: noon, newId: countingIds() };
const draft = sampleCard(1, [2, 4], { state: 'draft', completedAt: null });
const desk: Desk = { call: sampleCall(1), rubric: sampleRubric(), coachId, draft };
const words = sampleTranscript([
  ['Rep', 0, 4, 'What happens on Monday?'],
  ['Customer', 4, 9, 'We guess.'],
  ['Rep', 9, 12, 'And that costs?'],
]);

test('evidence before the first score makes the draft too', () => {
  const act = addEvidence(
    { ...desk, draft: undefined },
    making,
    { dimension: 'valueConnection', startMs: 1000, endMs: null },
    undefined,
  );
  expect(act.edits.map(({ table }) => table)).toEqual(['scorecards', 'evidence']);
  const [card, evidence] = act.edits.map((edit) => applyEdit(undefined, edit));
  expect(faultOf('evidence', evidence)).toBeUndefined();
  expect(evidence).toMatchObject({ scorecardId: (card as { id: string }).id, id: act.evidenceId });
});

test('a moment quotes the turn that is being said and names its speaker', () => {
  const act = addEvidence(desk, making, { dimension: 'valueConnection', startMs: 5000, endMs: null }, words);
  expect(act.edits[0]?.after).toMatchObject({ quote: 'We guess.', speaker: 'Customer' });
});

test('a span quotes all turns in it, with names where several speak', () => {
  const act = addEvidence(desk, making, { dimension: 'valueConnection', startMs: 1000, endMs: 8000 }, words);
  expect(act.edits[0]?.after).toMatchObject({
    quote: 'Rep: What happens on Monday?\nCustomer: We guess.',
    speaker: '',
  });
});

test('evidence for a 1 or 2 starts as negative, any other as positive', () => {
  expect(usualPolarity(draft, 'discoveryQuality')).toBe('negative');
  expect(usualPolarity(draft, 'valueConnection')).toBe('positive');
  expect(usualPolarity(draft, 'objectionResponse')).toBe('positive');
});

test('moving evidence takes the words of the new window along', () => {
  const before = sampleEvidence(1, 1, 'valueConnection', {
    startMs: 5000,
    quote: 'We guess.',
    speaker: 'Customer',
  });
  const act = moveEvidence(repId, before, { startMs: 10_000, endMs: null }, words);
  expect(act.edits[0]?.after).toEqual({
    startMs: 10_000,
    endMs: null,
    quote: 'And that costs?',
    speaker: 'Rep',
  });
});

test('moving evidence leaves a quote that somebody wrote himself', () => {
  const before = sampleEvidence(1, 1, 'valueConnection', { startMs: 5000, quote: 'They guess.' });
  const act = moveEvidence(repId, before, { startMs: 10_000, endMs: null }, words);
  expect(act.edits[0]?.after).toEqual({ startMs: 10_000, endMs: null });
});

test('a span that would end before it starts becomes a moment', () => {
  const before = sampleEvidence(1, 1, 'valueConnection', { startMs: 5000, endMs: 8000 });
  const act = moveEvidence(repId, before, { startMs: 9000, endMs: 8000 }, undefined);
  expect(act.edits[0]?.after).toEqual({ startMs: 9000, endMs: null });
});
