import { assertNever } from '../../lib/assert-never';
import type {
  Block,
  Cell,
  Moments,
  Part,
  Quote,
  ReportDocument,
  ReportFigure,
  ReportTable,
  SignatureLine,
} from '../document';
import { escapeXml } from '../figure/svg';
import { reportStyle, type Face, type Paper } from './style';

export interface HtmlOptions {
  readonly paper: Paper;
  /** The type face; the reader's own sans-serif without it. */
  readonly faces?: readonly Face[];
}

/**
 * A report as one HTML file that needs nothing outside itself: no network, no script. Every picture has its
 * figures as a table under it. The same file is what is printed.
 */
export function reportHtml(report: ReportDocument, { paper, faces = [] }: HtmlOptions): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeXml(report.language)}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeXml(`${report.title} · ${report.subtitle}`)}</title>`,
    `<style>${reportStyle({ paper, brandColour: report.client.brandColour, faces, foot: foot(report) })}</style>`,
    '</head><body><main>',
    header(report),
    ...report.blocks.map(block),
    `<footer>${report.method.map((line) => `<p>${escapeXml(line)}</p>`).join('')}</footer>`,
    '</main></body></html>',
  ].join('\n');
}

/** What stands at the foot of every page: enough to put a loose sheet back where it belongs. */
const foot = ({ title, subtitle, client }: ReportDocument): string =>
  [client.name, title, subtitle]
    .map((text) => (text.length > 40 ? `${text.slice(0, 39)}…` : text))
    .join(' · ');

function header({ title, subtitle, client, facts, stamp }: ReportDocument): string {
  const logo = client.logo ? `<img src="${escapeXml(client.logo)}" alt="">` : '';
  const pairs = facts.map(
    ({ label, value }) => `<div><dt>${escapeXml(label)}</dt><dd>${escapeXml(value)}</dd></div>`,
  );
  return [
    `<header><div class="client">${logo}<span>${escapeXml(client.name)}</span>${stamp ? `<b class="stamp">${escapeXml(stamp)}</b>` : ''}</div>`,
    `<h1${title.length > 60 ? ' class="long"' : ''}>${escapeXml(title)}</h1><p class="subtitle">${escapeXml(subtitle)}</p></header>`,
    pairs.length > 0 ? `<dl class="facts">${pairs.join('')}</dl>` : '',
  ].join('');
}

function block(one: Block): string {
  switch (one.is) {
    case 'heading':
      return `<h2>${escapeXml(one.text)}</h2>`;
    case 'paragraph':
      return `<p>${escapeXml(one.text)}</p>`;
    case 'answer':
      return `<p class="answer">${escapeXml(one.text)}</p>`;
    case 'table':
      return table(one.table);
    case 'figure':
      return figure(one.figure);
    case 'columns':
      return `<div class="columns${one.areAlike ? ' alike' : ''}"><div>${one.left.map(block).join('')}</div><div>${one.right.map(block).join('')}</div></div>`;
    case 'list':
      return `<ol>${one.items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</ol>`;
    case 'signatures':
      return `<div class="signatures">${one.lines.map(signature).join('')}</div>`;
    case 'moments':
      return moments(one.moments);
    case 'parts':
      return one.parts.map(part).join('');
    default:
      return assertNever(one);
  }
}

function table({ caption, columns, rows }: ReportTable): string {
  const kind = (place: number): string => {
    const column = columns[place];
    const names = [column?.isNumber ? 'number' : '', column?.isWide ? 'wide' : ''].filter(Boolean).join(' ');
    return names ? ` class="${names}"` : '';
  };
  const head = columns
    .map(({ name }, place) => `<th scope="col"${kind(place)}>${escapeXml(name)}</th>`)
    .join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell, place) => `<td${kind(place)}>${cellHtml(cell)}</td>`).join('')}</tr>`)
    .join('');
  const shares = columns.some(({ share }) => share !== undefined)
    ? `<colgroup>${columns.map(({ share }) => `<col${share === undefined ? '' : ` width="${share}%"`}>`).join('')}</colgroup>`
    : '';
  return `<table>${caption ? `<caption>${escapeXml(caption)}</caption>` : ''}${shares}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function cellHtml(cell: Cell): string {
  if (typeof cell === 'string') return escapeXml(cell);
  if ('svg' in cell) return cell.svg;
  const place = Math.min(5, Math.max(1, Math.round(cell.level))) - 1;
  return `<span class="level l${place + 1}">${escapeXml(cell.text)}</span>`;
}

function figure({ caption, svg, table: twin }: ReportFigure): string {
  return `<figure>${svg}${caption ? `<figcaption>${escapeXml(caption)}</figcaption>` : ''}<details><summary>The same as a table</summary>${table(twin)}</details></figure>`;
}

function moments({ columns, rows }: Moments): string {
  const head = columns.map((name) => `<th scope="col">${escapeXml(name)}</th>`).join('');
  const body = rows.map(
    ({ name, quotes }) =>
      `<tr><th scope="row">${escapeXml(name)}</th>${quotes.map((one) => `<td>${one ? moment(one) : '–'}</td>`).join('')}</tr>`,
  );
  return `<table class="moments"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

const moment = ({ mark, note, said, source }: Quote): string =>
  `<div class="moment">${cellHtml(mark)}<div>${words(note, said)}<small>${escapeXml(source)}</small></div></div>`;

function part({ name, mark, meaning, quotes }: Part): string {
  const items = quotes.map(
    (one) =>
      `<li><b>${cellHtml(one.mark)}</b> <small>${escapeXml(one.source)}</small>${words(one.note, one.said)}</li>`,
  );
  return [
    `<section class="part"><div>${cellHtml(mark)}</div><h3>${escapeXml(name)}</h3>`,
    `<div class="body">${meaning ? `<p class="meaning">${escapeXml(meaning)}</p>` : ''}`,
    items.length > 0 ? `<ul>${items.join('')}</ul>` : '',
    '</div></section>',
  ].join('');
}

function signature({ party, mark, details }: SignatureLine): string {
  const signed = !mark
    ? ''
    : 'drawing' in mark
      ? `<img src="${escapeXml(mark.drawing)}" alt="${escapeXml(`Signature: ${party}`)}">`
      : `<span>${escapeXml(mark.typed)}</span>`;
  const lines = details.map((line) => `<small>${escapeXml(line)}</small>`).join('');
  return `<div><div class="line">${signed}</div><b>${escapeXml(party)}</b>${lines}</div>`;
}

const words = (note: string, said: string): string =>
  (note ? `<p>${escapeXml(note)}</p>` : '') + (said ? `<q>${escapeXml(said)}</q>` : '');
