import type { Formats } from '../../lib/formats';
import type { Booklet } from '../booklet';
import { brandOf } from '../brand';
import { escapeXml } from '../figure/svg';
import { inks } from '../figure/inks';
import { flowOf, htmlOf } from '../pages/flow';
import { faceRule } from '../pages/print';
import { contentStyle } from '../pages/style';
import type { Face } from './style';

/** A booklet as one web page that needs nothing outside itself and runs nothing: every chart also as a table. */
export function webPage(booklet: Booklet, formats: Formats, faces: readonly Face[]): string {
  const brand = brandOf(booklet.client.brandColour);
  const pieces = flowOf(booklet, brand, formats, 'with tables');
  return [
    `<!doctype html><html lang="${escapeXml(booklet.language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeXml(`${booklet.title} · ${booklet.client.name}`)}</title>`,
    `<meta name="author" content="${escapeXml(booklet.author)}">`,
    `<style>${faces.map(faceRule).join('\n')}\n${contentStyle(brand)}\n${screenStyle}</style></head>`,
    '<body><main class="web">',
    // A web page has no pages: the contents lead to the sections by their links alone.
    ...pieces.map(
      (piece) => `<div class="piece">${htmlOf(piece).replaceAll(/<i data-page="[^"]*"><\/i>/g, '')}</div>`,
    ),
    '</main></body></html>',
  ].join('\n');
}

const screenStyle = `
body{margin:0;background:#efefec}
.web{max-width:210mm;margin:24px auto;padding:0 20mm 20mm;box-shadow:0 1px 6px rgb(0 0 0/.14)}
.web .plate{margin:0 -20mm}
.piece:not(:first-child)>h2{margin-top:14mm}
details{margin-top:1.5mm;font-size:8pt}
summary{color:${inks.quiet};cursor:pointer}
.imprint{display:flex;justify-content:space-between;align-items:end;gap:8mm;margin-top:8mm;padding-top:3mm;border-top:.4pt solid ${inks.line}}
@media (max-width:700px){.web{margin:0;padding:0 16px 24px;overflow-x:auto}.web .plate{margin:0 -16px}}
@media print{body{background:#fff}.web{box-shadow:none;margin:0;max-width:none}details{display:none}tr,figure{break-inside:avoid}h2,h3{break-after:avoid}}
`.trim();
