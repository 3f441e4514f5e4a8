import { expect, test } from 'vitest';
import { closingOf, patienceMilliseconds } from '../../electron/closing';

function aWindow() {
  const happened: string[] = [];
  let timer: (() => void) | undefined;
  const closing = closingOf({
    tellPage: () => happened.push('page told'),
    close: () => happened.push('closed'),
    later: (task, milliseconds) => {
      expect(milliseconds).toBe(patienceMilliseconds);
      timer = task;
      return () => {
        timer = undefined;
      };
    },
  });
  return { closing, happened, patienceEnds: () => timer?.() };
}

test('a window with nothing unsaved may go at once', () => {
  const { closing, happened } = aWindow();
  closing.setUnsaved(true);
  closing.setUnsaved(false);
  expect(closing.asked()).toBe(true);
  expect(happened).toEqual([]);
});

test('a window with unsaved work waits until the page has saved', () => {
  const { closing, happened, patienceEnds } = aWindow();
  closing.setUnsaved(true);
  expect(closing.asked()).toBe(false);
  expect(closing.asked()).toBe(false);
  closing.ready();
  closing.ready();
  patienceEnds();
  expect(happened).toEqual(['page told', 'closed']);
  expect(closing.asked()).toBe(true);
});

test('a page that does not answer is waited for five seconds, no longer', () => {
  const { closing, happened, patienceEnds } = aWindow();
  closing.setUnsaved(true);
  closing.asked();
  patienceEnds();
  closing.ready();
  expect(happened).toEqual(['page told', 'closed']);
  expect(patienceMilliseconds).toBe(5000);
});

test('a page that answers that it stays is waited for without an end, and asked again when the user closes again', () => {
  const { closing, happened, patienceEnds } = aWindow();
  closing.setUnsaved(true);
  closing.asked();
  closing.stay();
  patienceEnds();
  expect(happened).toEqual(['page told']);
  expect(closing.asked()).toBe(false);
  closing.stay();
  patienceEnds();
  expect(happened).toEqual(['page told', 'page told']);
  closing.ready();
  expect(happened).toEqual(['page told', 'page told', 'closed']);
});

test('a page that says it is ready without being asked closes nothing', () => {
  const { closing, happened } = aWindow();
  closing.setUnsaved(true);
  closing.ready();
  expect(happened).toEqual([]);
});
