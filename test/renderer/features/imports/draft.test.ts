import { expect, test } from 'vitest';
import {
  corrected,
  draftOf,
  isReady,
  stateOf,
  whatIsMissing,
  withFound,
  withTranscript,
} from '../../../../renderer/features/imports/calls/draft';
import type { FoundRecording, FoundTranscript } from '../../../../renderer/features/imports/recognise';
import { idOf } from '../../../shared/samples';

const dana = { id: idOf(1), name: 'Dana Fox' };
const reps = [dana];

const file = (name: string, folder = '') => ({ handle: `${folder}/${name}`, name, size: 10, folder });
const recording = (name: string, folder = ''): FoundRecording => ({
  file: file(name, folder),
  kind: 'mp3',
  notes: [],
});
const transcript = (name: string, folder = ''): FoundTranscript => ({
  file: file(name, folder),
  read: {
    format: 'vtt',
    isTimed: true,
    speakers: [],
    turns: { startMs: [], endMs: [], speaker: [], text: [] },
    notes: [],
    source: '',
  },
});

test('a file name fills rep, day, time, customer and kind', () => {
  const draft = draftOf(file('2026-03-14 0930 Dana Fox - Acme - Demo.mp3'), reps);
  expect([draft.repId, draft.date, draft.time, draft.customer, draft.kind]).toEqual([
    dana.id,
    '2026-03-14',
    '09:30',
    'Acme',
    'demo',
  ]);
  expect(stateOf(draft).is).toBe('ready');
});

test('two names without a rep are a rep to add and a customer; one is a customer', () => {
  const two = draftOf(file('2026-03-14_priya-raghunathan_acme.mp3'), reps);
  expect([two.nameGuess, two.customer]).toEqual(['Priya Raghunathan', 'acme']);
  const one = draftOf(file('2026-03-14 Acme.mp3'), reps);
  expect([one.nameGuess, one.customer]).toEqual([null, 'Acme']);
});

test('a folder that is called like a rep names the rep of its files', () =>
  expect(draftOf(file('2026-03-14 Acme.mp3', 'Calls/Dana Fox'), reps).repId).toBe(dana.id));

test('a transcript goes to the recording of its name, in whichever order the two come in', () => {
  const first = withFound(
    [],
    { recordings: [], transcripts: [transcript('a.vtt'), transcript('b.vtt')] },
    reps,
  );
  expect(first.map(({ recording: heard, transcriptKey }) => [heard, transcriptKey])).toEqual([
    [null, '/a.vtt'],
    [null, '/b.vtt'],
  ]);
  const both = withFound(first, { recordings: [recording('a.mp3')], transcripts: [] }, reps);
  expect(both.map(({ fileName, transcriptKey }) => [fileName, transcriptKey])).toEqual([
    ['a.mp3', '/a.vtt'],
    ['b.vtt', '/b.vtt'],
  ]);
});

test('a recording that has its transcript keeps it when more come in', () => {
  const found = { recordings: [recording('a.mp3')], transcripts: [transcript('a.vtt')] };
  const first = withFound([], found, reps);
  const again = withFound(first, { recordings: [], transcripts: [transcript('a.srt', 'other')] }, reps);
  expect(again.map(({ fileName, transcriptKey }) => [fileName, transcriptKey])).toEqual([
    ['a.mp3', '/a.vtt'],
    ['a.srt', 'other/a.srt'],
  ]);
});

test('a transcript that is exchanged stands alone again, and the one taken does no longer', () => {
  const found = { recordings: [recording('a.mp3')], transcripts: [transcript('a.vtt'), transcript('b.vtt')] };
  const drafts = withFound([], found, reps);
  const exchanged = withTranscript(drafts, '/a.mp3', file('b.vtt'), file('a.vtt'), reps);
  expect(exchanged.map(({ key, transcriptKey }) => [key, transcriptKey])).toEqual([
    ['/a.mp3', '/b.vtt'],
    ['/a.vtt', '/a.vtt'],
  ]);
});

test('a correction leaves all other drafts the very same', () => {
  const drafts = [draftOf(file('a.mp3'), reps), draftOf(file('b.mp3'), reps)];
  const after = corrected(drafts, new Set(['/a.mp3']), { repId: dana.id });
  expect(after[0]?.repId).toBe(dana.id);
  expect(after[1]).toBe(drafts[1]);
});

test('what is missing is counted in words', () => {
  const call = { ...draftOf(file('2026-03-14 Dana Fox - Acme.mp3'), reps) };
  const nobody = draftOf(file('2026-03-14 Acme.mp3'), reps);
  const nothing = draftOf(file('zoom.mp3'), reps);
  const twice = { ...call, twin: { is: 'file', name: 'x.mp3' } as const };
  expect(whatIsMissing([call, nobody, nothing, twice])).toBe('2 need a rep, 1 needs a date, 1 came in twice');
  expect([call, nobody, nothing, twice].map(isReady)).toEqual([true, false, false, false]);
  expect(whatIsMissing([call])).toBe('');
});

test('a recording that is here comes in no more, but its transcript does where the call has none', () => {
  const call = { id: idOf(9), repName: 'Dana Fox' } as never;
  const here = { ...draftOf(file('2026-03-14 Dana Fox - Acme.mp3'), reps), transcriptKey: '/a.vtt' };
  expect(stateOf({ ...here, twin: { is: 'call', call, hasTranscript: true } }).is).toBe('here');
  expect(stateOf({ ...here, twin: { is: 'call', call, hasTranscript: false } }).is).toBe('joins');
});
