import { unzipSync } from 'fflate';
import { fail, ok, type Result } from '../../lib/result';
import type { Table } from '../table';
import { decodeText } from '../text-encoding';
import { readDateStyles, readSharedStrings, readWorkbookPart } from './parts';
import { readSheet } from './sheet';

/** A sheet of a workbook that has something in it. */
export interface Sheet {
  readonly name: string;
  readonly table: Table;
}

/** Bytes that one part of a workbook may unpack to. */
const mostBytes = 400 * 1024 * 1024;

/**
 * Reads the sheets of an XLSX workbook as tables: texts, numbers, and days as 2026-03-14. Formulas count by
 * their last result. Fails with a sentence where the file is an old, locked, damaged or different one.
 */
export function readXlsx(bytes: Uint8Array): Result<readonly Sheet[]> {
  const misfit = misfitOf(bytes);
  if (misfit !== undefined) return fail(misfit);
  const parts = unpack(bytes);
  if (!parts.ok) return parts;
  const textOf = (path: string): string => decodeText(parts.value[path] ?? new Uint8Array()).text;
  const { sheets, from1904 } = readWorkbookPart(
    textOf('xl/workbook.xml'),
    textOf('xl/_rels/workbook.xml.rels'),
  );
  const context = {
    sharedStrings: readSharedStrings(textOf('xl/sharedStrings.xml')),
    dateStyles: readDateStyles(textOf('xl/styles.xml')),
    from1904,
  };
  const found: Sheet[] = [];
  for (const { name, path } of sheets) {
    const table = readSheet(textOf(path), context);
    if (!table.ok) return fail(`${table.error} (${name})`);
    if (table.value) found.push({ name, table: table.value });
  }
  return found.length > 0 ? ok(found) : fail('This workbook has no sheet with anything in it.');
}

function misfitOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 512));
  if (head.startsWith('PK\u0003\u0004')) return undefined;
  if (bytes.length === 0) return 'This file is empty.';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    return includesWide(bytes, 'EncryptedPackage')
      ? 'This workbook is locked with a password. Save it without one and try again.'
      : 'This is a workbook of the old XLS format. Open it in a spreadsheet program and save it as XLSX.';
  }
  if (/^[\s\u00ef\u00bb\u00bf]*<(?:!doctype|html|table|meta)/i.test(head)) {
    return 'This is a web page, whatever its name says. Open it in a spreadsheet program and save it as XLSX.';
  }
  if (/^[\s\u00ef\u00bb\u00bf]*<\?xml/i.test(head)) {
    return 'This is an XML file, not an XLSX workbook. Open it in a spreadsheet program and save it as XLSX.';
  }
  return 'This is no XLSX workbook. Tables come as XLSX, CSV or TSV.';
}

/** Whether bytes hold a text in two-byte letters. */
function includesWide(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (
    let place = bytes.indexOf(wanted[0] ?? 0);
    place >= 0;
    place = bytes.indexOf(wanted[0] ?? 0, place + 1)
  ) {
    if (wanted.every((byte, at) => bytes[place + at] === byte)) return true;
  }
  return false;
}

const neededPart =
  /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/;

function unpack(bytes: Uint8Array): Result<Readonly<Record<string, Uint8Array>>> {
  let isTooLarge = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        isTooLarge ||= neededPart.test(name) && originalSize > mostBytes;
        return neededPart.test(name) && !isTooLarge;
      },
    });
    if (isTooLarge) return fail('This workbook unpacks to more than Benchcoach can take.');
    if (parts['xl/workbook.xml']) return ok(parts);
    return fail('This is a zip, but no XLSX workbook. Tables come as XLSX, CSV or TSV.');
  } catch {
    return fail('This workbook is damaged and cannot be unpacked.');
  }
}
