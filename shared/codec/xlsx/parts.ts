import { dayOfSerial } from '../dates-and-numbers';
import { readXml } from './xml';

/** A sheet by name, and the part of the file that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

/** The sheets of a workbook in their order, and whether its days count from 1904. */
export function readWorkbookPart(
  workbook: string,
  relations: string,
): { readonly sheets: readonly SheetPart[]; readonly from1904: boolean } {
  const targets = new Map<string, string>();
  readXml(relations, {
    open: (name, of) => {
      if (name === 'Relationship') targets.set(of('Id') ?? '', pathOf(of('Target') ?? ''));
    },
    close: () => {},
    text: () => {},
  });
  const sheets: SheetPart[] = [];
  let from1904 = false;
  readXml(workbook, {
    open: (name, of) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(of('date1904') ?? '');
      const path = name === 'sheet' ? targets.get(of('r:id') ?? of('id') ?? '') : undefined;
      if (path !== undefined) sheets.push({ name: of('name') ?? '', path });
    },
    close: () => {},
    text: () => {},
  });
  return { sheets, from1904 };
}

const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

/** The texts that cells refer to by number. Readings of Japanese signs (rPh) are no part of them. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inReading = false;
  readXml(xml, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') inReading = true;
      if (name === 't') inText = !inReading;
    },
    close: (name) => {
      if (name === 'si') strings.push(current);
      if (name === 'rPh') inReading = false;
      if (name === 't') inText = false;
    },
    text: (text) => {
      if (inText) current += text;
    },
  });
  return strings;
}

/** Which cell styles show a number as a day or a time. */
export function readDateStyles(xml: string): ReadonlySet<number> {
  const dateFormats = new Set(builtInDates);
  const dateStyles = new Set<number>();
  let inCellFormats = false;
  let style = 0;
  readXml(xml, {
    open: (name, of) => {
      if (name === 'numFmt' && isDateCode(of('formatCode') ?? '')) dateFormats.add(Number(of('numFmtId')));
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) {
        if (dateFormats.has(Number(of('numFmtId') ?? 0))) dateStyles.add(style);
        style++;
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text: () => {},
  });
  return dateStyles;
}

/** Built-in formats of days and times, with those of East Asian versions (ECMA-376, 18.8.30). */
const builtInDates = [14, 15, 16, 17, 18, 19, 20, 21, 22, ...range(27, 36), 45, 46, 47, ...range(50, 58)];

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}

/** A format code with a letter for day, month, year, hour or second outside of quotes and brackets. */
const isDateCode = (code: string): boolean =>
  /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, '').replace(/general/gi, ''));

/** A day count with its fraction as 2026-03-14, 2026-03-14 09:30 or 09:30. */
export function writeSerial(serial: number, from1904: boolean): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (serial < 1 && !from1904) return time;
  const day = dayOfSerial(Math.floor(serial + (minutes === 0 ? 0.0003 : 0)), from1904);
  return minutes === 0 ? day : `${day} ${time}`;
}
