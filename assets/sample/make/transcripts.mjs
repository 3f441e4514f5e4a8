import { createHash } from 'node:crypto';

const clock = (ms, mark) => {
  const part = (value, size) => `${value}`.padStart(size, '0');
  const seconds = Math.floor(ms / 1000);
  const whole = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((n) => part(n, 2))
    .join(':');
  return mark === undefined ? whole : `${whole}${mark}${part(ms % 1000, 3)}`;
};
const span = (piece, mark) => `${clock(piece.startMs, mark)} --> ${clock(piece.endMs, mark)}`;
const wordsOf = (turn) => turn.sentences.map((sentence) => sentence.text).join(' ');

/** The kinds of transcript that the sample shows. `timing` says what one timed piece is. */
export const TRANSCRIPTS = {
  vtt: {
    extension: 'vtt',
    timing: 'turn',
    write: (turns, names) =>
      `WEBVTT\n\n${turns.map((turn) => `${span(turn, '.')}\n<v ${names[turn.speaker]}>${wordsOf(turn)}\n`).join('\n')}`,
  },
  // Cue ids, a cue per sentence and closed voice tags, as meeting programs export them.
  'teams-vtt': {
    extension: 'vtt',
    timing: 'sentence',
    write: (turns, names, slug) => {
      const meeting = createHash('sha256').update(slug).digest('hex');
      const id = [8, 12, 16, 20, 32].map((end, at) => meeting.slice([0, 8, 12, 16, 20][at], end)).join('-');
      const cues = turns.flatMap((turn, at) =>
        turn.sentences.map(
          (sentence, part) =>
            `${id}/${at + 1}-${part}\n${span(sentence, '.')}\n<v ${names[turn.speaker]}>${sentence.text}</v>\n`,
        ),
      );
      return `WEBVTT\n\n${cues.join('\n')}`;
    },
  },
  srt: {
    extension: 'srt',
    timing: 'turn',
    write: (turns, names) =>
      turns
        .map((turn, at) => `${at + 1}\n${span(turn, ',')}\n${names[turn.speaker]}: ${wordsOf(turn)}\n`)
        .join('\n'),
  },
  // Name and start in whole seconds above the words; there are no ends.
  'zoom-txt': {
    extension: 'txt',
    timing: 'turn',
    write: (turns, names) =>
      turns.map((turn) => `[${names[turn.speaker]}] ${clock(turn.startMs)}\n${wordsOf(turn)}\n`).join('\n'),
  },
  json: {
    extension: 'json',
    timing: 'turn',
    write: (turns, names) => {
      const segments = turns.map((turn, id) => ({
        id,
        start: turn.startMs / 1000,
        end: turn.endMs / 1000,
        speaker: names[turn.speaker],
        text: wordsOf(turn),
      }));
      return `${JSON.stringify({ language: 'en', segments }, null, 2)}\n`;
    },
  },
};
