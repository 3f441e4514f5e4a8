import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTranscript, type ParsedTranscript } from '../../../../shared/codec/transcripts';
import { Transcript } from '../../../../shared/model/transcript';
import { clientId, idOf, noon } from '../../samples';

function read(text: string): ParsedTranscript {
  const parsed = parseTranscript(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

const errorOf = (text: string): string | undefined => {
  const parsed = parseTranscript(text);
  return parsed.ok ? undefined : parsed.error;
};

/** Turns as [start, end, speaker, text]. */
const turnsOf = ({ turns, speakers }: ParsedTranscript) =>
  turns.text.map((text, n) => [
    turns.startMs[n],
    turns.endMs[n],
    speakers[turns.speaker[n] ?? -1]?.name ?? null,
    text,
  ]);

describe('WebVTT', () => {
  test('identifiers, settings, notes, styles and hours left out', () => {
    const parsed = read(
      'WEBVTT - a title\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE\nnot spoken --> at all\n\nintro\n00:01.000 --> 00:02.500 align:start position:10%\nGood <i>morning</i> &amp; welcome\n\n1:00:03.000 --> 1:00:04.000\nLater',
    );
    expect(parsed.format).toBe('vtt');
    expect(turnsOf(parsed)).toEqual([
      [1000, 2500, null, 'Good morning & welcome'],
      [3_603_000, 3_604_000, null, 'Later'],
    ]);
  });

  test('voices name speakers, with classes, without an end, and two in one cue', () => {
    // Two voices share 4 seconds by length: 5 and 15 of 20 letters
    const parsed = read(
      'WEBVTT\r\n\r\n00:00:00.000 --> 00:00:01.000\r\n<v.loud Dana Fox>Hello.</v>\r\n\r\n00:00:02.000 --> 00:00:06.000\r\n<v Sam>12345</v><v Dana Fox>abcdefghijklmno',
    );
    expect(turnsOf(parsed)).toEqual([
      [0, 1000, 'Dana Fox', 'Hello.'],
      [2000, 3000, 'Sam', '12345'],
      [3000, 6000, 'Dana Fox', 'abcdefghijklmno'],
    ]);
    expect(parsed.speakers).toEqual([
      { name: 'Dana Fox', role: 'unknown' },
      { name: 'Sam', role: 'unknown' },
    ]);
  });

  test('Zoom: numbers as identifiers and names before a colon', () => {
    const parsed = read(
      'WEBVTT\n\n1\n00:00:03.120 --> 00:00:05.000\nDana Fox: So tell me: what happens then?\n\n2\n00:00:05.500 --> 00:00:07.000\nSam O’Neil: We wait.\n',
    );
    expect(turnsOf(parsed)).toEqual([
      [3120, 5000, 'Dana Fox', 'So tell me: what happens then?'],
      [5500, 7000, 'Sam O’Neil', 'We wait.'],
    ]);
  });

  test('a colon that is no habit of the file is just a colon', () => {
    const parsed = read(
      'WEBVTT\n\n00:01.000 --> 00:02.000\nNote: it was late\n\n00:03.000 --> 00:04.000\nand so on\n\n00:05.000 --> 00:06.000\nand on',
    );
    expect(parsed.speakers).toEqual([]);
    expect(parsed.turns.text[0]).toBe('Note: it was late');
  });

  test('Teams: identifiers with slashes and voices', () => {
    const parsed = read(
      'WEBVTT\n\n5e1f/12-0\n00:00:03.450 --> 00:00:05.120\n<v Fox, Dana>Hi Sam.</v>\n\n5e1f/13-0\n00:00:05.120 --> 00:00:06.000\n<v Sam>Hi.</v>',
    );
    expect(turnsOf(parsed)[0]).toEqual([3450, 5120, 'Fox, Dana', 'Hi Sam.']);
  });

  test('a time that cannot be read is named with its line', () => {
    const parsed = read('WEBVTT\n\n00:99.000 --> 01:00.000\nlost\n\n00:01.000 --> 00:02.000\nkept');
    expect(parsed.turns.text).toEqual(['kept']);
    expect(parsed.notes[0]).toBe(
      'Line 3 is no time like 00:01:02.000 --> 00:01:05.000; its text is left out.',
    );
  });

  test('rolling captions are read once', () => {
    const parsed = read(
      [
        'WEBVTT',
        '00:00.000 --> 00:02.000\nhello world',
        '00:02.000 --> 00:02.010\nhello world',
        '00:02.010 --> 00:04.000\nhello world\nhow are you',
        '00:04.000 --> 00:04.010\nhow are you',
        '00:04.010 --> 00:06.000\nhow are you\nfine',
      ].join('\n\n'),
    );
    expect(turnsOf(parsed)).toEqual([
      [0, 2010, null, 'hello world'],
      [2010, 4010, null, 'how are you'],
      [4010, 6000, null, 'fine'],
    ]);
  });

  test('a caption that grows while it stands is one; the same word said again later is two', () => {
    const parsed = read(
      'WEBVTT\n\n00:00.000 --> 00:03.000\nso what\n\n00:01.000 --> 00:03.000\nso what happens\n\n00:05.000 --> 00:06.000\nYes.\n\n00:08.000 --> 00:09.000\nYes.',
    );
    expect(parsed.turns.text).toEqual(['so what happens', 'Yes.', 'Yes.']);
  });
});

describe('SubRip', () => {
  test('numbers, commas, markup and empty lines inside a text', () => {
    const parsed = read(
      '1\n00:00:01,000 --> 00:00:02,000\n<font color="red">Good</font> {\\an8}morning\n\nand welcome\n\n2\n00:00:03,500 --> 00:00:04,000\n2024 was good',
    );
    expect(parsed.format).toBe('srt');
    expect(turnsOf(parsed)).toEqual([
      [1000, 2000, null, 'Good morning and welcome'],
      [3500, 4000, null, '2024 was good'],
    ]);
  });

  test('times that run backward are sorted, and said so', () => {
    const parsed = read(
      '1\n00:00:05,000 --> 00:00:06,000\nsecond\n\n2\n00:00:01,000 --> 00:00:02,000\nfirst\n\n3\n00:00:09,000 --> 00:00:08,000\nthird',
    );
    expect(parsed.turns.text).toEqual(['first', 'second', 'third']);
    expect(parsed.turns.endMs[2]).toBe(9000);
    expect(parsed.notes).toEqual([
      '1 turn came after a later one; all are sorted by time now.',
      '1 turn ended before the start and has no length now.',
    ]);
  });
});

describe('plain text', () => {
  const expected = [
    [2000, 9000, 'Dana Fox', 'Good morning, Sam.'],
    [9000, 9800, 'Sam', 'Hi Dana.'],
  ];

  test.each([
    ['time and name before the words', '[00:00:02] Dana Fox: Good morning, Sam.\n[00:00:09] Sam: Hi Dana.'],
    ['time without brackets', '00:02 Dana Fox: Good morning, Sam.\n\n00:09 Sam: Hi Dana.'],
    ['time and name above the words', '[00:00:02] Dana Fox\nGood morning, Sam.\n\n[00:00:09] Sam\nHi Dana.'],
    [
      'name and time above the words, as Otter',
      'Dana Fox  0:02\nGood morning, Sam.\n\nSam  0:09\nHi Dana.\n',
    ],
    ['name and time in brackets', 'Dana Fox (00:02):\nGood morning, Sam.\nSam (00:09):\nHi Dana.'],
    ['name, time and words on one line', 'Dana Fox [00:02]: Good morning, Sam.\nSam [00:09]: Hi Dana.'],
    [
      'a chat with To',
      '00:00:02 From Dana Fox to Everyone: Good morning, Sam.\n00:00:09 From Sam to Dana Fox: Hi Dana.',
    ],
  ])('%s', (_, text) => {
    const parsed = read(text);
    expect(parsed.isTimed).toBe(true);
    // The last turn gets 400 ms a word: two words, 0.8 s
    expect(turnsOf(parsed)).toEqual(expected);
  });

  test('ranges with an arrow above name and words, as documents of Teams', () => {
    const parsed = read(
      '0:0:3.450 --> 0:0:5.120\nDana Fox\nGood morning.\n\n0:0:5.900 --> 0:0:8.0\nSam\nHi Dana.\nHow are you?',
    );
    expect(turnsOf(parsed)).toEqual([
      [3450, 5120, 'Dana Fox', 'Good morning.'],
      [5900, 8000, 'Sam', 'Hi Dana. How are you?'],
    ]);
  });

  test('names alone: shown, but it follows nothing; lines without a name go on', () => {
    const parsed = read(
      'Dana Fox: Good morning.\nHow is it going?\nSam: Fine. One thing: the price.\nDana Fox: Yes?',
    );
    expect(parsed.isTimed).toBe(false);
    expect(turnsOf(parsed)).toEqual([
      [0, 0, 'Dana Fox', 'Good morning. How is it going?'],
      [0, 0, 'Sam', 'Fine. One thing: the price.'],
      [0, 0, 'Dana Fox', 'Yes?'],
    ]);
  });

  test('times now and then, as Google Meet: the others are estimated, and said so', () => {
    // From 0 to 60 s two turns of 10 and 20 letters (with the blank 11 and 21 of 32): the first lasts 20,625 ms
    const parsed = read(
      '00:00:00\n\nDana Fox: 0123456789\nSam: 01234567890123456789\n\n00:01:00\n\nDana Fox: Bye.\n',
    );
    expect(turnsOf(parsed).slice(0, 2)).toEqual([
      [0, 20_625, 'Dana Fox', '0123456789'],
      [20_625, 60_000, 'Sam', '01234567890123456789'],
    ]);
    expect(parsed.turns.startMs[2]).toBe(60_000);
    expect(parsed.notes[0]).toContain('estimated');
  });

  test('a time on its own above each text', () => {
    const parsed = read('0:00\nso hello everybody\n0:04\ntoday we look at this\n0:09\nthanks');
    expect(parsed.turns.startMs).toEqual([0, 4000, 9000]);
    expect(parsed.notes).toEqual([]);
  });

  test('what somebody says about a time begins no turn', () => {
    const parsed = read('Dana Fox: When?\nSam: Let us say\nTuesday at 10:30\nDana Fox: Done.\nSam: Good.');
    expect(turnsOf(parsed).map(([, , , text]) => text)).toEqual([
      'When?',
      'Let us say Tuesday at 10:30',
      'Done.',
      'Good.',
    ]);
  });

  test('paragraphs without anything', () => {
    const parsed = read('we talked about it\nfor a while\n\nand then we stopped');
    expect(turnsOf(parsed)).toEqual([
      [0, 0, null, 'we talked about it for a while'],
      [0, 0, null, 'and then we stopped'],
    ]);
  });
});

describe('JSON', () => {
  test('Whisper: segments in seconds', () => {
    const parsed = read(
      '{"text":"…","segments":[{"id":0,"start":0.0,"end":2.48,"text":" Good morning.","speaker":"SPEAKER_00"},{"id":1,"start":3,"end":4,"text":" Hi."}]}',
    );
    expect(turnsOf(parsed)).toEqual([
      [0, 2480, 'SPEAKER_00', 'Good morning.'],
      [3000, 4000, null, 'Hi.'],
    ]);
  });

  test('AssemblyAI: utterances in milliseconds, found from the speed of speech', () => {
    const parsed = read(
      '{"utterances":[{"speaker":"A","start":250,"end":2250,"text":"Good morning, Sam."},{"speaker":"B","start":2500,"end":3000,"text":"Hi."}]}',
    );
    expect(turnsOf(parsed)).toEqual([
      [250, 2250, 'Speaker A', 'Good morning, Sam.'],
      [2500, 3000, 'Speaker B', 'Hi.'],
    ]);
    expect(parsed.notes).toEqual(['Times were read as milliseconds.']);
  });

  test('Deepgram: utterances, or words joined until the speaker changes or pauses', () => {
    const utterances = read(
      '{"results":{"utterances":[{"start":0.5,"end":1.5,"transcript":"good morning","speaker":0}]}}',
    );
    expect(turnsOf(utterances)).toEqual([[500, 1500, 'Speaker 0', 'good morning']]);
    const words = read(
      '{"results":{"channels":[{"alternatives":[{"words":[{"word":"good","punctuated_word":"Good","start":0.5,"end":0.7,"speaker":0},{"word":"morning","start":0.8,"end":1.2,"speaker":0},{"word":"hi","start":1.3,"end":1.5,"speaker":1},{"word":"so","start":4,"end":4.2,"speaker":1}]}]}]}}',
    );
    expect(turnsOf(words)).toEqual([
      [500, 1200, 'Speaker 0', 'Good morning'],
      [1300, 1500, 'Speaker 1', 'hi'],
      [4000, 4200, 'Speaker 1', 'so'],
    ]);
  });

  test('offsets, pairs of times, clock times and speakers with a name inside', () => {
    expect(turnsOf(read('{"transcription":[{"offsets":{"from":100,"to":900},"text":" Hi"}]}'))).toEqual([
      [100, 900, null, 'Hi'],
    ]);
    expect(turnsOf(read('{"chunks":[{"timestamp":[0.5,1.5],"text":"Good morning"}]}'))).toEqual([
      [500, 1500, null, 'Good morning'],
    ]);
    expect(
      turnsOf(
        read(
          '[{"startTime":"00:00:01.5","endTime":"00:00:03","speaker":{"name":"Dana"},"sentence":"Good morning"}]',
        ),
      ),
    ).toEqual([[1500, 3000, 'Dana', 'Good morning']]);
  });

  test('what is missing is said', () => {
    expect(errorOf('{"a": 1')).toMatch(/^This is no sound JSON: .+\.$/);
    expect(errorOf('{"a": 1}')).toContain('no list of segments');
    expect(errorOf('[{"start": 1}]')).toBe('The segments of this JSON have no text.');
  });
});

test('files that are no transcript are refused with a sentence that says what would work', () => {
  expect(errorOf(' \n')).toBe('This file is empty.');
  expect(errorOf('ID3\u0003\0\0\0')).toBe(
    'This is no text file. Transcripts come as WebVTT, SRT, JSON or plain text.',
  );
  expect(errorOf('<!DOCTYPE html><p>Hi</p>')).toContain('web page');
  expect(errorOf('WEBVTT\n\n')).toBe('There is no spoken text in this file.');
});

const asRecord = ({ format, isTimed, speakers, turns }: ParsedTranscript) => ({
  format,
  isTimed,
  speakers,
  turns,
  id: idOf(1),
  clientId,
  callId: idOf(2),
  fileName: 'call.vtt',
  addedAt: noon,
});

test('whatever the text, reading ends in a sound record or in a sentence', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'WEBVTT\n\n',
      '\n',
      '\n\n',
      ' --> ',
      '00:00:01.000',
      '1:02',
      '99:99:99',
      '[',
      ']',
      '{"segments":[',
      '{"text":"a","start":1}',
      '<v Dana>',
      '</v>',
      'Dana: ',
      'Dana 0:03',
      '1\n',
      '&#99999999;',
      '\uFEFF',
      ',',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.integer().map(String),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const parsed = parseTranscript(pieces.join(''));
      const outcome = parsed.ok
        ? Transcript.safeParse(asRecord(parsed.value)).error
        : parsed.error.endsWith('.');
      expect([undefined, true]).toContain(outcome);
    }),
    { numRuns: 600, seed: 3 },
  );
});

