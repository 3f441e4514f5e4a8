import { readdir, readFile } from 'node:fs/promises';
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
