import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFileName } from '../../../../shared/codec/file-names';
import { pairTranscripts } from '../../../../shared/codec/file-names/pair';
import { idOf } from '../../samples';

const dana = { id: idOf(1), name: 'Dana Fox' };
const joao = { id: idOf(2), name: 'João Müller' };
const reps = [dana, joao, { id: idOf(3), name: 'Maria del Carmen Ruiz' }];

const read = (name: string) => {
  const { date, time, repId, customer } = readFileName(name, reps);
  return [date, time, repId, customer];
};

test.each([
  ['2026-03-14 Dana Fox - Acme.mp3', '2026-03-14', null, dana.id, 'Acme'],
  ['20260314_0930_dana-fox_acme.m4a', '2026-03-14', '09:30', dana.id, 'acme'],
  ['Acme - Dana Fox - 14.03.2026.wav', '2026-03-14', null, dana.id, 'Acme'],
  ['GMT20260314-093000_Recording.m4a', '2026-03-14', '09:30', null, null],
  ['GMT20260314-093000_Recording_1920x1080.mp4', '2026-03-14', '09:30', null, null],
  ['Dana Fox and Acme – 2026-03-14 09.30.mp3', '2026-03-14', '09:30', dana.id, 'Acme'],
  ['2026-03-14 09.30.15 Dana Fox’s Zoom Meeting.mp4', '2026-03-14', '09:30', dana.id, null],
  ['Fox, Dana - Smith and Sons, Inc. - 14 Mar 2026.mp3', '2026-03-14', null, dana.id, 'Smith and Sons, Inc'],
  ['March 14, 2026 - D. Fox with Acme-Nord.flac', '2026-03-14', null, dana.id, 'Acme-Nord'],
  ['DF_Acme_2026-03-14T0930.ogg', '2026-03-14', '09:30', dana.id, 'Acme'],
  ['2026-03-14 - JOAO MULLER - Nordwind GmbH.mp3', '2026-03-14', null, joao.id, 'Nordwind GmbH'],
  ['2026-03-14-dana-fox-acme.mp3', '2026-03-14', null, dana.id, 'acme'],
  ['2026-03-14 Maria Ruiz - Acme.mp3', '2026-03-14', null, idOf(3), 'Acme'],
  ['Dana - Acme.mp3', null, null, dana.id, 'Acme'],
  ['call 12.mp3', null, null, null, null],
  ['Acme.mp3', null, null, null, 'Acme'],
  ['2026-03-14 Dana Fox - Acme (2).mp3', '2026-03-14', null, dana.id, 'Acme'],
  ['2026-02-30 Dana Fox.mp3', null, null, dana.id, null],
])('%s', (name, ...expected) => expect(read(name)).toEqual(expected));

test('a date that can be read two ways is not guessed', () => {
  const guess = readFileName('03-04-2026 Dana Fox - Acme.mp3', reps);
  expect([guess.date, guess.dateCouldBe]).toEqual([null, ['2026-04-03', '2026-03-04']]);
  expect(readFileName('14-03-2026 Dana Fox.mp3', reps).date).toBe('2026-03-14');
});

test('the kind of call is taken where it stands as a part', () => {
  const guess = readFileName('2026-03-14 Dana Fox - Acme - Discovery call.mp3', reps);
  expect([guess.kind, guess.customer]).toEqual(['discovery', 'Acme']);
});

test('a rep is not guessed where two fit', () => {
  const two = [dana, { id: idOf(4), name: 'Dana Frost' }];
  expect(readFileName('Dana - Acme.mp3', two).repId).toBeNull();
  expect(readFileName('DF - Acme.mp3', two).repId).toBeNull();
  expect(readFileName('Dana Frost - Acme.mp3', two).repId).toBe(idOf(4));
});

test('a customer whose name begins like a rep is no rep', () =>
  expect(readFileName('2026-03-14 - Dana Logistics.mp3', reps).repId).toBeNull());

test('a name of many signs is read at once', () => {
  expect(
    readFileName(`Acme${' - '.repeat(40)}${' '.repeat(80)}${'. '.repeat(40)}x1.mp3`, reps).repId,
  ).toBeNull();
  expect(readFileName(`Acme${' '.repeat(200)}Nord - Dana Fox.mp3`, reps).repId).toBe(dana.id);
});

test('any name is read without a fault', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
      const { date, customer } = readFileName(name, reps);
      expect(date === null || /^\d{4}-\d\d-\d\d$/.test(date)).toBe(true);
      expect(customer).not.toBe('');
    }),
    { numRuns: 300, seed: 6 },
  ));

describe('pairing transcripts with recordings', () => {
  const files = (...names: string[]) =>
    names.map((path) => ({
      folder: path.split('/').slice(0, -1).join('/'),
      name: path.split('/').at(-1) ?? '',
    }));

  test('by base name, whatever the programs add to it', () => {
    const recordings = files(
      'a/2026-03-14 Dana Fox - Acme.mp3',
      'a/GMT20260314-093000_Recording_1920x1080.mp4',
    );
    const transcripts = files(
      'a/GMT20260314-093000_Recording.transcript.vtt',
      'a/2026-03-14 dana fox - acme.en.srt',
    );
    expect(pairTranscripts(recordings, transcripts)).toEqual({
      pairs: [
        { recording: 0, transcript: 1 },
        { recording: 1, transcript: 0 },
      ],
      spare: [],
    });
  });

  test('in the same folder first, and elsewhere only if the name is unique', () => {
    const recordings = files('one/audio.m4a', 'two/audio.m4a', 'three/solo.m4a');
    expect(pairTranscripts(recordings, files('two/audio.vtt', 'texts/solo.vtt', 'texts/audio.vtt'))).toEqual({
      pairs: [
        { recording: 1, transcript: 0 },
        { recording: 2, transcript: 1 },
      ],
      spare: [2],
    });
  });

  test('the transcript that says more is taken', () =>
    expect(pairTranscripts(files('call.mp3'), files('call.txt', 'call.vtt', 'other.vtt'))).toEqual({
      pairs: [{ recording: 0, transcript: 1 }],
      spare: [0, 2],
    }));
});
