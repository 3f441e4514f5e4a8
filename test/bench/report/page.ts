import writeExcelFile from 'write-excel-file/browser';
import { bookDocument, bookStyle, setReport } from '../../../renderer/widgets/paged-report/set-report';
import { writeWorkbook } from '../../../renderer/jobs/sheets';
import { setMarkup, styledRoot } from '../../../renderer/ui/paged/measure';
import { clientReview } from '../../../shared/report/client-review';
import type { Sheet } from '../../../shared/report/sheet';
import { reviewInput } from '../../fixtures/review-input';

declare global {
  interface Window {
    benchReport: {
      /** From the records to pages on screen, in milliseconds. */
      readonly preview: () => Promise<number>;
      /** From the records to the document that is printed; how long it took, and the document. */
      readonly document: () => Promise<{ readonly ms: number; readonly html: string }>;
      /** So many rows as XLSX by the program's own writer, in its worker. */
      readonly ours: (rows: number) => Promise<number>;
      /** The same rows by write-excel-file. */
      readonly peer: (rows: number) => Promise<number>;
    };
  }
}

const input = reviewInput({ reps: 40 });

async function preview(): Promise<number> {
  const from = performance.now();
  const { booklet } = clientReview(input);
  const set = await setReport(booklet, 'A4', input.formats);
  const host = document.createElement('div');
  document.body.append(host);
  setMarkup(styledRoot(host, bookStyle(booklet.client.brandColour, 'A4')), set.pages.join(''));
  host.getBoundingClientRect();
  await new Promise(requestAnimationFrame);
  const ms = performance.now() - from;
  host.remove();
  return ms;
}

async function documentOf(): Promise<{ readonly ms: number; readonly html: string }> {
  const from = performance.now();
  const { booklet } = clientReview(input);
  const set = await setReport(booklet, 'A4', input.formats);
  const html = await bookDocument(booklet, set, 'A4');
  return { ms: performance.now() - from, html };
}

/** Ten columns as an audit has them: two of text, a day, seven of numbers. */
const sheetOf = (rows: number): Sheet => ({
  name: 'Rows',
  columns: Array.from({ length: 10 }, (_, place) => ({ name: `Column ${place + 1}`, isNumber: place > 2 })),
  rows: Array.from({ length: rows }, (_, row) => [
    `Deal ${row} & partners`,
    `Owner ${row % 40}`,
    { day: `2026-0${1 + (row % 9)}-1${row % 9}` },
    ...Array.from({ length: 7 }, (_cell, place) => ({
      value: ((row * 37 + place * 11) % 9973) / 7,
      as: 'money' as const,
    })),
  ]),
});

async function ours(rows: number): Promise<number> {
  const sheet = sheetOf(rows);
  const from = performance.now();
  const written = await writeWorkbook([sheet]);
  if (!written.ok) throw new Error(written.error);
  return performance.now() - from;
}

async function peer(rows: number): Promise<number> {
  const { columns, rows: lines } = sheetOf(rows);
  const from = performance.now();
  const data = [
    columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const })),
    ...lines.map((line) =>
      line.map((cell) => {
        if (cell === null || typeof cell === 'string') return { value: cell ?? '', type: String };
        return 'day' in cell
          ? { value: new Date(cell.day), type: Date, format: 'yyyy-mm-dd' }
          : { value: cell.value, type: Number, format: '#,##0.00' };
      }),
    ),
  ];
  const blob = await writeExcelFile(data).toBlob();
  if (blob.size < 1000) throw new Error('The peer wrote nothing');
  return performance.now() - from;
}

window.benchReport = { preview, document: documentOf, ours, peer };
