import type { Formats } from '../../lib/formats';
import { assertNever } from '../../lib/assert-never';
import { paragraphsOf } from '../../lib/paragraphs';
import type { BookTable, Booklet, Chart, Passage, Section } from '../booklet';
import { sheetOfChart } from '../booklet';
import type { Brand } from '../brand';
import { chartSvg } from '../figure/chart';
import { escapeXml } from '../figure/svg';
import { writtenRows, type SheetCell } from '../sheet';
import type { Setting } from './paginate';

/** One piece of a report as markup, before it has a page. */
export type Piece = Setting & {
  /** The section that begins here; its number goes into the contents. */
  readonly opens?: string;
} & (
    | { readonly is: 'whole'; readonly html: string }
    /** `head` is all before the first row, `foot` what closes the table, `tail` what stands under the whole of it. */
    | {
        readonly is: 'table';
        readonly head: string;
        readonly rows: readonly string[];
        readonly foot: string;
        readonly tail: string;
      }
  );

/** What a piece says wherever the page of a section is to stand; nothing that a person typed can look like it. */
export const pageOf = (key: string): string => `<i data-page="${escapeXml(key)}"></i>`;

/** A whole piece as markup. */
export const htmlOf = (piece: Piece): string =>
  piece.is === 'whole' ? piece.html : piece.head + piece.rows.join('') + piece.foot + piece.tail;

/** Whether a chart's table is told beside it: in a file, where it can be opened; not on paper. */
export type Twins = 'with tables' | 'pictures only';

interface Telling {
  readonly brand: Brand;
  readonly formats: Formats;
  readonly twins: Twins;
}

/** All of a booklet in the order of its pages: cover, contents, sections. */
export function flowOf(booklet: Booklet, brand: Brand, formats: Formats, twins: Twins): readonly Piece[] {
  const telling = { brand, formats, twins };
  return [
    whole(cover(booklet, telling), { startsPage: 'always' }),
    ...contents(booklet),
    ...booklet.sections.flatMap((section, place) => sectionPieces(section, place + 1, telling)),
  ];
}

const whole = (html: string, more: Setting & { readonly opens?: string } = {}): Piece => ({
  is: 'whole',
  html,
  ...more,
});

function cover({ title, subtitle, client, answer, facts }: Booklet, telling: Telling): string {
  const logo = client.logo ? `<img src="${escapeXml(client.logo)}" alt="">` : '';
  const pairs = facts.map(
    ({ label, value }) => `<div><dt>${escapeXml(label)}</dt><dd>${escapeXml(value)}</dd></div>`,
  );
  return [
    `<div class="cover"><div class="plate"><p class="client">${escapeXml(client.name)}</p>`,
    `<h1${title.length > 50 ? ' class="long"' : ''}>${escapeXml(title)}</h1><p class="subtitle">${escapeXml(subtitle)}</p></div>`,
    ...answer.sentences.map((text) => `<p class="answer">${escapeXml(text)}</p>`),
    answer.chart ? chart(answer.chart, telling, coverWidth) : '',
    `<div class="imprint"><dl>${pairs.join('')}</dl>${logo}</div></div>`,
  ].join('');
}

function contents({ foreword, sections }: Booklet): readonly Piece[] {
  const words = paragraphsOf(foreword, longest).map((text) =>
    whole(`<p class="foreword">${escapeXml(text)}</p>`),
  );
  return [
    ...words.map((piece, place) => (place === 0 ? { ...piece, startsPage: 'always' as const } : piece)),
    whole('<h2 id="contents">Contents</h2>', {
      keepsNext: true,
      opens: 'contents',
      ...(words.length === 0 && { startsPage: 'always' as const }),
    }),
    ...sections.map(({ key, title }, place) =>
      whole(
        `<p class="entry"><a href="#${escapeXml(key)}"><b>${place + 1}</b><span>${escapeXml(title)}</span>${pageOf(key)}</a></p>`,
      ),
    ),
  ];
}

function sectionPieces(
  { key, title, lead, passages }: Section,
  number: number,
  telling: Telling,
): readonly Piece[] {
  return [
    whole(`<h2 id="${escapeXml(key)}"><b>${number}</b> ${escapeXml(title)}</h2>`, {
      keepsNext: true,
      opens: key,
      // Foreword and contents have their page to themselves.
      startsPage: number === 1 ? 'always' : 'unless there is room',
    }),
    ...(lead ? [whole(`<p class="lead">${escapeXml(lead)}</p>`, { keepsNext: true })] : []),
    ...passages.flatMap((passage, at) => {
      const pieces = passagePieces(passage, telling);
      return isIntroduction(passages, at)
        ? pieces.map((piece) => ({ ...piece, keepsNext: true as const }))
        : pieces;
    }),
  ];
}

/** So many letters of a list stand on one page: about half of it. */
const shortList = 2400;

/** A short list stands together; of a longer one neither the first item nor the last stands alone. */
function isKept(items: readonly string[], place: number): boolean {
  if (place === items.length - 1) return false;
  const isShort = items.reduce((sum, { length }) => sum + length, 0) <= shortList;
  return isShort || place === 0 || place === items.length - 2;
}