describe('what is written is read again', () => {
  const word = fc.stringMatching(/^[a-zé]{1,8}$/);
  const said = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  const turn = fc.record({
    gapMs: fc.integer({ min: 100, max: 60_000 }),
    lengthMs: fc.integer({ min: 1, max: 60_000 }),
    speaker: fc.constantFrom('Dana Fox', 'Sam O’Neil', 'Speaker 2'),
    text: said,
  });
  const turns = fc.array(turn, { minLength: 2, maxLength: 20 }).map((drawn) => {
    let now = 0;
    return drawn.map(({ gapMs, lengthMs, speaker, text }) => {
      const startMs = now + gapMs;
      now = startMs + lengthMs;
      return [startMs, now, speaker, text] as const;
    });
  });
  const clock = (ms: number, point: string): string => {
    const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
    return `${pad(Math.floor(ms / 3_600_000), 2)}:${pad(Math.floor(ms / 60_000) % 60, 2)}:${pad(Math.floor(ms / 1000) % 60, 2)}${point}${pad(ms % 1000, 3)}`;
  };

  test.each([
    [
      'WebVTT',
      (s: number, e: number, who: string, text: string) =>
        `${clock(s, '.')} --> ${clock(e, '.')}\n<v ${who}>${text}</v>`,
      'WEBVTT\n\n',
    ],
    [
      'SubRip',
      (s: number, e: number, who: string, text: string) =>
        `7\n${clock(s, ',')} --> ${clock(e, ',')}\n${who}: ${text}`,
      '',
    ],
    [
      'a text of Teams',
      (s: number, e: number, who: string, text: string) =>
        `${clock(s, '.')} --> ${clock(e, '.')}\n${who}\n${text}`,
      '',
    ],
  ])('%s', (_, write, head) =>
    fc.assert(
      fc.property(turns, (drawn) => {
        const text = head + drawn.map(([s, e, who, said]) => write(s, e, who, said)).join('\n\n');
        expect(turnsOf(read(text))).toEqual(drawn);
      }),
      { numRuns: 200, seed: 4 },
    ),
  );
});

test('an hour of two thousand turns is read in well under a second', () => {
  const cues = Array.from({ length: 2000 }, (_, n) => {
    const at = `00:${String(Math.floor((n * 1.8) / 60)).padStart(2, '0')}:${String(Math.floor(n * 1.8) % 60).padStart(2, '0')}`;
    return `${n}\n${at}.000 --> ${at}.900\n<v Dana>words number ${n} and some more of them</v>`;
  });
  expect(read(`WEBVTT\n\n${cues.join('\n\n')}`).turns.text).toHaveLength(2000);
});
