import { describe, expect, test } from 'vitest';
import { runningProgram, type Fixture } from './fixture';

declare const fixture: Fixture;
const run = runningProgram();

describe('messages between page and main', () => {
  test('carry what structured clone carries', async () => {
    const same = await run.started.page.evaluate(async () => {
      const sent = {
        nothing: undefined,
        numbers: [0.1, -0, NaN, Infinity],
        big: 12345678901234567890n,
        date: new Date(0),
        map: new Map([['k', new Set(['a'])]]),
        pattern: /a+/gi,
        floats: new Float32Array([1.5, -2]),
      };
      const back = (await fixture.invoke('echo', sent)) as typeof sent;
      return [
        'nothing' in back && back.nothing === undefined,
        Object.is(back.numbers[1], -0) && Number.isNaN(back.numbers[2]) && back.numbers[3] === Infinity,
        back.big === sent.big,
        back.date.getTime() === 0,
        back.map.get('k')?.has('a') === true,
        back.pattern.flags === 'gi',
        back.floats instanceof Float32Array && back.floats[1] === -2,
      ];
    });
    expect(same).toEqual([true, true, true, true, true, true, true]);
  });

  test('carry ten megabytes both ways without a change', async () => {
    const got = await run.started.page.evaluate(async () => {
      const sent = new Uint8Array(10 * 1024 * 1024).map((_, at) => at % 251);
      const back = (await fixture.invoke('echo', sent)) as Uint8Array;
      return back.length === sent.length && back.every((byte, at) => byte === sent[at]);
    });
    expect(got).toBe(true);
  });

  test('keep their order, whatever their size', async () => {
    const numbers = await run.started.page.evaluate(
      () =>
        new Promise((resolve) => {
          const seen: number[] = [];
          fixture.on('answer', (number, bytes) => {
            seen.push(bytes.length === number * 20_000 ? number : -1);
            if (seen.length === 6) resolve(seen);
          });
          fixture.askBack(6);
        }),
    );
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('fail with the words that Electron uses', async () => {
    const words = (channel: string) =>
      run.started.page.evaluate(
        (name) => fixture.invoke(name).catch((error: Error) => error.message),
        channel,
      );
    expect(await words('fail')).toBe("Error invoking remote method 'fail': RangeError: the shelf is full");
    expect(await words('none')).toBe(
      "Error invoking remote method 'none': Error: No handler registered for 'none'",
    );
  });

  test('refuse what cannot be cloned', async () => {
    const words = run.started.page.evaluate(() =>
      fixture.invoke('echo', Promise.resolve()).catch((error: Error) => error.message),
    );
    expect(await words).toBe('An object could not be cloned.');
  });

  test('reach the page through a bridge that it can neither change nor see behind', async () => {
    const seen = await run.started.page.evaluate(() => ({
      frozen: Object.isFrozen(fixture) && Object.isFrozen(fixture.platform),
      configurable: Object.getOwnPropertyDescriptor(globalThis, 'fixture')?.configurable,
      globals: Object.keys(globalThis).filter((name) => /host_|require|ipcRenderer|electron/.test(name)),
    }));
    expect(seen).toEqual({ frozen: true, configurable: false, globals: [] });
  });
});
