import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { withAuthor } from '../../electron/pdf-author';
import { chromiumArguments, findChromium } from '../host/find-chromium.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'benchcoach-author-'));
let pdf: Uint8Array = new Uint8Array();

beforeAll(async () => {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  const page = await browser.newPage();
  await page.setContent('<html lang="en"><title>Söhne (Q4)</title><h1>Heading</h1><p>Words</p>');
  pdf = await page.pdf({ tagged: true, outline: true });
  await browser.close();
});

const infoOf = (bytes: Uint8Array): string => {
  const file = path.join(folder, `${Math.abs(bytes.byteLength)}.pdf`);
  writeFileSync(file, bytes);
  return execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
};

describe('the author of a PDF', () => {
  test('is named, whatever letters it has, and all else stays', () => {
    const info = infoOf(withAuthor(pdf, 'Hartley & Söhne (Łódź) 東京'));
    expect(info).toMatch(/Author: +Hartley & Söhne \(Łódź\) 東京\n/);
    expect(info).toMatch(/Title: +Söhne \(Q4\)\n/);
    expect(info).toMatch(/Tagged: +yes/);
    const withoutAuthor = info.replaceAll(/Author:.*\n|File size:.*\n/g, '');
    expect(withoutAuthor).toBe(infoOf(pdf).replaceAll(/File size:.*\n/g, ''));
  });

  test('the bytes that were there stay where they were', () => {
    const named = withAuthor(pdf, 'Hartley');
    expect(Buffer.compare(named.subarray(0, pdf.byteLength), pdf)).toBe(0);
  });

  test.each(['', '%PDF-1.4 and nothing of what the engine writes %%EOF'])(
    'is left out of a file that is not written as the engine writes it (%j)',
    (text) => {
      const bytes = new TextEncoder().encode(text);
      expect(withAuthor(bytes, 'Hartley')).toBe(bytes);
    },
  );

  test('is left out where there is none', () => {
    expect(withAuthor(pdf, '')).toBe(pdf);
  });
});
