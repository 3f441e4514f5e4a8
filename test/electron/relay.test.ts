import { expect, test } from 'vitest';
import { relayEvents, relayMethods } from '../../electron/relay';

test('a call goes out by its subject and method, and its answer comes back', async () => {
  const calls: unknown[] = [];
  const bridge = relayMethods({ files: ['read', 'save'] }, async (...call) => {
    calls.push(call);
    return { value: 42 };
  });
  expect(Object.keys(bridge)).toEqual(['files']);
  expect(Object.keys(bridge['files'] ?? {})).toEqual(['read', 'save']);
  expect(await bridge['files']?.['read']?.({ handle: 'x' })).toBe(42);
  expect(calls).toEqual([['files', 'read', [{ handle: 'x' }]]]);
});

test('a refusal reaches the page as the sentence itself', async () => {
  const bridge = relayMethods({ files: ['read'] }, async () => ({ refusal: 'The disk is full.' }));
  await expect(bridge['files']?.['read']?.()).rejects.toThrow(/^The disk is full\.$/);
});

function heardFrom(events: readonly string[]) {
  const tell = new Map<string, (detail: unknown) => void>();
  const on = relayEvents(events, (event, hear) => void tell.set(event, hear));
  return { on, tell: (event: string, detail: unknown) => tell.get(event)?.(detail) };
}

test('listeners hear an event until they stop listening', () => {
  const { on, tell } = heardFrom(['progress']);
  const heard: unknown[] = [];
  const stop = on('progress', (detail) => heard.push(detail));
  tell('progress', 1);
  stop();
  on('progress', (detail) => heard.push(['other', detail]));
  tell('progress', 2);
  expect(heard).toEqual([1, ['other', 2]]);
});

test('what was told before anybody listened waits for the first listener, the last twenty of it', () => {
  const { on, tell } = heardFrom(['openFile']);
  for (let each = 0; each < 25; each++) tell('openFile', each);
  const heard: unknown[] = [];
  on('openFile', (detail) => heard.push(detail));
  expect(heard).toEqual(Array.from({ length: 20 }, (_, index) => index + 5));
  const late: unknown[] = [];
  on('openFile', (detail) => late.push(detail));
  expect(late).toEqual([]);
});

test('an event that is not on the list cannot be listened to', () => {
  expect(() => heardFrom(['progress']).on('constructor', () => undefined)).toThrow('tells no such event');
});
