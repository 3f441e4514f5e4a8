import { describe, expect, test } from 'vitest';
import { fixtureBytes, joined, latin, verdictOn, verdictOnBytes } from './temp-files';

/** The verdict on the first `bytes` of a fixture, as a download leaves it that broke off. */
async function cut(name: string, bytes: number) {
  return verdictOnBytes(name, (await fixtureBytes(name)).slice(0, bytes));
}

describe('a download that broke off is refused and says how much is there', () => {
  test('WAV: the data chunk announces 16,000 samples of 2 bytes behind a header of 78', async () => {
    const reason = 'wav16-stereo.wav ends after 10 of 32 KB; download or copy it again.';
    expect(await cut('wav16-stereo.wav', 10_000)).toEqual({ ok: false, reason });
    expect(await cut('rf64.wav', 8_000)).toMatchObject({
      ok: false,
      reason: 'rf64.wav ends after 8 of 16 KB; download or copy it again.',
    });
  });

  test('a few missing bytes are named where the rounded sizes would look alike', async () => {
    const reason = 'wav16-stereo.wav ends 78 bytes short of its 32 KB; download or copy it again.';
    expect(await cut('wav16-stereo.wav', 32_000)).toEqual({ ok: false, reason });
  });

  test('MP3: the Info table counts the bytes of sound', async () => {
    const reason = 'mp3-info.mp3 ends after 1 of 2 KB; download or copy it again.';
    expect(await cut('mp3-info.mp3', 1_200)).toEqual({ ok: false, reason });
    expect(await cut('mp3-vbr.mp3', 900)).toMatchObject({ ok: false });
    expect(
      await verdictOnBytes('call.mp3', joined(latin('ID3\x04\0\0\0\x01\0\0'), new Uint8Array(90))),
    ).toEqual({
      ok: false,
      reason: 'call.mp3 ends inside its title and picture, before any sound; download or copy it again.',
    });
  });

  test('MP3 without a table: a cut cannot be known, and the file is taken', async () => {
    expect(await cut('mp3-bare.mp3', 1_200)).toMatchObject({ ok: true, kind: 'mp3', notes: [] });
  });

  test('M4A: a box reaches past the end, or the index behind the sound is gone', async () => {
    // Its media box ends at byte 2,421.
    expect(await cut('m4a.m4a', 1_400)).toEqual({
      ok: false,
      reason: 'm4a.m4a ends after 1 of 2 KB; download or copy it again.',
    });
    const bytes = await fixtureBytes('m4a.m4a');
    const index = Buffer.from(bytes).indexOf('moov') - 4;
    expect(await cut('m4a.m4a', index)).toEqual({
      ok: false,
      reason: 'm4a.m4a has no index, so its recording was never finished; record or export it again.',
    });
    const front = Buffer.from(await fixtureBytes('m4a-faststart.m4a'));
    expect(await cut('m4a-faststart.m4a', front.indexOf('free') - 4)).toEqual({
      ok: false,
      reason: 'm4a-faststart.m4a ends after its index, before any sound; download or copy it again.',
    });
  });

  test('Ogg: it stops inside a page; the time is that of the last whole page', async () => {
    const opus = await fixtureBytes('opus.opus');
    const reason = 'opus.opus breaks off after 0:00 (1 KB); download or copy it again.';
    expect(await verdictOnBytes('opus.opus', opus.slice(0, 1_000))).toEqual({ ok: false, reason });
    const second = Buffer.concat([withoutEndMark(opus), opus.slice(lastPage(opus)).slice(0, -1)]);
    expect(await verdictOnBytes('opus.opus', second)).toEqual({
      ok: false,
      reason: 'opus.opus breaks off after 0:01 (2 KB); download or copy it again.',
    });
  });

  test('Ogg that ends cleanly without the mark of a last page is taken with a note', async () => {
    expect(await verdictOnBytes('call.opus', withoutEndMark(await fixtureBytes('opus.opus')))).toMatchObject({
      ok: true,
      notes: ['call.opus has no mark at its end; its last moments may be missing.'],
    });
  });

  test('FLAC: the last frame that can be found ends before the announced last sample', async () => {
    // One second at 8,000 Hz in frames of 4,608 samples: 13,901 bytes, of which the second frame is the last part.
    const verdict = await cut('flac.flac', 11_500);
    expect(verdict).toEqual({
      ok: false,
      reason: 'flac.flac breaks off after 0:00 of 0:01 (12 KB); download or copy it again.',
    });
    expect(await cut('flac.flac', 5_000)).toEqual({
      ok: false,
      reason: 'flac.flac ends after 5 of 8 KB; download or copy it again.',
    });
  });

  test('WebM: the segment announces its length', async () => {
    expect(await cut('audio.webm', 1_400)).toEqual({
      ok: false,
      reason: 'audio.webm ends after 1 of 3 KB; download or copy it again.',
    });
  });

  test('WebM of open length is taken, with a note where it does not know its duration', async () => {
    const streamed = Buffer.from(await fixtureBytes('webm-streamed.webm'));
    const duration = streamed.indexOf(Buffer.from([0x44, 0x89, 0x88]));
    // Void (0xEC) takes the place of the duration's eleven bytes.
    streamed.set([0xec, 0x89], duration);
    expect(await verdictOnBytes('call.webm', streamed)).toMatchObject({
      ok: true,
      kind: 'webm',
      notes: ['call.webm does not say how long it is, as browsers record it; it is read to its end.'],
    });
  });

  test('a WAV that its recorder never closed is taken to its end, with a note', async () => {
    expect(await verdictOn('wav-streamed.wav')).toMatchObject({
      ok: true,
      notes: [
        'wav-streamed.wav does not say how long it is, as a recorder leaves it that was not stopped; it is read to its end.',
      ],
    });
  });
});

/** Where the last Ogg page begins. */
const lastPage = (bytes: Uint8Array) => Buffer.from(bytes).lastIndexOf('OggS');

function withoutEndMark(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const flags = lastPage(bytes) + 5;
  copy[flags] = (copy[flags] ?? 0) & ~4;
  return copy;
}
