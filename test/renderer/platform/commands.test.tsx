import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CommandsProvider, useCommands, type Handlers } from '../../../renderer/platform/commands';
import { showPart } from '../../fixtures/part';

function Answers(handlers: Handlers) {
  useCommands(handlers);
  return null;
}

const opened = (handlers: Handlers) =>
  showPart(
    <CommandsProvider changedKeys={{}}>
      <Answers {...handlers} />
    </CommandsProvider>,
  );

test('a key that two screens have commands for does the one that is answered here', async () => {
  const done: string[] = [];
  await opened({ 'matrix-up': () => void done.push('matrix'), undo: () => void done.push('undo') });
  await userEvent.keyboard('{ArrowUp}');
  expect(done).toEqual(['matrix']);
});

test('a handler that has nothing to do leaves the key to what it means without it', async () => {
  const prevented: boolean[] = [];
  const listen = (event: KeyboardEvent) => prevented.push(event.defaultPrevented);
  let answer = true;
  await opened({ 'matrix-up': () => answer });
  // Put on after the board's own, so that it sees what the board has done with the press.
  window.addEventListener('keydown', listen);
  await userEvent.keyboard('{ArrowUp}');
  answer = false;
  await userEvent.keyboard('{ArrowUp}');
  window.removeEventListener('keydown', listen);
  expect(prevented).toEqual([true, false]);
});
