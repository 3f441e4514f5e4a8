import { describe, expect, test } from 'vitest';
import {
  conversationFigures,
  type Answer,
  type ConversationFigures,
} from '../../../shared/measure/conversation-figures';
import type { SpeakerRole } from '../../../shared/model/transcript';

type Turn = readonly [start: number, end: number, role: SpeakerRole | null, text: string];
const roles: readonly SpeakerRole[] = ['rep', 'customer', 'other', 'unknown'];

/** Figures of turns given as start and end in seconds, role and text; null is a turn of nobody. */
const figures = (turns: readonly Turn[], isTimed = true): ConversationFigures =>
  conversationFigures({
    isTimed,
    speakers: roles.map((role) => ({ name: role, role })),
    turns: {
      startMs: turns.map(([start]) => start * 1000),
      endMs: turns.map(([, end]) => end * 1000),
      speaker: turns.map(([, , role]) => (role === null ? -1 : roles.indexOf(role))),
      text: turns.map(([, , , text]) => text),
    },
  });

const valueOf = <V>(answer: Answer<V>): V => {
  if (!answer.ok) throw new Error(answer.error);
  return answer.value.value;
};
const reasonOf = (answer: Answer<unknown>): string | undefined => (answer.ok ? undefined : answer.error);

const call: readonly Turn[] = [
  [0, 10, 'rep', 'Good morning, um, thanks for the time. What brought you here?'],
  [12, 32, 'customer', 'Reports take us a week and nobody trusts them.'],
  [33, 38, 'rep', 'And then? Who waits for them?'],
  [38, 58, 'customer', 'The board, every single month.'],
  [61, 65, 'rep', 'Uh, I see what you mean.'],
];

describe('a call of 65 seconds', () => {
  const found = figures(call);

  test('talk share: 19 seconds of the rep against 40 of the customer', () =>
    // 10 + 5 + 4 = 19; 20 + 20 = 40; 19 ÷ 59
    expect(valueOf(found.talkShare)).toBeCloseTo(19 / 59, 12));

  test('questions: three sentences of the rep end with a question mark', () =>
    expect(valueOf(found.questions)).toBe(3));

  test('longest monologue: ten seconds', () => expect(valueOf(found.longestMonologue)).toBe(10));

  test('patience: the rep waits 1 and 3 seconds', () => {
    expect(valueOf(found.patience)).toBe(2);
    expect(found.patience.ok && found.patience.value.n).toBe(2);
  });

  test('switches: four in 65 seconds', () => expect(valueOf(found.switches)).toBeCloseTo((4 * 60) / 65, 12));

  test('speed: 23 words of the rep in 19 seconds', () =>
    // 11 (Good morning um thanks for the time What brought you here) + 6 + 6
    expect(valueOf(found.speed)).toBeCloseTo((23 * 60) / 19, 12));

  test('fillers: um and uh in 19 seconds', () =>
    expect(valueOf(found.fillers)).toBeCloseTo((2 * 60) / 19, 12));

  test('every figure says how it was made', () => {
    for (const answer of Object.values<Answer<unknown>>({ ...found, nextStep: found.speed })) {
      expect(answer.ok && answer.value.formula.length > 10 && answer.value.inputs.length > 0).toBe(true);
    }
  });
});

describe('details', () => {
  test('one or two words of the other side do not interrupt a monologue, a question does', () => {
    const speech: Turn[] = [
      [0, 30, 'rep', 'We begin with the plan.'],
      [30, 31, 'customer', 'Mhm, okay.'],
      [31, 60, 'rep', 'And then we go on.'],
      [60, 61, 'customer', 'Why so?'],
      [62, 70, 'rep', 'Because.'],
    ];
    expect(valueOf(figures(speech).longestMonologue)).toBe(60);
    expect(valueOf(figures(speech).switches)).toBeCloseTo((2 * 60) / 70, 12);
  });

  test('talking at once counts once, talking over somebody is no patience', () => {
    const both: Turn[] = [
      [0, 10, 'rep', 'Let me go through it all.'],
      [5, 15, 'rep', 'From the start to the end.'],
      [20, 30, 'customer', 'But wait, that is not so.'],
      [28, 30, 'rep', 'It is, and I show you.'],
    ];
    // The rep speaks 0–15 and 28–30: 17 s; the customer 10 s
    expect(valueOf(figures(both).talkShare)).toBeCloseTo(17 / 27, 12);
    expect(valueOf(figures(both).patience)).toBe(0);
  });

  test('turns without a role take no part, and are named', () => {
    const { talkShare } = figures([...call, [65, 75, null, 'Somebody else says something here.']]);
    expect(valueOf(talkShare)).toBeCloseTo(19 / 59, 12);
    expect(talkShare.ok && talkShare.value.inputs[2]).toEqual({
      label: 'seconds without a role, left out',
      value: 10,
    });
  });

  test('“album” and “kindof” hold no fillers, “sort of” does', () => {
    const { fillers } = figures([
      [0, 60, 'rep', 'The album is sort of kindof summer.'],
      [61, 62, 'customer', 'Right.'],
    ]);
    expect(valueOf(fillers)).toBe(1);
  });
});

describe('the next step', () => {
  const said = (...texts: string[]) =>
    figures(texts.map((text, n) => [n * 10, n * 10 + 9, n % 2 ? 'customer' : 'rep', text]));

  test('is the last sentence that names a step and a day', () => {
    const { nextStep } = said(
      'Shall we meet on Monday? Fine.',
      'Sure.',
      'Good. I will send the figures by Thursday and we talk on the 14th. Thanks a lot!',
    );
    expect(valueOf(nextStep)).toEqual({
      sentence: 'I will send the figures by Thursday and we talk on the 14th.',
      startMs: 20_000,
      role: 'rep',
    });
    expect(nextStep.ok && nextStep.value.n).toBe(2);
  });

  test('is none where something is promised without a day, or a day stands for itself', () =>
    expect(reasonOf(said('I will send you something.', 'It was a long Friday.').nextStep)).toBe(
      'No sentence names both a step and a day.',
    ));
});

describe('what the transcript cannot answer', () => {
  test('without times only questions and the next step are found', () => {
    const found = figures(call, false);
    expect(reasonOf(found.talkShare)).toBe('The transcript has no times.');
    expect(valueOf(found.questions)).toBe(3);
  });

  test('without a rep nothing is said about him', () =>
    expect(reasonOf(figures([[0, 5, 'unknown', 'Hello there?']]).talkShare)).toBe(
      'No speaker is marked as the rep.',
    ));

  test('without a customer there is no share', () =>
    expect(reasonOf(figures([[0, 5, 'rep', 'Hello there?']]).talkShare)).toBe(
      'No speaker is marked as the customer.',
    ));

  test('turns that follow each other without a gap have no patience', () =>
    expect(
      reasonOf(
        figures([
          [0, 5, 'customer', 'We have to wait.'],
          [5, 9, 'rep', 'How long is it?'],
        ]).patience,
      ),
    ).toBe('The transcript has no pauses: each turn begins where the one before ends.'));

  test('no question marks and no fillers are a lack of the transcript, not of the rep', () => {
    const bare = figures([
      [0, 5, 'rep', 'what do you want'],
      [6, 9, 'customer', 'not much'],
    ]);
    expect(reasonOf(bare.questions)).toBe('The transcript has no question marks.');
    expect(reasonOf(bare.fillers)).toContain('no filler words at all');
  });

  test('nothing said gives no figures and no fault', () => {
    const empty = figures([]);
    expect(Object.values<Answer<unknown>>({ ...empty }).every(({ ok }) => !ok)).toBe(true);
  });
});
