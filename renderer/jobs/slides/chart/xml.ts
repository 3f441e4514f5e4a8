import { escapeXml } from '../../../../shared/report/figure/svg';
import { sheetName, type ChartFigures, type Column } from './figures';

// Pieces of DrawingML charts (ECMA-376, part 1, 21.2). The order of elements is the schema's: programs that find another
// ask to repair the file.

export const face = 'Arial';

/** Colours without their #, as DrawingML wants them. */
export const bare = (colour: string): string => colour.replace('#', '').toUpperCase();

export const value = (name: string, val: string | number): string => `<c:${name} val="${val}"/>`;

export const fill = (colour: string): string =>
  `<a:solidFill><a:srgbClr val="${bare(colour)}"/></a:solidFill>`;

/** A line of so many points; no line without a colour. */
export const line = (colour: string | undefined, points = 1): string =>
  colour === undefined
    ? '<a:ln><a:noFill/></a:ln>'
    : `<a:ln w="${Math.round(points * 12_700)}" cap="flat">${fill(colour)}<a:round/></a:ln>`;

export const shape = (inside: string, edge: string): string => `<c:spPr>${inside}${edge}</c:spPr>`;
export const nothing = shape('<a:noFill/>', line(undefined));

/** How text looks: size in points. */
export const textLook = (size: number, colour: string, isBold = false): string =>
  `<c:txPr><a:bodyPr wrap="none" anchor="ctr"/><a:lstStyle/><a:p><a:pPr><a:defRPr ${runOf(size, isBold)}>${fill(colour)}${latin}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

const latin = `<a:latin typeface="${face}"/><a:cs typeface="${face}"/>`;
const runOf = (size: number, isBold: boolean): string =>
  `sz="${Math.round(size * 100)}" b="${isBold ? 1 : 0}"`;

/** What a column holds, with the cells of the workbook in which it can be changed. */
export function numbers({ columns }: ChartFigures, column: Column, format = 'General'): string {
  const points = column.values.flatMap((one, at) =>
    typeof one === 'number' ? [`<c:pt idx="${at}"><c:v>${one}</c:v></c:pt>`] : [],
  );
  return `<c:numRef><c:f>${cells(columns, column)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${value('ptCount', column.values.length)}${points.join('')}</c:numCache></c:numRef>`;
}

export function words({ columns }: ChartFigures, column: Column): string {
  const points = column.values.map(
    (one, at) => `<c:pt idx="${at}"><c:v>${escapeXml(String(one ?? ''))}</c:v></c:pt>`,
  );
  return `<c:strRef><c:f>${cells(columns, column)}</c:f><c:strCache>${value('ptCount', column.values.length)}${points.join('')}</c:strCache></c:strRef>`;
}

/** The name of a series: the heading of its column. */
export const heading = ({ columns }: ChartFigures, column: Column): string =>
  `<c:tx><c:strRef><c:f>${sheetName}!$${letter(columns.indexOf(column))}$1</c:f><c:strCache>${value('ptCount', 1)}<c:pt idx="0"><c:v>${escapeXml(column.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;

function cells(columns: readonly Column[], column: Column): string {
  const at = letter(columns.indexOf(column));
  return `${sheetName}!$${at}$2:$${at}$${column.values.length + 1}`;
}

/** A, B … Z, AA, AB … */
const letter = (place: number): string =>
  (place < 26 ? '' : letter(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));

const shown = (what: { readonly value: boolean }): string =>
  ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize']
    .map((name) => value(name, name === 'showVal' && what.value ? 1 : 0))
    .join('');

export const noLabels = `<c:dLbls>${shown({ value: false })}</c:dLbls>`;

/** The labels of a series: words of the report's own, one for each point. */
export function wordLabels(
  column: Column,
  {
    at,
    size,
    colour,
  }: { readonly at: 'l' | 'r' | 'outEnd' | 'inBase'; readonly size: number; readonly colour: string },
): string {
  const each = column.values.map(
    (one, idx) =>
      `<c:dLbl>${value('idx', idx)}<c:tx><c:rich><a:bodyPr wrap="none" anchor="ctr"/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US" ${runOf(size, false)}>${fill(colour)}${latin}</a:rPr><a:t>${escapeXml(String(one ?? ''))}</a:t></a:r></a:p></c:rich></c:tx>${nothing}${value('dLblPos', at)}${shown({ value: true })}</c:dLbl>`,
  );
  return `<c:dLbls>${each.join('')}${nothing}${textLook(size, colour)}${value('dLblPos', at)}${shown({ value: true })}</c:dLbls>`;
}

/** The labels of a series: its values in a number format. */
export const valueLabels = (
  format: string,
  { at, size, colour }: { readonly at: 'ctr' | 'outEnd'; readonly size: number; readonly colour: string },
): string =>
  `<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>${nothing}${textLook(size, colour)}${value('dLblPos', at)}${shown({ value: true })}</c:dLbls>`;

/** Bands as error bars, each of its own length. */
export const errorBars = (
  figures: ChartFigures,
  { below, above }: { readonly below: Column; readonly above: Column },
  edge: string,
): string =>
  `<c:errBars>${value('errBarType', 'both')}${value('errValType', 'cust')}${value('noEndCap', 1)}<c:plus>${numbers(figures, above)}</c:plus><c:minus>${numbers(figures, below)}</c:minus><c:spPr>${edge}</c:spPr></c:errBars>`;

/** A place inside the chart, as shares of its width and height. */
export const placed = (
  { x, y, w, h }: { readonly x: number; readonly y: number; readonly w?: number; readonly h?: number },
  isInner = false,
): string =>
  `<c:layout><c:manualLayout>${isInner ? value('layoutTarget', 'inner') : ''}${value('xMode', 'edge')}${value('yMode', 'edge')}${value('x', share(x))}${value('y', share(y))}${w === undefined ? '' : value('w', share(w))}${h === undefined ? '' : value('h', share(h))}</c:manualLayout></c:layout>`;

const share = (part: number): string => Math.min(1, Math.max(0, part)).toFixed(4);
