import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readXlsx } from '../../../../shared/codec/xlsx';

const head = '<?xml version="1.0" encoding="UTF-8"?>';

/** A workbook with one sheet of these rows, in the plain form that spreadsheet programs write. */
function workbook(rows: string, more: Record<string, string> = {}, properties = ''): Uint8Array {
  const parts: Record<string, string> = {
    'xl/workbook.xml': `${head}<workbook>${properties}<sheets><sheet name="Reps &amp; more" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${head}<sst><si><t>Name</t></si><si><r><t>Da</t></r><r><t xml:space="preserve">na </t></r><rPh><t>x</t></rPh></si></sst>`,
    'xl/styles.xml': `${head}<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="#,##0 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const read = (bytes: Uint8Array) => {
  const sheets = readXlsx(bytes);
  if (!sheets.ok) throw new Error(sheets.error);
  return sheets.value;
};
const errorOf = (bytes: Uint8Array) => {
  const sheets = readXlsx(bytes);
  return sheets.ok ? undefined : sheets.error;
};

describe('cells', () => {
  const [sheet] = read(
    workbook(
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>Start</t></is></c><c r="C2" t="str"><f>"Q"</f><v>Quota</v></c><c r="E2" t="str"><v>Active</v></c></row>' +
        '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>46095</v></c><c r="C3" s="3"><v>1234.5</v></c><c r="E3" t="b"><v>1</v></c></row>' +
        '<row r="5"><c r="A5" t="e"><v>#N/A</v></c><c r="B5" s="2"><v>46095</v></c><c r="C5"><v>1e3</v></c></row>' +
        '<row r="6"><c r="B6" s="4"><v>46095.395833333336</v></c></row>',
    ),
  );

  test('keep their kind and their line; empty rows are left out and gaps filled', () => {
    expect(sheet?.name).toBe('Reps & more');
    expect(sheet?.table.header).toEqual(['Name', 'Start', 'Quota', 'Column 4', 'Active']);
    expect(sheet?.table.rows).toEqual([
      { line: 3, cells: ['Dana ', '2026-03-14', 1234.5, '', 'TRUE'] },
      { line: 5, cells: ['#N/A', '2026-03-14', 1000, '', ''] },
      { line: 6, cells: ['', '2026-03-14 09:30', '', '', ''] },
    ]);
  });

  test('days that count from 1904', () => {
    const rows = '<row><c t="str"><v>Day</v></c></row><row><c s="1"><v>37986</v></c></row>';
    expect(read(workbook(rows, {}, '<workbookPr date1904="1"/>'))[0]?.table.rows[0]).toEqual({
      line: 2,
      cells: ['2008-01-01'],
    });
  });

  test('rows and cells without an address follow each other', () => {
    const rows =
      '<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>';
    expect(read(workbook(rows))[0]?.table).toEqual({
      header: ['a', 'b'],
      rows: [{ line: 2, cells: [1, 2] }],
    });
  });

  test('a sheet with a cell in its far corner costs nothing', () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><v>a</v></c></row><row r="1048576"><c r="B1048576"><v>1</v></c></row>';
    expect(read(workbook(rows))[0]?.table.rows).toEqual([{ line: 1_048_576, cells: ['', 1] }]);
  });
});

test('a file of another writer, larger than half a megabyte, is read whole', async () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => [
    { value: `Rep number ${n} – Zoë`, type: String },
    { value: n + 0.25, type: Number },
    { value: new Date(Date.UTC(2026, 2, 14)), type: Date, format: 'dd/mm/yyyy' },
  ]);
  const titles = ['Name', 'Quota', 'Start'].map((value) => ({ value, type: String }));
  const bytes = new Uint8Array(await writeXlsxFile([titles, ...rows]).toBuffer());
  const [sheet] = read(bytes);
  expect(sheet?.table.rows).toHaveLength(20_000);
  expect(sheet?.table.rows[19_999]).toEqual({
    line: 20_001,
    cells: ['Rep number 19999 – Zoë', 19_999.25, '2026-03-14'],
  });
});

describe('refusing, with a sentence that says what would work', () => {
  const ole = (text: string) =>
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]),
    ]);

  test('old and locked workbooks, web pages, other zips, damaged and empty files', () => {
    expect(errorOf(ole('Workbook'))).toBe(
      'This is a workbook of the old XLS format. Open it in a spreadsheet program and save it as XLSX.',
    );
    expect(errorOf(ole('…EEncryptedPackage'))).toContain('locked with a password');
    expect(errorOf(strToU8('\n<html><table><tr><td>1</td></tr></table></html>'))).toContain('web page');
    expect(errorOf(strToU8('<?xml version="1.0"?><Workbook/>'))).toContain('XML file');
    expect(errorOf(strToU8('name,quota\nDana,5'))).toBe(
      'This is no XLSX workbook. Tables come as XLSX, CSV or TSV.',
    );
    expect(errorOf(zipSync({ 'a.txt': strToU8('hi') }))).toContain('no XLSX workbook');
    expect(errorOf(workbook('<row/>').slice(0, 300))).toContain('damaged');
    expect(errorOf(workbook(''))).toBe('This workbook has no sheet with anything in it.');
    expect(errorOf(new Uint8Array())).toBe('This file is empty.');
  });

  test('a sheet of more than a thousand columns', () =>
    expect(errorOf(workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toBe(
      'This sheet has more than 1000 columns. (Reps & more)',
    ));

  test('markup that never ends does not hold up the reader', () => {
    for (const piece of ['<!--', '<![CDATA[', '<a b="', '<', '<?']) {
      expect(errorOf(workbook('', { 'xl/worksheets/sheet1.xml': piece.repeat(200_000) }))).toContain(
        'no sheet',
      );
    }
  });

  test('no document can make its text grow: entities of its own stay as they are written', () => {
    const xml = `${head}<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData><row><c t="str"><v>&a;&lt;</v></c></row></sheetData></worksheet>`;
    expect(read(workbook('', { 'xl/worksheets/sheet1.xml': xml }))[0]?.table.header).toEqual(['&a;<']);
  });
});

test('whatever stands in the parts, reading ends in tables or in a sentence', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '<row r="1">',
          '</row>',
          '<c r="B9" t="s" s="1">',
          '<c>',
          '</c>',
          '<v>',
          '</v>',
          '46095',
          '-1e99',
          'x',
          '<',
          '&#0;',
          '<![CDATA[y]]>',
          '<is><t>',
          '<row r="-5">',
        ),
        { maxLength: 25 },
      ),
      (pieces) => {
        const sheets = readXlsx(workbook(pieces.join('')));
        expect(sheets.ok ? sheets.value.length > 0 : /[.)]$/.test(sheets.error)).toBe(true);
      },
    ),
    { numRuns: 500, seed: 9 },
  ));
