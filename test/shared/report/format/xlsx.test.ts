import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDelimited } from '../../../../shared/codec/delimited';
import { clientReview } from '../../../../shared/report/client-review';
import { bookSheets } from '../../../../shared/report/format/book-sheets';
import { xlsxOf } from '../../../../shared/report/format/xlsx';
import { reviewInput } from '../../../fixtures/review-input';

const office = ['/usr/bin/libreoffice', '/usr/bin/soffice'].find(existsSync);
const seeded = reviewInput({ reps: 12 });
const evil = '=HYPERLINK("http://evil","x")';
const input = {
  ...seeded,
  records: {
    ...seeded.records,
    reps: seeded.records.reps.map((rep, place) => (place === 0 ? { ...rep, name: evil } : rep)),
  },
};
const sheets = bookSheets(clientReview(input).booklet);
const bytes = xlsxOf(sheets);
const parts = unzipSync(bytes);
const sheet = (place: number): string =>
  strFromU8(parts[`xl/worksheets/sheet${place + 1}.xml`] ?? new Uint8Array());

describe('a report as a spreadsheet', () => {
  test('has one sheet a table, each with its heading frozen', () => {
    expect(Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'))).toHaveLength(
      sheets.length,
    );
    sheets.forEach((_, place) => expect(sheet(place)).toContain('state="frozen"'));
  });

  test('sets its sentences in lines beside what they are about, and prints every sheet one page wide', () => {
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    const looks = [
      ...(/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g),
    ];
    const lookOf = (cell: string, place: number): string =>
      looks[Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(sheet(place))?.[1])]?.[0] ?? '';
    expect(sheets[0]?.name).toBe('About');
    expect(sheet(0)).toMatch(/<col min="2" max="2" width="90" /);
    const [answer = -1, date = -1] = ['Answer', 'Date'].map(
      (name) => (sheets[0]?.rows.findIndex(([what]) => what === name) ?? -1) + 2,
    );
    expect(lookOf(`A${answer}`, 0)).toContain('vertical="top"');
    expect(lookOf(`B${answer}`, 0)).toContain('wrapText="1"');
    // The day begins where the text does.
    expect(lookOf(`B${date}`, 0)).toMatch(/numFmtId="\d+".*horizontal="left"/);
    expect(lookOf('A2', 1)).not.toContain('wrapText');
    sheets.forEach((_, place) => {
      expect(sheet(place)).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
      expect(sheet(place)).toMatch(
        /<\/sheetData><pageSetup orientation="(portrait|landscape)" fitToWidth="1" fitToHeight="0"\/><\/worksheet>$/,
      );
    });
  });

  test('has numbers as numbers with their format, days as days, and text that begins like a formula as text', () => {
    const reps = sheets.findIndex(({ name }) => name === 'Calls by rep');
    expect(sheet(reps)).toMatch(/<c r="C2" s="\d+"><v>\d(\.\d+)?<\/v><\/c>/);
    expect(sheet(reps)).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(');
    expect(sheets.map((_, place) => sheet(place)).join('')).not.toContain('<f>');
    const contracts = sheets.findIndex(({ name }) => name === 'Contracts');
    // 2026-10-19 is day 46,314 of a spreadsheet's calendar.
    expect(sheet(contracts)).toContain('<v>46314</v>');
  });

  test('names no sheet so that a spreadsheet program asks to repair the file', () => {
    const named = (...names: string[]) => {
      const made = unzipSync(xlsxOf(names.map((name) => ({ name, columns: [], rows: [] }))));
      const workbook = strFromU8(made['xl/workbook.xml'] ?? new Uint8Array());
      return [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
    };
    // The 31st letter of the first is the apostrophe.
    expect(named("Leadership of Bartholomew-Jo O'Neil", 'A/B: what?', 'a/b: WHAT?')).toEqual([
      'Leadership of Bartholomew-Jo O',
      'A B  what ',
      'a b  WHAT  2',
    ]);
  });

  // Where no office program is installed, the reading of the parts above is all that is shown.
  test.skipIf(!office)(
    'opens in an office program, which reads the same figures',
    () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'benchcoach-xlsx-'));
      const place = sheets.findIndex(({ name }) => name === 'Calls by rep');
      writeFileSync(path.join(folder, 'r.xlsx'), bytes);
      execFileSync(
        office ?? '',
        [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          '--convert-to',
          `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,${place + 1}`,
          '--outdir',
          folder,
          path.join(folder, 'r.xlsx'),
        ],
        { stdio: 'ignore', timeout: 120_000 },
      );
      const [csv] = readdirSync(folder).filter((name) => name.endsWith('.csv'));
      const read = readDelimited(new Uint8Array(readFileSync(path.join(folder, csv ?? ''))));
      if (!read.ok) throw new Error(read.error);
      const second = sheets[place]?.rows[1] ?? [];
      const line = read.value.rows.find(({ cells }) => cells[0] === second[0]);
      const cell = second[2];
      expect(Number(line?.cells[2])).toBeCloseTo(
        cell && typeof cell === 'object' && 'as' in cell ? cell.value : NaN,
        1,
      );
      expect(JSON.stringify(read.value.rows)).toContain('=HYPERLINK');
    },
    150_000,
  );
});
