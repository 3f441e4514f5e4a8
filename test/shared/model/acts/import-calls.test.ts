import { expect, test } from 'vitest';
import { importCalls, type ImportedCall, type NewCall } from '../../../../shared/model/acts/import-calls';
import { faultOf } from '../../../../shared/model/change';
import { countingIds } from '../../../fixtures/counting-ids';
import { idOf } from '../../samples';

const clientId = idOf(1);
const making = () => ({ at: '2026-11-22T09:00:00.000Z', newId: countingIds(100) });
const dana = { id: idOf(2), name: 'Dana Fox' };
const fields = {
  date: '2026-03-14',
  time: null,
  kind: 'discovery',
  customer: 'Acme',
  outcome: 'open',
  deal: '',
} as const;
const file = { hash: 'a'.repeat(64), kind: 'mp3', bytes: 10, fileName: 'x'.repeat(250) } as const;
const transcript = (...names: readonly string[]) => ({
  format: 'vtt' as const,
  isTimed: true,
  speakers: names.map((name) => ({ name, role: 'unknown' as const })),
  turns: { startMs: [0], endMs: [1000], speaker: [0], text: ['Hello.'] },
  fileName: 'a.vtt',
  source: 'WEBVTT',
});
const newCall = (more: Partial<NewCall> = {}): NewCall => ({
  is: 'new call',
  rep: dana,
  fields,
  recording: null,
  transcript: null,
  ...more,
});
const act = (calls: readonly ImportedCall[], newReps: readonly (typeof dana)[] = []) =>
  importCalls(clientId, newReps, calls, making());

test('parents come before children, and every record is sound', () => {
  const { edits, about, label } = act(
    [newCall({ recording: { is: 'new', file }, transcript: transcript('Dana Fox') })],
    [dana],
  );
  expect(edits.map(({ table }) => table)).toEqual([
    'reps',
    'recordings',
    'calls',
    'transcripts',
    'transcriptSources',
  ]);
  expect(edits.map(({ table, after }) => faultOf(table, after))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(about).toEqual([dana.id]);
  expect(label).toBe('Import 1 call');
});

test('a rep that no call needs is not added', () =>
  expect(act([newCall()], [{ id: idOf(3), name: 'Nobody' }]).edits.map(({ table }) => table)).toEqual([
    'calls',
  ]));

test('a recording that is here is named again instead of doubled', () => {
  const { edits } = act([newCall({ recording: { is: 'here', id: idOf(7) } })]);
  expect(edits.map(({ table }) => table)).toEqual(['calls']);
  expect(edits[0]?.after).toMatchObject({ recordingId: idOf(7), source: 'recording' });
});

test('a call with a transcript alone is scored from what is written', () =>
  expect(act([newCall({ transcript: transcript('A') })]).edits[0]?.after).toMatchObject({
    source: 'notes',
    recordingId: null,
  }));

test('the speaker called like the rep is the rep; of two, the other is the customer; of three nobody is', () => {
  const roles = (...names: readonly string[]) =>
    act([newCall({ transcript: transcript(...names) })]).edits[1]?.after?.['speakers'];
  expect(roles('DANA FOX', 'Ann')).toEqual([
    { name: 'DANA FOX', role: 'rep' },
    { name: 'Ann', role: 'customer' },
  ]);
  expect(roles('Dana Fox', 'Ann', 'Bob')).toMatchObject([
    { role: 'rep' },
    { role: 'unknown' },
    { role: 'unknown' },
  ]);
  expect(roles('Ann', 'Bob')).toMatchObject([{ role: 'unknown' }, { role: 'unknown' }]);
});

test('a transcript for a call that is here makes no call', () => {
  const call = { id: idOf(8), repId: dana.id };
  const { edits, label, about } = act([
    { is: 'added transcript', call, repName: 'Dana Fox', transcript: transcript('Dana Fox') },
    newCall(),
  ]);
  expect(edits.map(({ table }) => table)).toEqual(['transcripts', 'transcriptSources', 'calls']);
  expect(edits[0]?.after).toMatchObject({ callId: idOf(8) });
  expect(label).toBe('Import 1 call and 1 transcript');
  expect(about).toEqual([dana.id]);
});
