import type { SpeakerRole, Transcript } from './transcript';

// Repairs of a transcript by hand. Each gives the fields that change; the file as it came in is kept apart.

/** The part of a transcript that repairs work on. */
export type Repairable = Pick<Transcript, 'speakers' | 'turns'>;

type Columns = Transcript['turns'];

const setAt = <T>(values: readonly T[], place: number, value: T): T[] =>
  values.map((old, at) => (at === place ? value : old));

/** Gives a speaker another name. A name that another speaker has makes the two one. */
export function renameSpeaker({ speakers, turns }: Repairable, speaker: number, name: string): Repairable {
  const old = speakers[speaker];
  if (!old) return { speakers, turns };
  const other = speakers.findIndex((one, place) => one.name === name && place !== speaker);
  if (other >= 0) return mergeSpeakers({ speakers, turns }, speaker, other);
  return { speakers: setAt(speakers, speaker, { ...old, name }), turns };
}

/** Makes all turns of one speaker those of another; the first is gone from the list. The role stays the other's. */
export function mergeSpeakers({ speakers, turns }: Repairable, from: number, into: number): Repairable {
  if (from === into || !speakers[from] || !speakers[into]) return { speakers, turns };
  const moved = {
    speakers,
    turns: { ...turns, speaker: turns.speaker.map((one) => (one === from ? into : one)) },
  };
  return withoutSpeaker(moved, from);
}

/** Says which side a speaker is on. */
export function setRole({ speakers, turns }: Repairable, speaker: number, role: SpeakerRole): Repairable {
  const old = speakers[speaker];
  return old ? { speakers: setAt(speakers, speaker, { ...old, role }), turns } : { speakers, turns };
}

/** Adds a speaker whom the file did not know; his place is the last one. */
export const addSpeaker = ({ speakers, turns }: Repairable, name: string): Repairable => ({
  speakers: [...speakers, { name, role: 'unknown' }],
  turns,
});

/**
 * Gives turns to another speaker, or to nobody (−1). Speakers who are left without a turn leave the list.
 * Places that do not exist change nothing.
 */
export function reassignTurns(
  { speakers, turns }: Repairable,
  places: readonly number[],
  speaker: number,
): Repairable {
  if (speaker < -1 || speaker >= speakers.length) return { speakers, turns };
  const chosen = new Set(places);
  const before = new Set(turns.speaker);
  let repaired: Repairable = {
    speakers,
    turns: { ...turns, speaker: turns.speaker.map((one, place) => (chosen.has(place) ? speaker : one)) },
  };
  const after = new Set(repaired.turns.speaker);
  for (const silent of [...before].filter((one) => one >= 0 && !after.has(one)).toSorted((a, b) => b - a)) {
    repaired = withoutSpeaker(repaired, silent);
  }
  return repaired;
}

/**
 * Splits a turn in two before a character of its text. Where the time of the split is not known the turn's
 * time is shared by the length of the texts. The second part may get another speaker at once. Nothing changes
 * where one part would be empty.
 */
export function splitTurn(
  { speakers, turns }: Repairable,
  place: number,
  character: number,
  speaker = turns.speaker[place] ?? -1,
): Repairable {
  const text = turns.text[place] ?? '';
  const [first, second] = [text.slice(0, character).trim(), text.slice(character).trim()];
  const [startMs, endMs] = [turns.startMs[place], turns.endMs[place]];
  if (first === '' || second === '' || startMs === undefined || endMs === undefined)
    return { speakers, turns };
  const middle = Math.round(startMs + ((endMs - startMs) * character) / text.length);
  const columns: Columns = {
    startMs: turns.startMs.toSpliced(place + 1, 0, middle),
    endMs: turns.endMs.toSpliced(place, 1, middle, endMs),
    speaker: turns.speaker.toSpliced(place + 1, 0, speaker < speakers.length ? speaker : -1),
    text: turns.text.toSpliced(place, 1, first, second),
  };
  return { speakers, turns: columns };
}

/** Moves all times by milliseconds, where the recording began earlier or later than the transcript. Not before 0. */
export const shiftTimes = ({ speakers, turns }: Repairable, byMs: number): Repairable => {
  const moved = (ms: number): number => Math.max(0, Math.round(ms + byMs));
  return { speakers, turns: { ...turns, startMs: turns.startMs.map(moved), endMs: turns.endMs.map(moved) } };
};

/** Takes a speaker without turns off the list; those behind him move up. */
function withoutSpeaker({ speakers, turns }: Repairable, gone: number): Repairable {
  return {
    speakers: speakers.filter((_, place) => place !== gone),
    turns: { ...turns, speaker: turns.speaker.map((one) => (one > gone ? one - 1 : one)) },
  };
}
