import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { aBridge } from './a-bridge';

const request = {
  html: '<!doctype html><title>X-Ray</title>',
  paper: 'A4',
  landscape: false,
  name: 'x-ray.pdf',
  title: 'X-Ray',
  author: '',
  job: 'print',
} as const;

test('a report is set as PDF and saved where the user wants it', async () => {
  const at = await aBridge();
  at.answers.save = path.join(at.home, 'x-ray.pdf');
  expect(await at.bridge.print.pdf(request)).toEqual({
    ok: true,
    value: { handle: expect.any(String), name: 'x-ray.pdf', size: 22 },
  });
  expect(at.printed).toEqual([request]);
  expect(await readFile(at.answers.save, 'latin1')).toContain('%PDF-');
});

test('nothing is set while the user has not said where to', async () => {
  const at = await aBridge();
  expect(await at.bridge.print.pdf(request)).toEqual({ ok: true, value: undefined });
  expect(at.printed).toEqual([]);
});

test.each(['', '%PDF-1.4 cut off', '<html>%%EOF'])(
  'what is no whole PDF (%j) is not written',
  async (bytes) => {
    const at = await aBridge({ setAsPdf: () => Buffer.from(bytes) });
    at.answers.save = path.join(at.home, 'x-ray.pdf');
    expect(await at.bridge.print.pdf(request)).toEqual({
      ok: false,
      error: 'The report could not be set as PDF; nothing was written.',
    });
    expect(await readdir(at.home)).toEqual(['data']);
  },
);

test('a window that fails to draw is told in words', async () => {
  const at = await aBridge({
    setAsPdf: () => {
      throw new Error('ERR_FAILED');
    },
  });
  at.answers.save = path.join(at.home, 'x-ray.pdf');
  expect((await at.bridge.print.pdf(request)).ok).toBe(false);
  expect(at.log.events).toContain('print-pdf');
});

test('what is stopped is not written, and a file of that name stays as it was', async () => {
  let told: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (told = resolve));
  const at = await aBridge({
    setAsPdf: (_, stop) =>
      new Promise((_resolve, reject) => {
        stop.addEventListener('abort', () => reject(new Error('the window is gone')));
        told();
      }),
  });
  at.answers.save = path.join(at.home, 'x-ray.pdf');
  await writeFile(at.answers.save, 'the report of last quarter');
  const printing = at.bridge.print.pdf(request);
  await begun;
  await at.bridge.print.cancel({ job: request.job });
  expect(await printing).toEqual({
    ok: false,
    error: 'Stopped. Nothing was written, and a file of that name is as it was.',
  });
  expect(await readFile(at.answers.save, 'utf8')).toBe('the report of last quarter');
});
