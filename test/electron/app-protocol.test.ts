import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { appProtocol, placeOf } from '../../electron/app-protocol';
import { recognise } from '../../electron/disk/file-kinds/index';
import { nodeDisk } from '../../electron/disk/node-disk';
import { recordingsIn } from '../../electron/disk/recordings';
import { printedDocuments } from '../../electron/serving/printed';
import { sha256, soundFile } from './bridge/a-bridge';
import { tempFolder } from './temp-folder';

const sound = soundFile(700_000);
const hash = sha256(sound);

async function served() {
  const home = await tempFolder();
  const pageFolder = path.join(home, 'renderer');
  await mkdir(path.join(pageFolder, 'assets'), { recursive: true });
  await writeFile(path.join(home, 'secret.txt'), 'secret');
  await writeFile(
    path.join(pageFolder, 'index.html'),
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__">',
  );
  await writeFile(path.join(pageFolder, 'assets/index-1.js'), 'export {};');
  await writeFile(path.join(pageFolder, 'assets/odd.exe'), 'MZ');
  await writeFile(path.join(pageFolder, '.env'), 'secret');
  await symlink(path.join(home, 'secret.txt'), path.join(pageFolder, 'assets/link'));
  await writeFile(path.join(home, 'call.wav'), sound);
  const store = recordingsIn(nodeDisk, path.join(home, 'recordings'), () => 0);
  await store.copyIn(path.join(home, 'call.wav'), { cancelled: () => false, progress: () => undefined });
  const documents = printedDocuments();
  let nonces = 0;
  const answer = appProtocol({
    disk: nodeDisk,
    pageFolder,
    store,
    recognise,
    newNonce: () => `nonce-${++nonces}`,
    printed: (token) => documents.get(token),
  });
  const ask = (address: string, init: RequestInit = {}) =>
    answer(new Request(address.startsWith('app:') ? address : `app://bundle${address}`, init));
  return { ask, documents };
}

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

test('the page is served with a policy and a nonce of its own for every answer', async () => {
  const { ask } = await served();
  for (const [address, nonce] of [
    ['/', 'nonce-1'],
    ['/index.html', 'nonce-2'],
  ] as const) {
    const page = await ask(address);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const html = await page.text();
    expect(html).toBe(`<meta property="csp-nonce" nonce="${nonce}"><style nonce="${nonce}">`);
  }
});

test('scripts are served as what they are, isolated from other origins', async () => {
  const { ask } = await served();
  const script = await ask('/assets/index-1.js?v=2#x');
  expect(script.status).toBe(200);
  expect(Object.fromEntries(script.headers)).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(await script.text()).toBe('export {};');
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/assets%2f..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/assets/%00.js',
  '/C:/secret.txt',
  '/.env',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '//secret.txt',
  '/secret.txt',
  '/assets/odd.exe',
  '/assets/link',
  '/assets',
  '/assets/',
  '/%E0%A4%A',
  '/print/nothing',
  '/print',
  '/recordings',
  '/recordings/',
  `/recordings/${hash}/x`,
  `/recordings/..%2f${hash}`,
  `/recordings/${hash.toUpperCase()}`,
  `/recordings/${'0'.repeat(64)}`,
  'app://other/index.html',
  'app://bundle.evil/index.html',
])('%s gives nothing', async (address) => {
  const { ask } = await served();
  const answer = await ask(address);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('');
});

test('only addresses of the bundle have a place', () => {
  expect(placeOf('app://bundle/')).toEqual(['index.html']);
  expect(placeOf('app://bundle/a/b.js')).toEqual(['a', 'b.js']);
  expect(placeOf('https://bundle/a.js')).toBeUndefined();
  expect(placeOf('nonsense')).toBeUndefined();
});

test('anything but reading is refused', async () => {
  const { ask } = await served();
  for (const method of ['POST', 'PUT', 'DELETE'])
    expect((await ask('/index.html', { method })).status).toBe(405);
});

test('a recording is served whole where no range is asked for', async () => {
  const { ask } = await served();
  const whole = await ask(`/recordings/${hash}`);
  expect(whole.status).toBe(200);
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'accept-ranges': 'bytes',
    'content-length': '700000',
    'content-type': 'audio/wav',
  });
  expect(Buffer.compare(await bytesOf(whole), sound)).toBe(0);
});

test.each([
  ['bytes=0-99', 0, 99],
  ['bytes=300000-', 300_000, 699_999],
  ['bytes=262144-524288', 262_144, 524_288],
  ['bytes=-1', 699_999, 699_999],
  ['bytes=699999-999999999', 699_999, 699_999],
])('%s is answered with 206 and just those bytes', async (range, start, end) => {
  const { ask } = await served();
  const part = await ask(`/recordings/${hash}`, { headers: { range } });
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toBe(`bytes ${start}-${end}/700000`);
  expect(part.headers.get('content-length')).toBe(String(end - start + 1));
  expect(Buffer.compare(await bytesOf(part), sound.subarray(start, end + 1))).toBe(0);
});

test('a range beyond the end is answered with 416 and the length', async () => {
  const { ask } = await served();
  const answer = await ask(`/recordings/${hash}`, { headers: { range: 'bytes=700000-' } });
  expect(answer.status).toBe(416);
  expect(answer.headers.get('content-range')).toBe('bytes */700000');
});

test('HEAD gives the headers of a recording without its bytes', async () => {
  const { ask } = await served();
  const head = await ask(`/recordings/${hash}`, { method: 'HEAD', headers: { range: 'bytes=0-9' } });
  expect([head.status, head.headers.get('content-length')]).toEqual([206, '10']);
  expect(await head.text()).toBe('');
});

test('a reader that leaves in the middle lets go of the file', async () => {
  const { ask } = await served();
  const answer = await ask(`/recordings/${hash}`);
  const reader = answer.body?.getReader();
  expect((await reader?.read())?.value?.byteLength).toBe(262_144);
  await expect(reader?.cancel()).resolves.toBeUndefined();
});

test('a document that waits to be printed is served under its token until it is removed', async () => {
  const { ask, documents } = await served();
  const token = documents.put('<html><head></head><body>Hello</body></html>', 'A & <B>');
  const waiting = await ask(`/print/${token}`);
  expect(await waiting.text()).toBe(
    '<html><head><title>A &amp; &lt;B></title></head><body>Hello</body></html>',
  );
  expect(waiting.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'none'");
  documents.remove(token);
  expect((await ask(`/print/${token}`)).status).toBe(404);
});
