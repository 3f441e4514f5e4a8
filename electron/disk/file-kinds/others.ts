import { ascii } from './bytes';
import { refused, unplayable, type KindReader, type SoundFile } from './verdict';

/** What the program takes, as every refusal names it. */
export const welcome = 'MP3, M4A, AAC, WAV, Ogg, Opus, FLAC, WebM or MP4';

/** Names what the file is where it is something well known that the program cannot play, or no recording at all. */
export const readOthers: KindReader = async (file, head) => {
  const sound = otherSounds.find((kind) => kind.begins(head));
  if (sound !== undefined) return unplayable(file, `is ${sound.what}`, sound.better);
  const something = noSounds.find((kind) => kind.begins(head));
  return something && notARecording(file, something.what);
};

/** Refuses a file that is no recording: a sentence that says what it is instead. */
export const notARecording = (file: SoundFile, what: string) =>
  refused(`${file.name} is ${what}, not a recording; recordings are ${welcome}.`);

type Begins = (head: Uint8Array) => boolean;
const text =
  (characters: string, at = 0): Begins =>
  (head) =>
    ascii(head, at, characters.length) === characters;
const bytes =
  (...values: readonly number[]): Begins =>
  (head) =>
    values.every((value, index) => head[index] === value);
const both =
  (one: Begins, other: Begins): Begins =>
  (head) =>
    one(head) && other(head);
const written =
  (pattern: RegExp): Begins =>
  (head) =>
    pattern.test(ascii(head, 0, 512));

const otherSounds: readonly { readonly begins: Begins; readonly what: string; readonly better: string }[] = [
  { begins: text('#!AMR'), what: 'AMR phone sound', better: 'MP3, M4A or WAV' },
  {
    begins: bytes(0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11),
    what: 'Windows Media (WMA or WMV)',
    better: 'MP3, M4A or MP4',
  },
  { begins: both(text('FORM'), text('AIF', 8)), what: 'AIFF sound', better: 'WAV, FLAC or M4A' },
  { begins: text('caff'), what: 'Core Audio sound (CAF)', better: 'M4A or WAV' },
  { begins: text('.snd'), what: 'Sun sound (AU)', better: 'WAV or MP3' },
  { begins: both(text('RIFF'), text('AVI ', 8)), what: 'an AVI video', better: 'MP4 or WebM' },
  { begins: text('FLV'), what: 'a Flash video', better: 'MP4 or WebM' },
  { begins: bytes(0, 0, 1, 0xba), what: 'an MPEG video', better: 'MP4 or WebM' },
  {
    begins: both(bytes(0x47), (head) => head[188] === 0x47 && head[376] === 0x47),
    what: 'an MPEG transport stream',
    better: 'MP4 or M4A',
  },
  { begins: text('.RMF'), what: 'RealMedia', better: 'MP3 or MP4' },
  { begins: text('MAC '), what: "Monkey's Audio sound", better: 'FLAC or WAV' },
  { begins: text('wvpk'), what: 'WavPack sound', better: 'FLAC or WAV' },
  { begins: text('TTA1'), what: 'True Audio sound', better: 'FLAC or WAV' },
  { begins: text('MPCK'), what: 'Musepack sound', better: 'MP3 or FLAC' },
  { begins: text('MP+'), what: 'Musepack sound', better: 'MP3 or FLAC' },
  { begins: text('DSD '), what: 'DSD sound', better: 'FLAC or WAV' },
  { begins: bytes(0x0b, 0x77), what: 'Dolby Digital sound (AC-3)', better: 'M4A or MP3' },
  { begins: text('dss', 1), what: 'a dictation (DSS)', better: 'MP3 or WAV' },
  { begins: text('ds2', 1), what: 'a dictation (DS2)', better: 'MP3 or WAV' },
];

const noSounds: readonly { readonly begins: Begins; readonly what: string }[] = [
  { begins: text('WEBVTT'), what: 'a transcript (WebVTT)' },
  { begins: written(/^(\xef\xbb\xbf)?\s*1\r?\n\d\d:\d\d:\d\d,\d{3} --> /), what: 'a transcript (SRT)' },
  {
    begins: written(/^(\xef\xbb\xbf)?\s*(<!doctype html|<html)/i),
    what: 'a web page, as a download that needs a login leaves it',
  },
  { begins: text('MThd'), what: 'a MIDI score' },
  { begins: text('%PDF'), what: 'a PDF document' },
  { begins: bytes(0x50, 0x4b, 3, 4), what: 'a ZIP archive or an Office document' },
  { begins: bytes(0x37, 0x7a, 0xbc, 0xaf), what: 'a 7-Zip archive' },
  { begins: text('Rar!'), what: 'a RAR archive' },
  { begins: bytes(0x1f, 0x8b), what: 'a gzip archive' },
  { begins: bytes(0x89, 0x50, 0x4e, 0x47), what: 'a picture (PNG)' },
  { begins: bytes(0xff, 0xd8, 0xff), what: 'a picture (JPEG)' },
  { begins: text('GIF8'), what: 'a picture (GIF)' },
  { begins: both(text('RIFF'), text('WEBP', 8)), what: 'a picture (WebP)' },
  { begins: bytes(0xd0, 0xcf, 0x11, 0xe0), what: 'an old Office document' },
  { begins: text('SQLite format 3'), what: 'a database' },
];
