import type { Booklet } from '../booklet';
import { escapeXml } from '../figure/svg';
import { htmlOf, pageOf, type Piece } from './flow';
import type { PageParts } from './paginate';

/** A report on its pages: what is shown before printing and what is printed are these very pages. */
export interface SetReport {
  /** Markup of each page, the cover first. */
  readonly pages: readonly string[];
  /** The page of each section, by key; the cover is 1. */
  readonly pageOf: ReadonlyMap<string, number>;
}

/** Fills the pages: running heads, page numbers, and the numbers of the contents. */
export function compose(booklet: Booklet, pieces: readonly Piece[], pages: readonly PageParts[]): SetReport {
  const numbers = new Map(
    pages.flatMap((page, at) =>
      page.flatMap(({ piece }) => {
        const opens = pieces[piece]?.opens;
        return opens === undefined ? [] : [[opens, at + 1] as const];
      }),
    ),
  );
  let running = '';
  const filled = pages.map((page, at) => {
    const opened = page.flatMap(({ piece }) => pieces[piece]?.opens ?? []);
    // The head names the section that the page begins in; the first that opens on it where it begins with one.
    const startsWith = pieces[page[0]?.piece ?? 0]?.opens;
    const head = startsWith ?? running;
    running = opened.at(-1) ?? running;
    return pageHtml(booklet, {
      number: at + 1,
      of: pages.length,
      head: titleOf(booklet, head || (opened[0] ?? '')),
      body: page.map(({ piece, rows }) => markup(pieces[piece], rows)).join(''),
    });
  });
  const withNumbers = (html: string): string =>
    [...numbers].reduce((text, [key, number]) => text.replaceAll(pageOf(key), `<i>${number}</i>`), html);
  return { pages: filled.map(withNumbers), pageOf: numbers };
}

function markup(piece: Piece | undefined, rows: readonly [number, number] | undefined): string {
  if (!piece) return '';
  return `<div class="piece">${piece.is === 'table' && rows ? partOf(piece, rows) : htmlOf(piece)}</div>`;
}

/** Some rows of a table under its heading; what stands under the whole stands under its last part. */
function partOf(
  { head, rows, foot, tail }: Extract<Piece, { is: 'table' }>,
  [from, to]: readonly [number, number],
): string {
  return head + rows.slice(from, to).join('') + foot + (to === rows.length ? tail : '');
}

const titleOf = ({ sections }: Booklet, key: string): string =>
  key === 'contents' ? 'Contents' : (sections.find((section) => section.key === key)?.title ?? '');

interface PageFilling {
  readonly number: number;
  readonly of: number;
  readonly head: string;
  readonly body: string;
}

function pageHtml({ title, subtitle, client }: Booklet, { number, of, head, body }: PageFilling): string {
  if (number === 1) return `<section class="page first"><div class="body">${body}</div></section>`;
  return [
    `<section class="page"><div class="running"><span>${escapeXml(client.name)}</span><span>${escapeXml(head)}</span></div>`,
    `<div class="body">${body}</div>`,
    `<div class="running foot"><span>${escapeXml(`${title} · ${subtitle}`)}</span><span>${number} of ${of}</span></div></section>`,
  ].join('');
}

/** An empty page with the column that pieces are measured in. */
export const emptyPage = '<section class="page"><div class="body"></div></section>';
