import fc from 'fast-check';
import { chmod, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { recognise, recogniseOpened } from '../../../../electron/disk/file-kinds';
import { openSoundFile } from '../../../../electron/disk/file-kinds/open-file';
import { fixture, fixtureBytes, joined, latin, verdictOn, verdictOnBytes } from './temp-files';

describe('recordings are recognised by what is in them', () => {
  test.each([
    ['mp3-info.mp3', 'mp3', 'audio/mpeg'],
    ['mp3-vbr.mp3', 'mp3', 'audio/mpeg'],
    ['mp3-bare.mp3', 'mp3', 'audio/mpeg'],
    ['mp3-stereo.mp3', 'mp3', 'audio/mpeg'],
    ['m4a.m4a', 'm4a', 'audio/mp4'],
    ['m4a-faststart.m4a', 'm4a', 'audio/mp4'],
    ['m4a-fragmented.mp4', 'm4a', 'audio/mp4'],
    ['bare.aac', 'aac', 'audio/aac'],
    ['wav8.wav', 'wav', 'audio/wav'],
    ['wav16-stereo.wav', 'wav', 'audio/wav'],
    ['wav24-extensible.wav', 'wav', 'audio/wav'],
    ['wav-float.wav', 'wav', 'audio/wav'],
    ['wav-mulaw.wav', 'wav', 'audio/wav'],
    ['wav-alaw.wav', 'wav', 'audio/wav'],
    ['rf64.wav', 'wav', 'audio/wav'],
    ['opus.opus', 'opus', 'audio/ogg; codecs=opus'],
    ['vorbis.ogg', 'ogg', 'audio/ogg'],
    ['flac.oga', 'ogg', 'audio/ogg'],
    ['flac.flac', 'flac', 'audio/flac'],
    ['audio.webm', 'webm', 'audio/webm'],
  ])('%s is %s', async (name, kind, mime) => {
    expect(await verdictOn(name)).toEqual({ ok: true, kind, mime, video: false, notes: [] });
  });

  test('a video with sound is taken and known to have a picture', async () => {
    expect(await verdictOn('video.mp4')).toMatchObject({
      ok: true,
      kind: 'mp4',
      mime: 'video/mp4',
      video: true,
    });
    expect(await verdictOn('video.webm')).toMatchObject({
      ok: true,
      kind: 'webm',
      mime: 'video/webm',
      video: true,
    });
  });

  test('tags in front of the sound do not hide it', async () => {
    const id3 = joined(latin('ID3\x04\0\0\0\0\0\x14'), new Uint8Array(20));
    const ape = joined(latin('APETAGEX\xd0\x07\0\0\x10\0\0\0\0\0\0\0\0\0\0\xa0'), new Uint8Array(8 + 16));
    const mp3 = await fixtureBytes('mp3-bare.mp3');
    expect(await verdictOnBytes('call.mp3', joined(id3, ape, mp3))).toMatchObject({ ok: true, kind: 'mp3' });
    expect(await verdictOnBytes('call.flac', joined(id3, await fixtureBytes('flac.flac')))).toMatchObject({
      kind: 'flac',
    });
    expect(await verdictOnBytes('call.aac', joined(id3, await fixtureBytes('bare.aac')))).toMatchObject({
      kind: 'aac',
    });
  });

  test('rubbish before the first frame of an MP3 and a tag behind its last do no harm', async () => {
    const rubbish = new Uint8Array(3000).fill(0xff, 100, 900);
    const mp3 = await fixtureBytes('mp3-bare.mp3');
    const tag = joined(latin('TAG'), new Uint8Array(125));
    expect(await verdictOnBytes('call.mp3', joined(rubbish, mp3, tag))).toMatchObject({
      ok: true,
      kind: 'mp3',
    });
  });
});

describe('a wrong name is remarked on and nothing more', () => {
  test.each([
    ['mp3-info.mp3', 'call.wav', 'call.wav is really MP3; it is kept as MP3.'],
    ['m4a.m4a', 'call.mp3', 'call.mp3 is really M4A; it is kept as M4A.'],
    ['wav8.wav', 'call', 'call is really WAV; it is kept as WAV.'],
    ['video.mp4', 'call.m4a', 'call.m4a is really MP4; it is kept as MP4.'],
    ['bare.aac', 'call.m4a', 'call.m4a is really AAC; it is kept as AAC.'],
  ])('%s called %s', async (name, called, note) => {
    expect(await verdictOn(name, called)).toMatchObject({ ok: true, notes: [note] });
  });

  test.each([
    ['opus.opus', 'call.ogg'],
    ['m4a.m4a', 'call.MP4'],
    ['flac.oga', 'call.OGG'],
  ])('%s may be called %s', async (name, called) => {
    expect(await verdictOn(name, called)).toMatchObject({ ok: true, notes: [] });
  });
});

describe('what cannot be used is refused with one sentence', () => {
  test.each([
    [
      'layer2.mp2',
      'layer2.mp2 is MPEG layer II sound (MP2), which cannot be played here; save it as MP3 and drop that.',
    ],
    [
      'alac.m4a',
      'alac.m4a holds Apple Lossless sound (ALAC), which cannot be played here; save it as M4A with AAC, MP3 or WAV and drop that.',
    ],
    [
      'wav-gsm.wav',
      'wav-gsm.wav is a WAV file that holds GSM 6.10, which cannot be played here; save it as PCM WAV or MP3 and drop that.',
    ],
    [
      'speex.spx',
      'speex.spx is Speex sound, which cannot be played here; save it as Opus, MP3 or WAV and drop that.',
    ],
    [
      'video.mov',
      'video.mov is a QuickTime movie, which cannot be played here; save it as MP4 or M4A and drop that.',
    ],
    [
      'video.3gp',
      'video.3gp is a 3GP phone recording, which cannot be played here; save it as M4A, MP3 or WAV and drop that.',
    ],
    [
      'video.mkv',
      'video.mkv is a Matroska (MKV) file, which cannot be played here; save it as MP4 or WebM and drop that.',
    ],
    [
      'aiff.aiff',
      'aiff.aiff is AIFF sound, which cannot be played here; save it as WAV, FLAC or M4A and drop that.',
    ],
    [
      'caf.caf',
      'caf.caf is Core Audio sound (CAF), which cannot be played here; save it as M4A or WAV and drop that.',
    ],
    ['au.au', 'au.au is Sun sound (AU), which cannot be played here; save it as WAV or MP3 and drop that.'],
    [
      'wma.wma',
      'wma.wma is Windows Media (WMA or WMV), which cannot be played here; save it as MP3, M4A or MP4 and drop that.',
    ],
    [
      'avi.avi',
      'avi.avi is an AVI video, which cannot be played here; save it as MP4 or WebM and drop that.',
    ],
    [
      'silent-video.mp4',
      'silent-video.mp4 is a video without any sound; choose the file that holds the conversation.',
    ],
    [
      'silent-video.webm',
      'silent-video.webm is a video without any sound; choose the file that holds the conversation.',
    ],
    [
      'nothing.wav',
      'nothing.wav is a WAV file without any sound; choose the file that holds the conversation.',
    ],
  ])('%s', async (name, reason) => {
    expect(await verdictOn(name)).toEqual({ ok: false, reason });
  });

  const recordings = 'recordings are MP3, M4A, AAC, WAV, Ogg, Opus, FLAC, WebM or MP4.';
  test.each([
    ['call.mp3', '', 'call.mp3 is empty; download or copy it again.'],
    ['call.mp3', '\0'.repeat(5000), 'call.mp3 holds nothing but zeros; download or copy it again.'],
    [
      'call.amr',
      '#!AMR\n\x3c\x91\x17\x16',
      'call.amr is AMR phone sound, which cannot be played here; save it as MP3, M4A or WAV and drop that.',
    ],
    [
      'call.mp3',
      '<!DOCTYPE html><html><body>Please log in</body></html>',
      `call.mp3 is a web page, as a download that needs a login leaves it, not a recording; ${recordings}`,
    ],
    [
      'call.vtt',
      'WEBVTT\n\n00:00.000 --> 00:01.000\nHello',
      `call.vtt is a transcript (WebVTT), not a recording; ${recordings}`,
    ],
    ['notes.txt', 'Call notes\nBudget is open.', `notes.txt is text, not a recording; ${recordings}`],
    [
      'call.mp3',
      '\x89PNG\r\n\x1a\n\0\0\0\rIHDR',
      `call.mp3 is a picture (PNG), not a recording; ${recordings}`,
    ],
    [
      'call.mp3',
      '\x01\x02\x03\x04'.repeat(50),
      'call.mp3 is nothing that can be recognised as a recording; save it as MP3, M4A, AAC, WAV, Ogg, Opus, FLAC, WebM or MP4 and drop that.',
    ],
    [
      'call.mp3.crdownload',
      '\x01\x02\x03\x04'.repeat(50),
      'call.mp3.crdownload is a download that has not finished; drop it again when it has.',
    ],
  ])('%s: %j', async (name, content, reason) => {
    expect(await verdictOnBytes(name, latin(content))).toEqual({ ok: false, reason });
  });

  test('protected music, by its brand and by its track', async () => {
    const sentence =
      'song.m4p is copy-protected (DRM); ask whoever made it for an unprotected MP3, M4A or WAV.';
    const m4a = Buffer.from(await fixtureBytes('m4a.m4a'));
    const branded = Buffer.from(m4a);
    branded.write('M4P ', 8, 'latin1');
    expect(await verdictOnBytes('song.m4p', branded)).toEqual({ ok: false, reason: sentence });
    const sealed = Buffer.from(m4a);
    sealed.write('drms', sealed.indexOf('mp4a'), 'latin1');
    expect(await verdictOnBytes('song.m4p', sealed)).toEqual({ ok: false, reason: sentence });
  });

  test('a file that is gone, a folder, and one without permission', async () => {
    expect(await recognise({ path: fixture('gone.mp3'), name: 'gone.mp3' })).toEqual({
      ok: false,
      reason:
        'gone.mp3 cannot be read (it is no longer there); check that it is still there and may be opened.',
    });
    expect(await recognise({ path: fixture('.'), name: 'calls' })).toEqual({
      ok: false,
      reason: 'calls cannot be read (it is a folder); check that it is still there and may be opened.',
    });
    const folder = await mkdtemp(path.join(tmpdir(), 'file-kinds-'));
    const locked = path.join(folder, 'locked.mp3');
    await (await open(locked, 'w')).close();
    await chmod(locked, 0o000);
    // An administrator may open anything: there the file is only empty.
    const reason = process.getuid?.() === 0 ? /is empty/ : /no permission/;
    expect(await recognise({ path: locked, name: 'locked.mp3' })).toMatchObject({
      reason: expect.stringMatching(reason),
    });
    await rm(folder, { recursive: true });
  });
});

test('an hour of sound is judged from a few kilobytes', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'file-kinds-'));
  const big = path.join(folder, 'long.wav');
  const hour = 3600 * 44_100 * 4;
  const header = Buffer.alloc(44);
  header.write('RIFF\0\0\0\0WAVEfmt ', 0, 'latin1');
  header.writeUInt32LE(hour + 36, 4);
  header.writeUInt32LE(16, 16);
  [1, 2].forEach((value, index) => header.writeUInt16LE(value, 20 + 2 * index));
  header.writeUInt32LE(44_100, 24);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(hour, 40);
  const handle = await open(big, 'w');
  await handle.write(header);
  await handle.truncate(hour + 44);
  await handle.close();

  const opened = await openSoundFile(big, 'long.wav');
  let read = 0;
  const counted = {
    ...opened,
    read: async (at: number, length: number) => {
      read += length;
      return opened.read(at, length);
    },
  };
  expect(await recogniseOpened(counted)).toMatchObject({ ok: true, kind: 'wav' });
  expect(read).toBeLessThan(100_000);
  await opened.close();
  await rm(folder, { recursive: true });
});

