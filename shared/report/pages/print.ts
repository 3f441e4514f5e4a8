import { escapeXml } from '../figure/svg';
import type { Booklet } from '../booklet';
import type { Brand } from '../brand';
import type { Face, Paper } from '../format/style';
import type { SetReport } from './compose';
import { bookFace, contentStyle, pageStyle } from './style';

/** What is printed: the very pages of the preview in a document that needs nothing outside itself. */
export const printedHtml = (
  booklet: Booklet,
  { pages }: SetReport,
  { brand, paper, faces }: { readonly brand: Brand; readonly paper: Paper; readonly faces: readonly Face[] },
): string =>
  [
    `<!doctype html><html lang="${escapeXml(booklet.language)}"><head><meta charset="utf-8">`,
    `<title>${escapeXml(`${booklet.title} · ${booklet.client.name}`)}</title>`,
    `<meta name="author" content="${escapeXml(booklet.author)}">`,
    `<style>${faces.map(faceRule).join('\n')}\n${contentStyle(brand)}\n${pageStyle(paper)}</style></head><body>`,
    ...pages,
    '</body></html>',
  ].join('');

/** One weight of the type face as a rule of CSS. */
export const faceRule = ({ weight, data, range }: Face): string =>
  `@font-face{font-family:'${bookFace}';font-weight:${weight};src:url(${data}) format('woff2')${range ? `;unicode-range:${range}` : ''}}`;
