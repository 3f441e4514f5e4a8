import { expect, test } from 'vitest';
import { alterCall, deleteCall, leaveOut } from '../../../../shared/model/acts/calls';
import { attachTranscript } from '../../../../shared/model/acts/transcripts';
import { countingIds } from '../../../fixtures/counting-ids';
import { idOf, noon, repId, sampleCall, sampleCard, sampleEvidence } from '../../samples';
import { sampleTranscript } from '../sample-transcript';

const nothing = {
  scorecards: [],
  evidence: [],
  counts: [],
  transcripts: [],
  transcriptSources: [],
  listenings: [],
  recording: undefined,
};

test('a call goes with everything of it, scorecards before the evidence that they freeze', () => {
  const act = deleteCall(sampleCall(1), {
    ...nothing,
    scorecards: [sampleCard(1, [3])],
    evidence: [sampleEvidence(1, 1)],
    transcripts: [sampleTranscript([['Rep', 0, 1, 'Hello.']])],
  });
  expect(act.edits.map(({ table }) => table)).toEqual(['scorecards', 'evidence', 'transcripts', 'calls']);
  expect(act.edits.every(({ after }) => after === null)).toBe(true);
});

test('a call that moves to another rep shows on both timelines', () => {
  expect(alterCall(sampleCall(1), { repId: idOf(2, 2) }).about).toEqual([repId, idOf(2, 2)]);
});

test('leaving out keeps the reason; putting back clears it', () => {
  expect(leaveOut(sampleCall(1), 'Voicemail').edits[0]?.after).toEqual({ leftOut: 'Voicemail' });
  expect(leaveOut(sampleCall(1, { leftOut: 'Voicemail' }), null).edits[0]?.after).toEqual({ leftOut: null });
});

test('a transcript that comes later fills the quotes that are empty and leaves the others', () => {
  const { format, isTimed, speakers, turns } = sampleTranscript([['Rep', 50, 70, 'What does it cost?']]);
  const evidence = [sampleEvidence(1, 1), sampleEvidence(2, 1, 'valueConnection', { quote: 'My own words' })];
  const making = { at: noon, newId: countingIds() };
  const read = { format, isTimed, speakers, turns, fileName: 'call.vtt', source: 'WEBVTT' };
  const act = attachTranscript(sampleCall(1), read, evidence, making);
  expect(act.edits.map(({ table, id }) => [table, id])).toEqual([
    ['transcripts', act.edits[0]?.id],
    ['transcriptSources', act.edits[1]?.id],
    ['evidence', evidence[0]?.id],
  ]);
  expect(act.edits[1]?.after).toMatchObject({ text: 'WEBVTT', transcriptId: act.edits[0]?.id });
  expect(act.edits[2]?.after).toEqual({ quote: 'What does it cost?', speaker: 'Rep' });
});
