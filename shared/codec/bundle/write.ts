import { canonicalJson } from '../../lib/canonical-json';
import { isShared, tableNames, type Workbook } from '../../model/workbook';
import { tableEntry } from './manifest';

/** A part of the text of an entry. Parts of one entry follow each other. */
export interface EntryPart {
  readonly name: string;
  readonly text: string;
}

/** Parts are about this long, in characters. */
const partLength = 1_000_000;

/**
 * The tables of a workbook as lines of canonical JSON, sorted by id, in parts that need not be held in memory
 * together. The same records give the same bytes. Empty tables and those that stay on the machine give none.
 */
export function* tableParts(workbook: Workbook): Iterable<EntryPart> {
  for (const table of tableNames.filter(isShared)) {
    const sorted = workbook[table].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    let text = '';
    for (const record of sorted) {
      text += `${canonicalJson(record)}\n`;
      if (text.length < partLength) continue;
      yield { name: tableEntry(table), text };
      text = '';
    }
    if (text !== '') yield { name: tableEntry(table), text };
  }
}
