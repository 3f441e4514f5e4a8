import { expect, test } from 'vitest';
import { writeWorkbook } from '../../../../renderer/jobs/sheets';
import { workersSay } from '../../../fixtures/babbling-worker';

test.each([[{ ok: true, value: 'text' }], [{ ok: true }], ['hello'], [undefined]])(
  'what is no file is not taken for one: %j',
  async (said) => {
    workersSay(said);
    expect(await writeWorkbook([])).toEqual({
      ok: false,
      error: 'The table could not be written (no answer).',
    });
  },
);

test('bytes are passed on as they are', async () => {
  const value = new Uint8Array([1, 2]);
  workersSay({ ok: true, value });
  expect(await writeWorkbook([])).toEqual({ ok: true, value });
});

test('what was stopped before the worker began is not written', async () => {
  workersSay({ ok: true, value: new Uint8Array([1, 2]) });
  const stop = new AbortController();
  stop.abort();
  expect(await writeWorkbook([], stop.signal)).toEqual({ ok: false, error: 'Stopped. Nothing was written.' });
});
