import { inks, levelInks, levelTextInks } from '../figure/inks';

export type Paper = 'A4' | 'Letter';

/** One weight of the type face as a data URL. Not the variable face: PDF would hold its letters as drawings. */
export interface Face {
  readonly weight: 400 | 600;
  readonly data: string;
  /** The letters it holds, as CSS writes them; all of its script when left out. */
  readonly range?: string;
}

export interface StyleOptions {
  readonly paper: Paper;
  readonly brandColour: string | null;
  readonly faces: readonly Face[];
  /** Stands at the foot of every page, beside its number. */
  readonly foot: string;
}

/** The style of every report: one grid, few sizes, rules instead of boxes. Screen and paper are the same. */
export function reportStyle({ paper, brandColour, faces, foot }: StyleOptions): string {
  const brand = brandColour ?? inks.accent;
  const margin = `font:400 7pt/1 Inter,system-ui,sans-serif;color:${inks.quiet};padding-top:2.5mm`;
  return `
${faces.map(fontFace).join('\n')}
@page{size:${paper};margin:${paper === 'Letter' ? '9mm 16mm 12mm' : '11mm 16mm 13mm'};@bottom-left{content:${cssText(foot)};width:86%;text-align:left;vertical-align:top;${margin}}@bottom-right{content:counter(page) ' of ' counter(pages);width:14%;text-align:right;vertical-align:top;${margin}}}
*{box-sizing:border-box}
html{font:400 9pt/1.4 Inter,system-ui,sans-serif;color:${inks.text};-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;background:#fff}
main{margin:0 auto}
header .client{display:flex;gap:2.5mm;align-items:center;margin-bottom:1mm;color:${inks.quiet};font-size:8pt}
header .client img{height:8mm;max-width:36mm;object-fit:contain}
header{padding-bottom:2mm;border-bottom:1.6pt solid ${brand}}
h1{margin:0;font-size:19pt;line-height:1.15;letter-spacing:-.015em;font-weight:600;overflow-wrap:anywhere}
h1.long{font-size:13pt}
.subtitle{margin:1mm 0 0;color:${inks.quiet};font-size:10pt;overflow-wrap:anywhere}
.facts{display:flex;flex-wrap:wrap;gap:1mm 6mm;margin:2mm 0 0;padding:0}
.facts div{display:flex;gap:1.5mm}
.facts dt{color:${inks.quiet}}
.facts dd{margin:0;font-weight:600;overflow-wrap:anywhere}
h2{margin:4mm 0 1mm;font-size:10.5pt;line-height:1.3;font-weight:600;break-after:avoid}
p{margin:0 0 2mm;max-width:150mm;orphans:3;widows:3;white-space:pre-line;overflow-wrap:anywhere}
.answer{margin:.5mm 0 0;font-size:11.5pt;line-height:1.4}
.facts+.answer{margin-top:3mm}
.columns{display:grid;grid-template-columns:1fr 72mm;gap:8mm;align-items:start;margin-top:3mm}
.columns.alike{grid-template-columns:1fr 1fr;margin-top:0}
ol{margin:0;padding-left:4.5mm}
ol li{margin:0 0 .8mm;padding-left:.5mm;overflow-wrap:anywhere;break-inside:avoid}
.stamp{margin-left:auto;padding:.4mm 2mm;border:.8pt solid ${inks.text};border-radius:.8mm;color:${inks.text};font-weight:600}
.signatures{display:grid;grid-auto-columns:1fr;grid-auto-flow:column;gap:10mm;margin-top:4mm;break-inside:avoid}
.signatures b,.signatures small{display:block;overflow-wrap:anywhere}
.signatures .line{display:flex;align-items:end;height:13mm;margin-bottom:1mm;padding:0 1mm .6mm;border-bottom:.8pt solid ${inks.text}}
.signatures img{max-width:100%;max-height:12mm}
.signatures span{font-size:14pt;font-style:italic;line-height:1.15;overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:left;color:${inks.quiet};font-size:8pt;padding-bottom:.6mm}
th{padding:.8mm 1.7mm .8mm 0;border-bottom:.8pt solid ${inks.text};text-align:left;font-size:8pt;font-weight:600;vertical-align:bottom}
td,tbody th{padding:.6mm 1.7mm .6mm 0;border-bottom:.4pt solid ${inks.line};vertical-align:middle}
tr>:last-child{padding-right:0}
th.number,td.number{text-align:right;white-space:nowrap}
td.wide{width:40%}
thead{display:table-header-group}
tr{break-inside:avoid}
td svg{display:block}
table+p{margin-top:1.6mm;max-width:none}
.level{display:inline-block;flex:none;min-width:6mm;padding:0 1.2mm;border-radius:.8mm;text-align:center;font-weight:600}
${levelStyle}
figure{margin:0;break-inside:avoid}
figure svg{display:block;width:100%;height:auto}
figcaption{color:${inks.quiet};font-size:8pt}
figure details{font-size:8pt;margin-top:1mm}
figure summary{color:${inks.quiet};cursor:pointer}
q{quotes:'“' '”'}
small{color:${inks.quiet};font-size:7.6pt}
.moments{table-layout:fixed;margin-top:4mm}
.moments th:first-child{width:32mm}
.moments tbody th{font-size:9pt;font-weight:400}
.moments td,.moments tbody th{vertical-align:top;padding-right:5mm;line-height:1.3}
.moments th:first-child{padding-right:2mm}
.moment{display:flex;gap:2mm;align-items:start}
.moment>div{min-width:0;overflow-wrap:anywhere}
.moment p,.moment q{display:block;margin:0}
.moment small{display:block;line-height:1.25}
.part{display:grid;grid-template-columns:8mm 38mm 1fr;column-gap:2mm;padding:2.4mm 0 1mm;border-top:.4pt solid ${inks.line}}
h2+.part{border-top:.8pt solid ${inks.text}}
h3{margin:0;font-size:9pt;line-height:inherit;font-weight:600;overflow-wrap:anywhere;break-after:avoid}
.part .body{min-width:0}
.part .meaning{color:${inks.quiet};break-after:avoid}
.part ul{margin:0;padding:0;list-style:none}
.part li{break-inside:avoid;margin:0 0 2mm;padding-left:2.5mm;border-left:1.2pt solid ${inks.line}}
.part li p{margin:0}
.part li q{display:block;overflow-wrap:anywhere}
footer{margin-top:3mm;padding-top:1.4mm;border-top:.4pt solid ${inks.line};color:${inks.quiet};font-size:7pt;line-height:1.3;break-inside:avoid}
footer p{margin:0 0 .4mm;max-width:none}
@media screen{body{background:#efefec}main{margin:24px auto;padding:14mm 16mm;background:#fff;max-width:210mm;box-shadow:0 1px 6px rgb(0 0 0/.14)}}
@media screen and (max-width:640px){main{margin:0;padding:16px;overflow-x:auto}.columns,.part{grid-template-columns:1fr}}
@media print{figure details{display:none}.moment p,.moment q{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}.moment small{overflow:hidden;white-space:nowrap;text-overflow:ellipsis}}
${paper === 'Letter' ? lessAir : ''}
`.trim();
}

/** Letter is 18 mm shorter than A4: the same page fits on it with less room between its parts. */
const lessAir =
  '@media print{h2,.moments{margin-top:2.6mm}footer{margin-top:2mm}td,tbody th{padding-top:.4mm;padding-bottom:.4mm}}';

const fontFace = ({ weight, data, range }: Face): string =>
  `@font-face{font-family:Inter;font-weight:${weight};src:url(${data}) format('woff2')${range ? `;unicode-range:${range}` : ''}}`;

/** Whatever a person typed as a text of CSS: it cannot end the text, nor the style around it. */
const cssText = (text: string): string =>
  `"${text.replaceAll(/[^\p{L}\p{N} .,·…-]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16) ?? ''} `)}"`;

const levelStyle = levelInks
  .map((ink, place) => `.level.l${place + 1}{background:${ink};color:${levelTextInks[place] ?? inks.text}}`)
  .join('\n');
