import { describe, expect, test } from 'vitest';
import {
  combinationOf,
  formatCombination,
  matches,
  parseCombination,
  worksWhileTyping,
  writeCombination,
  type Combination,
  type KeyPress,
} from '../../../shared/lib/keys';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

function combination(text: string): Combination {
  const parsed = parseCombination(text);
  if (!parsed) throw new Error(`${text} is no combination`);
  return parsed;
}

describe('reading and writing combinations', () => {
  test.each([
    'Space',
    'ArrowLeft',
    'Shift+ArrowLeft',
    '[',
    '+',
    '-',
    ',',
    '1',
    'O',
    'Mod+Enter',
    'Mod+Shift+Z',
    '?',
    'Mod++',
    'Alt+K',
    'F4',
  ])('%s is read and written as it was', (text) => expect(writeCombination(combination(text))).toBe(text));

  test('modifiers are put in one order, letters in upper case, and Shift is dropped from signs', () => {
    expect(writeCombination(combination('Shift+Mod+z'))).toBe('Mod+Shift+Z');
    expect(writeCombination(combination('Shift+?'))).toBe('?');
  });

  test.each(['', 'Mod', 'Mod+', 'Shift+', 'Mod+Alt', 'hello', 'Mod+nope'])('“%s” is no combination', (text) =>
    expect(parseCombination(text)).toBeUndefined(),
  );
});

describe('matching a press', () => {
  test('Mod is Cmd on a Mac and Ctrl elsewhere', () => {
    const undo = combination('Mod+Z');
    expect(matches(press('z', 'KeyZ', { metaKey: true }), undo, 'mac')).toBe(true);
    expect(matches(press('z', 'KeyZ', { ctrlKey: true }), undo, 'mac')).toBe(false);
    expect(matches(press('z', 'KeyZ', { ctrlKey: true }), undo, 'other')).toBe(true);
  });

  test('a modifier more is another combination', () => {
    expect(
      matches(press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), combination('Mod+Z'), 'other'),
    ).toBe(false);
    expect(matches(press('O', 'KeyO', { shiftKey: true }), combination('O'), 'other')).toBe(false);
  });

  test('caps lock changes nothing', () =>
    expect(matches(press('O', 'KeyO'), combination('O'), 'other')).toBe(true));

  test('a German keyboard types [ with AltGr and ? with Shift on another key', () => {
    expect(matches(press('[', 'Digit8', { ctrlKey: true, altKey: true }), combination('['), 'other')).toBe(
      true,
    );
    expect(matches(press('?', 'Minus', { shiftKey: true }), combination('?'), 'other')).toBe(true);
    expect(matches(press('[', 'Digit5', { altKey: true }), combination('['), 'mac')).toBe(true);
  });

  test('+ works with Shift, without, and on the number block', () => {
    const plus = combination('+');
    expect(matches(press('+', 'Equal', { shiftKey: true }), plus, 'other')).toBe(true);
    expect(matches(press('+', 'BracketRight'), plus, 'other')).toBe(true);
    expect(matches(press('+', 'NumpadAdd'), plus, 'other')).toBe(true);
  });

  test('a French keyboard scores 1 with and without Shift', () => {
    expect(matches(press('&', 'Digit1'), combination('1'), 'other')).toBe(true);
    expect(matches(press('1', 'Digit1', { shiftKey: true }), combination('1'), 'other')).toBe(true);
  });

  test('Shift+1 on an American keyboard is no score', () =>
    expect(matches(press('!', 'Digit1', { shiftKey: true }), combination('1'), 'other')).toBe(false));

  test('letters are found by their place on a Cyrillic keyboard, and by what they type on Dvorak', () => {
    expect(matches(press('щ', 'KeyO'), combination('O'), 'other')).toBe(true);
    expect(matches(press('o', 'KeyS'), combination('O'), 'other')).toBe(true);
    expect(matches(press('o', 'KeyS'), combination('S'), 'other')).toBe(false);
    expect(matches(press("'", 'KeyQ'), combination('Q'), 'other')).toBe(false);
  });

  test('Alt with a letter is that letter on a Mac, whatever it would type', () => {
    expect(matches(press('˚', 'KeyK', { altKey: true }), combination('Alt+K'), 'mac')).toBe(true);
    expect(matches(press('Dead', 'KeyN', { altKey: true }), combination('Alt+N'), 'mac')).toBe(true);
    expect(matches(press('@', 'KeyL', { altKey: true }), combination('Alt+L'), 'mac')).toBe(true);
  });

  test('a modifier alone is nothing yet', () => {
    expect(combinationOf(press('Shift', 'ShiftLeft', { shiftKey: true }), 'other')).toBeUndefined();
    expect(combinationOf(press('Dead', 'BracketLeft'), 'other')).toBeUndefined();
  });
});

test('a combination is shown the way the system writes it', () => {
  expect(formatCombination(combination('Mod+Shift+Z'), 'mac')).toBe('⇧⌘Z');
  expect(formatCombination(combination('Mod+Shift+Z'), 'other')).toBe('Ctrl+Shift+Z');
  expect(formatCombination(combination('Shift+ArrowLeft'), 'other')).toBe('Shift+←');
  expect(formatCombination(combination('-'), 'other')).toBe('−');
});

test('only combinations that type nothing work while a note is typed', () => {
  expect(['Alt+K', 'Mod+Enter', 'F4'].every((text) => worksWhileTyping(combination(text)))).toBe(true);
  expect(
    ['K', 'Shift+Z', 'Space', '?', 'ArrowLeft', 'Delete'].some((text) => worksWhileTyping(combination(text))),
  ).toBe(false);
});
