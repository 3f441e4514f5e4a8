import { describe, expect, test } from 'vitest';
import {
  addSpeaker,
  mergeSpeakers,
  reassignTurns,
  renameSpeaker,
  setRole,
  shiftTimes,
  splitTurn,
  type Repairable,
} from '../../../shared/model/transcript-repair';

const transcript: Repairable = {
  speakers: [
    { name: 'Speaker 1', role: 'rep' },
    { name: 'Speaker 2', role: 'unknown' },
    { name: 'Sam', role: 'customer' },
  ],
  turns: {
    startMs: [0, 1000, 3000],
    endMs: [1000, 3000, 4000],
    speaker: [0, 1, 2],
    text: ['Hello.', 'Hi there. Good morning', 'Hi.'],
  },
};

const namesOf = ({ speakers, turns }: Repairable) =>
  turns.speaker.map((place) => speakers[place]?.name ?? null);

describe('speakers', () => {
  test('get another name', () =>
    expect(namesOf(renameSpeaker(transcript, 0, 'Dana'))).toEqual(['Dana', 'Speaker 2', 'Sam']));

  test('who get the name of another become that one, with that one’s role', () => {
    const renamed = renameSpeaker(transcript, 1, 'Sam');
    expect(namesOf(renamed)).toEqual(['Speaker 1', 'Sam', 'Sam']);
    expect(renamed.speakers).toEqual([
      { name: 'Speaker 1', role: 'rep' },
      { name: 'Sam', role: 'customer' },
    ]);
  });

  test('are merged in either direction', () => {
    expect(namesOf(mergeSpeakers(transcript, 0, 2))).toEqual(['Sam', 'Speaker 2', 'Sam']);
    expect(namesOf(mergeSpeakers(transcript, 2, 0))).toEqual(['Speaker 1', 'Speaker 2', 'Speaker 1']);
  });

  test('get a role, and a new one joins at the end', () => {
    expect(setRole(transcript, 1, 'customer').speakers[1]?.role).toBe('customer');
    expect(addSpeaker(transcript, 'Ana').speakers.at(-1)).toEqual({ name: 'Ana', role: 'unknown' });
  });
});

describe('turns', () => {
  test('go to another speaker, and who has none left is gone', () => {
    const repaired = reassignTurns(transcript, [1], 2);
    expect(namesOf(repaired)).toEqual(['Speaker 1', 'Sam', 'Sam']);
    expect(repaired.speakers).toHaveLength(2);
  });

  test('go to nobody', () =>
    expect(namesOf(reassignTurns(transcript, [0, 2], -1))).toEqual([null, 'Speaker 2', null]));

  test('a speaker added by hand stays while others are given turns', () => {
    const added = addSpeaker(transcript, 'Ana');
    expect(namesOf(reassignTurns(added, [0], 3))).toEqual(['Ana', 'Speaker 2', 'Sam']);
    expect(reassignTurns(added, [0], 1).speakers.map(({ name }) => name)).toContain('Ana');
  });

  test('are split before a character; the time is shared by the length of the texts', () => {
    // 22 letters in 2,000 ms; split before letter 10: 1,000 + 2,000 × 10 ÷ 22 = 1,909
    expect(splitTurn(transcript, 1, 10, 2).turns).toEqual({
      startMs: [0, 1000, 1909, 3000],
      endMs: [1000, 1909, 3000, 4000],
      speaker: [0, 1, 2, 2],
      text: ['Hello.', 'Hi there.', 'Good morning', 'Hi.'],
    });
  });

  test('keep their speaker when split without another one, and are not split into nothing', () => {
    expect(splitTurn(transcript, 1, 10).turns.speaker).toEqual([0, 1, 1, 2]);
    expect(splitTurn(transcript, 1, 0)).toEqual(transcript);
    expect(splitTurn(transcript, 1, 99)).toEqual(transcript);
    expect(splitTurn(transcript, 9, 1)).toEqual(transcript);
  });

  test('are moved in time, but not before the start', () => {
    expect(shiftTimes(transcript, 500).turns.startMs).toEqual([500, 1500, 3500]);
    expect(shiftTimes(transcript, -1500).turns.startMs).toEqual([0, 0, 1500]);
  });
});

test('what does not exist changes nothing', () => {
  expect(renameSpeaker(transcript, 7, 'X')).toEqual(transcript);
  expect(mergeSpeakers(transcript, 1, 7)).toEqual(transcript);
  expect(reassignTurns(transcript, [0], 7)).toEqual(transcript);
});
