/**
 * A PDF with its author named, added behind its end as the format foresees (ISO 32000-1, 7.5.6, incremental updates):
 * the engine writes a title but no author. A file that is not written as the engine writes them stays as it is.
 */
export function withAuthor(pdf: Uint8Array, author: string): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const tail = bytes.subarray(-2048).toString('latin1');
  const [, size, root, info, place] =
    /trailer\s*<<\s*\/Size (\d+)\s*\/Root (\d+ \d+) R\s*\/Info (\d+) 0 R\s*>>\s*startxref\s*(\d+)\s*%%EOF\s*$/.exec(
      tail,
    ) ?? [];
  if (!size || !root || !info || !place || !author) return pdf;
  const old = objectAt(bytes, Number(place), Number(info));
  if (old === undefined) return pdf;
  const from = bytes.byteLength + 1;
  const object = `${info} 0 obj\n<<${old.trim()}\n/Author <${utf16(author)}>>>\nendobj\n`;
  const table = [
    `xref\n${info} 1\n${String(from).padStart(10, '0')} 00000 n \n`,
    `trailer\n<</Size ${size}\n/Root ${root} R\n/Info ${info} 0 R\n/Prev ${place}>>\n`,
    `startxref\n${from + object.length}\n%%EOF\n`,
  ].join('');
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(`\n${object}${table}`, 'latin1')]));
}

/** The inside of a dictionary by its number, found by the table of places; undefined where it is not one. */
function objectAt(bytes: Buffer, tableAt: number, number: number): string | undefined {
  const head = /^xref\s+0 (\d+)\s*?\n/.exec(bytes.subarray(tableAt, tableAt + 64).toString('latin1'));
  if (!head || number >= Number(head[1])) return undefined;
  const entry = tableAt + head[0].length + number * entryBytes;
  const at = Number(bytes.subarray(entry, entry + 10).toString('latin1'));
  const end = bytes.indexOf('endobj', at);
  if (!Number.isInteger(at) || end < 0) return undefined;
  return new RegExp(`^${number} 0 obj\\s*<<([\\s\\S]*)>>\\s*$`).exec(
    bytes.subarray(at, end).toString('latin1'),
  )?.[1];
}

const entryBytes = 20;

/** Text as PDF takes any letter: UTF-16 with its mark, in hexadecimal. */
const utf16 = (text: string): string =>
  `FEFF${Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0').toUpperCase()).join('')}`;
