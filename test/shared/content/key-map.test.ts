import { expect, test } from 'vitest';
import { commands, keyConflicts, keyMap, writeKeys } from '../../../shared/content/key-map';
import { parseCombination, worksWhileTyping, writeCombination } from '../../../shared/lib/keys';
import { counterKeys } from '../../../shared/model/count';

test('the keys as delivered are readable, written in the one way, and free of conflicts', () => {
  for (const combination of commands.flatMap(({ keys }) => keys)) {
    const parsed = parseCombination(combination);
    expect(parsed && writeCombination(parsed)).toBe(combination);
  }
  expect(keyConflicts(keyMap({}))).toEqual([]);
});

test('the keys of the scoring workspace are the ones of the product', () => {
  const map = keyMap({});
  expect(map.play).toContain('Space');
  expect(map['score-3']).toEqual(['3']);
  expect(map['complete-next']).toEqual(['Mod+Enter']);
  expect(map['evidence-last-15']).toEqual(['B']);
});

test('every counter has a key of its own', () =>
  expect(commands.filter(({ group }) => group === 'Counters')).toHaveLength(counterKeys.length));

test('play, back and forward have a key that works while a note is typed', () => {
  for (const id of ['play', 'back', 'forward'] as const) {
    const usable = keyMap({})[id].filter((text) => {
      const parsed = parseCombination(text);
      return parsed !== undefined && worksWhileTyping(parsed);
    });
    expect(usable).toHaveLength(1);
  }
});

test('a changed key takes the place of the delivered ones, several are kept, and none is possible', () => {
  expect(keyMap({ 'score-3': 'mod+3' }).play).toEqual(['Space', 'Alt+K']);
  expect(keyMap({ 'score-3': 'Mod+3' })['score-3']).toEqual(['Mod+3']);
  expect(keyMap({ play: writeKeys(['F4', 'Space']) }).play).toEqual(['F4', 'Space']);
  expect(keyMap({ help: '' }).help).toEqual([]);
});

test('what cannot be read and commands that do not exist are passed over', () => {
  const map = keyMap({ 'no-such-command': 'X', help: 'nonsense F1', __proto__: 'X' });
  expect(map.help).toEqual(['F1']);
  expect(Object.keys(map)).toHaveLength(commands.length);
});

test('one combination for two commands of the workspace is a conflict', () => {
  expect(keyConflicts(keyMap({ 'count-question': 'O' }))).toEqual([
    { combination: 'O', first: 'no-opportunity', second: 'count-question' },
  ]);
});

test('a key of the app conflicts with one of the workspace, however it is written', () => {
  expect(keyConflicts(keyMap({ 'score-1': 'Shift+?' }))).toEqual([
    { combination: '?', first: 'score-1', second: 'help' },
  ]);
});
