import { strToU8, zipSync } from 'fflate';
import { dayNumber } from '../../lib/calendar';
import { escapeXml } from '../figure/svg';
import type { NumberKind, Sheet, SheetCell } from '../sheet';

// Office Open XML, ECMA-376: the parts that a spreadsheet program needs and no others.

/** Number formats as spreadsheet programs know them. Money carries no sign: the currency stands in the report. */
const numberFormats = {
  count: '#,##0',
  money: '#,##0.00',
  share: '0.0%',
  days: '0.0',
  times: '0.00',
  'per cent': '0.0',
  level: '0.0',
  change: '+0.00;-0.00;0.00',
  'about money': '#,##0',
  'money change': '+#,##0;-#,##0;0',
  points: '+0.0;-0.0;0.0',
} as const satisfies Record<NumberKind, string>;

const formats = [...Object.values(numberFormats), 'yyyy-mm-dd'];
/**
 * Places in the list of styles: plain, heading of text, heading of numbers, then one for each number format, and those
 * of a sheet with sentences: text in lines, and a day that stands where the text begins.
 */
const style = {
  ...{ head: 1, numberHead: 2, first: 3, day: 3 + formats.length - 1 },
  ...{ prose: 3 + formats.length, proseDay: 4 + formats.length },
} as const;
const styleOf = (kind: NumberKind): number => style.first + Object.keys(numberFormats).indexOf(kind);

/**
 * Sheets as an XLSX file: real numbers and days, the heading frozen, one sheet a table. Text is written as text,
 * whatever it begins with, so that no program computes it.
 */
export function xlsxOf(sheets: readonly Sheet[]): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name));
  const numbers = sheets.map((_, place) => place + 1);
  const parts: Record<string, string> = {
    '[Content_Types].xml': tag('Types', ` xmlns="${packages}/content-types"`, [
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      `<Override PartName="/xl/workbook.xml" ContentType="${typeOf('sheet.main')}"/>`,
      `<Override PartName="/xl/styles.xml" ContentType="${typeOf('styles')}"/>`,
      ...numbers.map(
        (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${typeOf('worksheet')}"/>`,
      ),
    ]),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': tag('workbook', ` xmlns="${main}" xmlns:r="${office}"`, [
      '<sheets>',
      ...numbers.map((n) => `<sheet name="${text(names[n - 1] ?? '')}" sheetId="${n}" r:id="rId${n}"/>`),
      '</sheets>',
    ]),
    'xl/_rels/workbook.xml.rels': relations([
      ...numbers.map((n) => ['worksheet', `worksheets/sheet${n}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles(),
  };
  sheets.forEach((sheet, place) => (parts[`xl/worksheets/sheet${place + 1}.xml`] = worksheet(sheet)));
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const typeOf = (part: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;

const tag = (name: string, attributes: string, parts: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name}${attributes}>${parts.join('')}</${name}>`;

const relations = (all: readonly (readonly [type: string, target: string])[]): string =>
  tag(
    'Relationships',
    ` xmlns="${packages}/relationships"`,
    all.map(
      ([type, target], place) =>
        `<Relationship Id="rId${place + 1}" Type="${office}/${type}" Target="${target}"/>`,
    ),
  );

function styles(): string {
  const cells = [
    '<xf fontId="0"/>',
    '<xf fontId="1" applyFont="1"/>',
    '<xf fontId="1" applyFont="1" applyAlignment="1"><alignment horizontal="right"/></xf>',
    ...formats.map((_, place) => `<xf fontId="0" numFmtId="${200 + place}" applyNumberFormat="1"/>`),
    '<xf fontId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
    `<xf fontId="0" numFmtId="${200 + formats.length - 1}" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>`,
  ];
  return tag('styleSheet', ` xmlns="${main}"`, [
    `<numFmts count="${formats.length}">`,
    ...formats.map((code, place) => `<numFmt numFmtId="${200 + place}" formatCode="${text(code)}"/>`),
    '</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>',
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  ]);
}

function worksheet({ columns, rows }: Sheet): string {
  const hasProse = columns.some(({ isProse }) => isProse);
  const heads = columns.map(({ name, isNumber }, place) =>
    textCell(name, `${columnName(place)}1`, isNumber ? style.numberHead : style.head),
  );
  const body = rows.map((row, at) => {
    const cells = row.map((cell, place) => cellOf(cell, `${columnName(place)}${at + 2}`, hasProse));
    return `<row r="${at + 2}">${cells.join('')}</row>`;
  });
  const wide = columns.map(({ name, isProse }, place) => (isProse ? proseWidth : widthOf(name, rows, place)));
  const widths = wide.map(
    (width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  const isBroad = wide.reduce((sum, width) => sum + width, 0) > uprightWidth;
  return tag('worksheet', ` xmlns="${main}"`, [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols>`,
    `<sheetData><row r="1">${heads.join('')}</row>${body.join('')}</sheetData>`,
    // Printed one page wide and as many high as it takes.
    `<pageSetup orientation="${isBroad ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
  ]);
}

function cellOf(cell: SheetCell, at: string, isBesideProse: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textCell(cell, at, isBesideProse ? style.prose : 0);
  if ('day' in cell)
    return `<c r="${at}" s="${isBesideProse ? style.proseDay : style.day}"><v>${serialOf(cell.day)}</v></c>`;
  return `<c r="${at}" s="${styleOf(cell.as)}"><v>${cell.value}</v></c>`;
}

const textCell = (value: string, at: string, as: number): string =>
  `<c r="${at}" s="${as}" t="inlineStr"><is><t xml:space="preserve">${text(value)}</t></is></c>`;

/** Days as spreadsheets count them: 1970-01-01 is 25,569. */
const serialOf = (day: string): number => dayNumber(day) + 25_569;

/** Text without what XML cannot hold (XML 1.0, 2.2), however it was written down. */
const text = (value: string): string =>
  escapeXml(
    value
      .toWellFormed()
      .replaceAll(/[^\t\n\r\u{20}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
      .slice(0, 32_767),
  );

/** A, B … Z, AA, AB … */
function columnName(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : columnName(Math.floor(place / 26) - 1) + letter;
}

/** As wide as a line of sentences is read well, in letters. */
const proseWidth = 90;

/** More letters across than these are printed on the broad side of the paper. */
const uprightWidth = 130;

/** Wide enough for most cells, and never wider than a screen. */
function widthOf(name: string, rows: readonly (readonly SheetCell[])[], column: number): number {
  const lengths = rows.slice(0, 200).map((row) => {
    const cell = row[column] ?? null;
    return typeof cell === 'string' ? cell.length : 11;
  });
  return Math.min(60, Math.max(name.length + 2, ...lengths.map((length) => length + 1)));
}

/** Names that spreadsheet programs take: at most 31 letters, none of \ / ? * [ ] :, no ' at an end, no two alike. */
function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const bare = name
      .replaceAll(/[\\/?*[\]:]/g, ' ')
      .slice(0, 31)
      .replaceAll(/^'+|'+$/g, '');
    let unique = bare;
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${bare.slice(0, 28)} ${n}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
