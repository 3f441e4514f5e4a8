import { DIMENSIONS } from './script.mjs';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const CYCLE_BEGAN_DAYS_AGO = 26;

/** What calls.json says about one call. */
export function describe({ slug, header, turns, audioFile, transcript, durationMs }) {
  const sinceCycle = CYCLE_BEGAN_DAYS_AGO - Number(header.DaysAgo);
  const stereo = header.Layout === 'stereo';
  const [contact, contactRole] = header.Contact.split(', ');
  return {
    slug,
    repId: idOf(header.Rep),
    rep: header.Rep,
    customer: header.Customer,
    contact,
    contactRole,
    daysAgo: Number(header.DaysAgo),
    weekday: WEEKDAYS[((sinceCycle % 7) + 7) % 7],
    time: header.Time,
    kind: header.Kind,
    outcome: header.Outcome,
    deal: header.Deal
      ? {
          name: header.Deal,
          stage: header.Stage,
          amount: Number(header.Amount),
          currency: header.Currency ?? 'GBP',
        }
      : null,
    file: audioFile,
    format: header.Format,
    channels: stereo ? 2 : 1,
    channelSides: stereo ? { left: 'rep', right: 'customer' } : null,
    durationMs,
    transcript,
    referenceScores: scoresOf(header.Scores),
    note: header.Note,
    nextAction: header.NextAction,
    keyMoments: keyMoments(turns),
    counters: counters(turns),
    turns: turns.map((turn) => [turn.speaker === 'rep' ? 'R' : 'C', turn.startMs, turn.endMs]),
  };
}

/** `dana-fox` for `Dana Fox`. */
export function idOf(name) {
  return name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
}

function scoresOf(text) {
  const figures = text.split(' ').map((figure) => (figure === '-' ? null : Number(figure)));
  return Object.fromEntries(Object.values(DIMENSIONS).map((dimension, at) => [dimension, figures[at]]));
}

/** Evidence runs from its sentence to the end of its turn, or of the later turn that the mark names. */
function keyMoments(turns) {
  const moments = Object.fromEntries(Object.values(DIMENSIONS).map((dimension) => [dimension, []]));
  turns.forEach((turn, index) => {
    for (const sentence of turn.sentences) {
      for (const { dimension, polarity, what, turnsOn } of sentence.evidence) {
        const lastTurn = Math.min(index + turnsOn, turns.length - 1);
        moments[dimension].push({
          turn: index,
          lastTurn,
          speaker: turn.speaker,
          startMs: sentence.startMs,
          endMs: turns[lastTurn].endMs,
          polarity,
          what,
        });
      }
    }
  });
  return moments;
}

/** Every question of the rep's but a courtesy is counted; the other counts are marked in the script. */
function counters(turns) {
  return turns.flatMap((turn, index) =>
    turn.sentences.flatMap((sentence) => {
      const at = { turn: index, atMs: sentence.startMs };
      const asked = turn.speaker === 'rep' && sentence.text.endsWith('?') && !sentence.courtesy;
      return [
        ...(asked ? [{ counter: 'question', ...at }] : []),
        ...sentence.counters.map((mark) => ({ ...mark, ...at })),
      ];
    }),
  );
}
