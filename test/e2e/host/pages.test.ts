import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { onRealElectron } from '../launch';
import { processesNaming, program, runningProgram, type Fixture } from './fixture';

declare const fixture: Fixture;

const run = runningProgram();

describe('app:// pages', () => {
  test('are a secure context, and main sees their app:// address', async () => {
    expect(await run.started.page.evaluate(() => isSecureContext)).toBe(true);
    const address = 'app://bundle/index.html';
    const seen = await run.started.page.evaluate(() => fixture.invoke('sender'));
    expect(seen).toEqual({ frame: address, page: address });
  });

  test('get a byte range with status 206 and exactly those bytes', async () => {
    const got = await run.started.page.evaluate(async () => {
      const answer = await fetch('./tone.wav', { headers: { range: 'bytes=4-11' } });
      const bytes = Array.from(new Uint8Array(await answer.arrayBuffer()));
      return { status: answer.status, range: answer.headers.get('content-range'), bytes };
    });
    const file = await readFile(path.join(program, 'page/tone.wav'));
    expect(got).toEqual({
      status: 206,
      range: `bytes 4-11/${file.length}`,
      bytes: [...file.subarray(4, 12)],
    });
  });

  test('play audio from the place sought', async () => {
    const sought = await run.started.page.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
      if (audio.readyState === 0)
        await new Promise((resolve) => audio.addEventListener('loadedmetadata', resolve));
      const arrived = new Promise((resolve) => audio.addEventListener('seeked', resolve, { once: true }));
      audio.currentTime = 6.5;
      await arrived;
      return { duration: audio.duration, at: audio.currentTime };
    });
    expect(sought.duration).toBeCloseTo(8, 1);
    expect(sought.at).toBeCloseTo(6.5, 2);
  });

  test('post a large file in pieces', async () => {
    const size = 6 * 1024 * 1024;
    const got = await run.started.page.evaluate(async (bytes) => {
      const body = new Blob([new Uint8Array(bytes)]);
      const answer = await fetch('/inbox?name=call.wav', { method: 'POST', body });
      return (await answer.json()) as { url: string; bytes: number; pieces: number };
    }, size);
    expect(got.url).toBe('app://bundle/inbox?name=call.wav');
    expect(got.bytes).toBe(size);
    expect(got.pieces).toBeGreaterThan(10);
  });

  test('obey the content security policy of the handler', async () => {
    const blocked = await run.started.page.evaluate(async () => {
      const foreign = await fetch('http://127.0.0.1:9/').then(
        () => 'reached',
        () => 'blocked',
      );
      const evaluated = await new Promise((resolve) => {
        setTimeout(() => {
          try {
            // oxlint-disable-next-line typescript/no-implied-eval -- exactly this must fail
            resolve(new Function('return "ran"')());
          } catch {
            resolve('blocked');
          }
        });
      });
      return { foreign, evaluated, inline: 'inlineScriptRan' in globalThis };
    });
    expect(blocked).toEqual({ foreign: 'blocked', evaluated: 'blocked', inline: false });
  });

  test.skipIf(onRealElectron)('are served to nobody but the program', async () => {
    const [, port] = /127\.0\.0\.1:(\d+)/.exec(processesNaming(run.started.userDataDir).join()) ?? [];
    const stranger = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { host: 'bundle.app.localhost' };
      const asked = request({ port, path: '/index.html', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject).end();
    });
    expect(stranger).toBe(403);
  });
});
