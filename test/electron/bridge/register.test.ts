import { expect, test } from 'vitest';
import { bridgeMethods, channelOf } from '../../../shared/bridge/methods';
import { registerBridge } from '../../../electron/bridge/register';
import { isTrustedSender } from '../../../electron/guards';
import { aBridge } from './a-bridge';

type Handler = (event: { senderFrame: unknown }, ...given: unknown[]) => Promise<unknown>;

async function registered() {
  const at = await aBridge();
  const handlers = new Map<string, Handler>();
  const ipcMain = { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) };
  registerBridge(at.bridge, { ipcMain: ipcMain as never, isTrustedSender, log: at.log });
  const call = (channel: string, url: string, ...given: unknown[]) =>
    handlers.get(channel)?.({ senderFrame: { url, parent: null } }, ...given);
  return { at, handlers, call };
}

const page = 'app://bundle/index.html';

test('every method on the list is answered, and nothing else', async () => {
  const { handlers } = await registered();
  const listed = Object.entries(bridgeMethods).flatMap(([subject, names]) =>
    names.map((name) => channelOf(subject, name)),
  );
  expect([...handlers.keys()].sort()).toEqual(listed.sort());
});

test('the page is answered with the value', async () => {
  const { call } = await registered();
  expect(await call('app.info', page)).toEqual({
    value: {
      version: '1.2.3',
      platform: 'linux',
      deviceId: '01997b1e-0000-7000-8000-000000000001',
      isPackaged: true,
      dataFolder: expect.stringContaining('benchcoach'),
      schemaVersion: 0,
    },
  });
});

test('a stranger is answered with nothing, and it is noted', async () => {
  const { at, call, handlers } = await registered();
  for (const url of ['https://evil.example/', 'app://bundle.evil/', 'about:blank'])
    expect(await call('app.info', url)).toEqual({ refusal: 'Only the program itself may ask this.' });
  expect(await handlers.get('app.info')?.({ senderFrame: null })).toHaveProperty('refusal');
  expect(await handlers.get('app.info')?.({ senderFrame: { url: page, parent: {} } })).toHaveProperty(
    'refusal',
  );
  expect(at.log.events.filter((event) => event === 'stranger-refused')).toHaveLength(5);
});

const handle = '01997b1e-0000-7000-8000-000000000001';
test.each([
  ['app.info', ['more']],
  ['app.setTheme', ['pink']],
  ['app.setUnsaved', ['yes']],
  ['files.read', [{ handle: '/etc/passwd', limit: 10 }]],
  ['files.read', [{ handle, limit: -1 }]],
  ['files.read', [{ handle, limit: 10, path: '/etc/passwd' }]],
  ['files.save', [{ title: '', name: 'x', bytes: 'text' }]],
  ['files.save', [{ title: '', name: '', bytes: new Uint8Array() }]],
  ['files.dropped', [[{ path: '/etc' }]]],
  ['recordings.missing', [{ hashes: ['../x'] }]],
  ['journal.append', [[]]],
  ['journal.append', [[{ seq: 0, hash: 'x', counts: {}, schemaVersion: 1, change: '{}' }]]],
  ['journal.read', [{ after: 0, limit: 1e9 }]],
  ['backups.verify', [{}]],
  ['archives.addRecording', [{ token: handle, name: 'x', hash: 'nothing' }]],
  ['print.pdf', [{ html: '', paper: 'A4', landscape: false, name: 'x', title: '' }]],
] as const)('%s refuses %j before any method sees it', async (channel, given) => {
  const { at, call } = await registered();
  expect(await call(channel, page, ...given)).toEqual({
    refusal: `The request ${channel} was not in order and was not carried out.`,
  });
  expect(at.log.events).toEqual(['arguments-refused']);
});

test('an error becomes one sentence, and what it was about stays out of it', async () => {
  const { at, call } = await registered();
  Object.assign(at.bridge.backups, {
    list: async () => {
      throw Object.assign(new Error("EACCES: '/home/dana/secret'"), { code: 'EACCES' });
    },
  });
  const again = new Map<string, Handler>();
  registerBridge(at.bridge, {
    ipcMain: { handle: (channel: string, handler: Handler) => void again.set(channel, handler) } as never,
    isTrustedSender,
    log: at.log,
  });
  const answer = await again.get('backups.list')?.({ senderFrame: { url: page, parent: null } });
  expect(answer).toEqual({ refusal: expect.stringContaining('does not let Benchcoach into that place') });
  expect(JSON.stringify(answer)).not.toContain('dana');
  expect(await call('journal.sentinel', page)).toEqual({ value: undefined });
});