/** What is said of a picture stands on the picture's page, and what leads from a heading to a table above its rows. */
function isIntroduction(passages: readonly Passage[], at: number): boolean {
  if (passages[at]?.is !== 'paragraph') return false;
  const next = passages[at + 1]?.is;
  return next === 'chart' || (next === 'table' && passages[at - 1]?.is === 'subheading');
}

function passagePieces(passage: Passage, telling: Telling): readonly Piece[] {
  switch (passage.is) {
    case 'subheading':
      return [whole(`<h3>${escapeXml(passage.text)}</h3>`, { keepsNext: true })];
    case 'paragraph':
      return paragraphsOf(passage.text, longest).map((text) => whole(`<p>${escapeXml(text)}</p>`));
    case 'list':
      return passage.items.map((item, place) =>
        whole(
          `<ol start="${place + 1}"><li>${escapeXml(item)}</li></ol>`,
          isKept(passage.items, place) ? { keepsNext: true } : {},
        ),
      );
    case 'table':
      return tablePieces(passage.table, telling.formats);
    case 'chart':
      return [whole(chart(passage.chart, telling))];
    default:
      return assertNever(passage);
  }
}

/** On the cover a chart is drawn on fewer units across, so that all of it is larger. */
const coverWidth = 430;

function chart(given: Chart, { brand, formats, twins }: Telling, width?: number): string {
  const sheet = sheetOfChart(given);
  const twin =
    twins === 'with tables'
      ? `<details><summary>The same as a table</summary>${markupOf({ sheet, note: '' }, formats)}</details>`
      : '';
  return `<figure>${chartSvg(given, { brand, formats, ...(width !== undefined && { width }) })}<figcaption>${escapeXml(given.caption)}</figcaption>${twin}</figure>`;
}

function tablePieces(table: BookTable, formats: Formats): readonly Piece[] {
  const { sheet, note } = table;
  const tail = legendOf(table) + (note ? `<p class="note">${escapeXml(note)}</p>` : '');
  if (sheet.rows.length === 0) return tail ? [whole(tail)] : [];
  const setting: Setting = table.isHeat ? { isPicture: true } : {};
  return [{ is: 'table', ...partsOf(table, formats), tail, ...setting }];
}

/** What the tints of a table say, each beside a swatch of it; empty where it says nothing of them. */
function legendOf({ legend = [] }: BookTable): string {
  if (legend.length === 0) return '';
  const parts = legend.map(
    ({ tone, words }) =>
      `<span><i class="tone ${tone.replace(' ', '-')}" aria-hidden="true"></i>${escapeXml(words)}</span>`,
  );
  return `<p class="legend">${parts.join('')}</p>`;
}

function markupOf(table: BookTable, formats: Formats): string {
  const { head, rows, foot } = partsOf(table, formats);
  return head + rows.join('') + foot;
}

/** A matrix of more rows is set closer, so that a team of forty is seen on one page. */
const airyRows = 30;

function partsOf({ sheet, widths, isHeat }: BookTable, formats: Formats) {
  const { columns } = sheet;
  const weights = columns.map(({ isNumber }, place) => widths?.[place] ?? (isNumber ? 1 : 2.4));
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const written = writtenRows(sheet, formats);
  const kind = (place: number, more = ''): string => {
    const { isNumber = false } = columns[place] ?? {};
    // Words that stand behind figures need air between them.
    const isApart = !isNumber && columns[place - 1]?.isNumber;
    const names = [isNumber ? 'number' : '', isApart ? 'apart' : '', more].filter(Boolean).join(' ');
    return names ? ` class="${names}"` : '';
  };
  const look = isHeat
    ? ` class="heat${sheet.rows.length > airyRows ? ' close' : ''}"`
    : columns.length > 8
      ? ' class="many"'
      : '';
  return {
    head: [
      `<table${look} aria-label="${escapeXml(sheet.name)}"><colgroup>`,
      ...weights.map((weight) => `<col width="${((weight / all) * 100).toFixed(2)}%">`),
      '</colgroup><thead><tr>',
      ...columns.map(
        ({ name }, place) => `<th scope="col"${kind(place)}><span>${escapeXml(name)}</span></th>`,
      ),
      '</tr></thead><tbody>',
    ].join(''),
    rows: sheet.rows.map((row, at) => {
      const cells = row.map((cell, place) => {
        const text = escapeXml(written[at]?.[place] ?? '');
        return place === 0
          ? `<th scope="row"${kind(place)}>${text}</th>`
          : `<td${kind(place, toneClass(cell))}>${text}</td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    }),
    foot: '</tbody></table>',
  };
}

const toneClass = (cell: SheetCell): string =>
  cell !== null && typeof cell === 'object' && 'tone' in cell && cell.tone
    ? `tone ${cell.tone.replace(' ', '-')}`
    : '';

/** The most letters of a paragraph that stays whole: a longer one may go over a page. */
const longest = 900;
