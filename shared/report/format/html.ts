import { assertNever } from '../../lib/assert-never';
import type { Block, Cell, Quote, ReportDocument, ReportFigure, ReportTable } from '../document';
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
    `<style>${reportStyle(paper, report.client.brandColour, faces)}</style>`,
    '</head><body><main>',
    header(report),
    ...report.blocks.map(block),
    `<footer>${report.method.map((line) => `<p>${escapeXml(line)}</p>`).join('')}</footer>`,
    '</main></body></html>',
  ].join('\n');
}

function header({ title, subtitle, client, facts }: ReportDocument): string {
  const logo = client.logo ? `<img src="${escapeXml(client.logo)}" alt="">` : '';
  const pairs = facts.map(
    ({ label, value }) => `<div><dt>${escapeXml(label)}</dt><dd>${escapeXml(value)}</dd></div>`,
  );
  return [
    `<header><div class="client">${logo}<span>${escapeXml(client.name)}</span></div>`,
    `<h1>${escapeXml(title)}</h1><p class="subtitle">${escapeXml(subtitle)}</p></header>`,
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
      return `<div class="columns"><div>${one.left.map(block).join('')}</div><div>${one.right.map(block).join('')}</div></div>`;
    case 'quotes':
      return `<ul class="quotes">${one.quotes.map(quote).join('')}</ul>`;
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
  return `<table>${caption ? `<caption>${escapeXml(caption)}</caption>` : ''}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function cellHtml(cell: Cell): string {
  if (typeof cell === 'string') return escapeXml(cell);
  if ('svg' in cell) return cell.svg;
  const place = Math.min(5, Math.max(1, Math.round(cell.level))) - 1;
  return `<span class="level l${place + 1}">${escapeXml(cell.text)}</span>`;
}

function figure({ caption, svg, table: twin }: ReportFigure): string {
  return `<figure>${svg}<figcaption>${escapeXml(caption)}</figcaption><details><summary>The same as a table</summary>${table(twin)}</details></figure>`;
}

function quote({ heading, note, said, source, tone }: Quote): string {
  return `<li class="${tone}"><b>${escapeXml(heading)}</b>${note ? `<p>${escapeXml(note)}</p>` : ''}${said ? `<q>${escapeXml(said)}</q> ` : ''}<small>${escapeXml(source)}</small></li>`;
}
