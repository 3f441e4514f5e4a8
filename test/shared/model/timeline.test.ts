import { describe, expect, test } from 'vitest';
import { formatHlc } from '../../../shared/lib/hlc';
import type { Change } from '../../../shared/model/change';
import { milestonesOf, timelineOf } from '../../../shared/model/timeline';
import { sampleContract } from '../diagnosis-samples';
import { hashOf } from '../sample-workbook';
import { clientId, coachId, idOf, sampleCall, sampleCard } from '../samples';

const minute = 60_000;
const change = (seq: number, label: string, fields: Partial<Change> = {}, at = seq * 1000): Change => ({
  id: idOf(seq, 8),
  seq,
  clientId,
  hlc: formatHlc({ wall: at, count: 0, device: 'd' }),
  coachId,
  deviceId: idOf(1, 9),
  label,
  about: [],
  quiet: false,
  fold: null,
  undoes: [],
  redoes: [],
  edits: [],
  ...fields,
});

test('undo and redo are told as such', () => {
  const first = change(1, 'Change the role');
  const lines = timelineOf([
    change(3, 'Change the role', { redoes: [first.id] }),
    change(2, 'Change the role', { undoes: [first.id] }),
    first,
  ]);
  expect(lines.map(({ is, at }) => [is, at])).toEqual([
    ['redone', 3000],
    ['undone', 2000],
    ['done', 1000],
  ]);
});

test('the typing of one field is one line, at the time of its end', () => {
  const typed = [3, 2, 1].map((seq) => change(seq, 'Change the notes', { fold: 'notes' }));
  expect(timelineOf([change(4, 'Archive'), ...typed])).toMatchObject([
    { label: 'Archive', changes: 1 },
    { label: 'Change the notes', changes: 3, at: 3000 },
  ]);
});

test('a long pause, another act or another coach begins a new line', () => {
  const fold = { fold: 'notes' };
  const paused = [change(2, 'b', fold, 20 * minute), change(1, 'a', fold, 1 * minute)];
  const between = [change(3, 'c', fold), change(2, 'b'), change(1, 'a', fold)];
  const two = [change(2, 'b', { ...fold, coachId: idOf(2, 3) }), change(1, 'a', fold)];
  expect([paused, between, two].map((changes) => timelineOf(changes).length)).toEqual([2, 3, 2]);
});

test('quiet changes are not told and do not part a piece of typing', () => {
  const fold = { fold: 'notes' };
  const lines = timelineOf([
    change(3, 'a', fold),
    change(2, 'position', { quiet: true }),
    change(1, 'a', fold),
  ]);
  expect(lines.map(({ changes }) => changes)).toEqual([2]);
});

describe('what the records of a client tell that came from elsewhere', () => {
  const arrival = Date.parse('2026-03-20T08:00:00.000Z');
  const signature = (party: 'rep' | 'coach', at: string) => ({
    party,
    name: 'Somebody',
    drawing: null,
    at,
    contentHash: hashOf(1),
  });
  const records = {
    calls: [sampleCall(1, { customer: 'Acme' }), sampleCall(2, { customer: 'Borealis' })],
    scorecards: [
      sampleCard(1, [3, 3, 3, 3, 3], { completedAt: '2026-03-10T09:00:00.000Z' }),
      sampleCard(2, [3, 3, 3, 3, 3], { revision: 2, completedAt: '2026-03-12T09:00:00.000Z' }),
      sampleCard(3, [3, 3, 3, 3, 3], { completedAt: '2026-03-21T09:00:00.000Z' }),
      sampleCard(4, [3, null, null, null, null], { state: 'draft', completedAt: null }),
    ],
    selfAssessments: [],
    contracts: [
      sampleContract(1, {
        signatures: [
          signature('rep', '2026-03-11T09:00:00.000Z'),
          signature('coach', '2026-03-11T10:00:00.000Z'),
        ],
      }),
    ],
  };

  test('stands there with its own days, newest first, as far as it lies before the arrival', () =>
    expect(
      milestonesOf(records, arrival).map(({ label, at }) => [label, new Date(at).toISOString()]),
    ).toEqual([
      ['Amend the scorecard, Borealis', '2026-03-12T09:00:00.000Z'],
      ['Sign the contract of cycle 1', '2026-03-11T10:00:00.000Z'],
      ['Complete the scorecard, Acme', '2026-03-10T09:00:00.000Z'],
    ]));

  test('is silent where all was done here', () => expect(milestonesOf(records, 0)).toEqual([]));
});