test('no damage makes it throw or hang: there is always a verdict, and a refusal is one sentence with the name', async () => {
  const names = [
    'mp3-info.mp3',
    'm4a.m4a',
    'm4a-fragmented.mp4',
    'wav16-stereo.wav',
    'rf64.wav',
    'opus.opus',
    'flac.flac',
    'video.webm',
    'bare.aac',
  ];
  const files = await Promise.all(names.map(fixtureBytes));
  const damaged = fc.record({
    bytes: fc.constantFrom(...files),
    keep: fc.double({ min: 0, max: 1, noNaN: true }),
    flips: fc.array(fc.tuple(fc.nat(300), fc.nat(255)), { maxLength: 6 }),
  });
  const checked = fc.assert(
    fc.asyncProperty(damaged, async ({ bytes, keep, flips }) => {
      const copy = bytes.slice(0, Math.round(bytes.length * keep));
      for (const [at, value] of flips) if (at < copy.length) copy[at] = value;
      const memory = {
        name: 'call.bin',
        size: copy.length,
        read: (at: number, length: number) => Promise.resolve(copy.subarray(at, at + length)),
      };
      const verdict = await recogniseOpened(memory);
      return verdict.ok || /^call\.bin [^\n]*\.$/.test(verdict.reason);
    }),
    { numRuns: 500, seed: 20261122 },
  );
  await expect(checked).resolves.toBeUndefined();
});
