import { inks, levelInks, levelTextInks } from '../figure/inks';

export type Paper = 'A4' | 'Letter';

/** One weight of the type face as a data URL. Not the variable face: PDF would hold its letters as drawings. */
export interface Face {
  readonly weight: 400 | 600;
  readonly data: string;
}

/** The style of every report: one grid, five sizes, rules instead of boxes. Screen and paper are the same. */
export function reportStyle(paper: Paper, brandColour: string | null, faces: readonly Face[]): string {
  const brand = brandColour ?? inks.accent;
  return `
${faces.map(({ weight, data }) => `@font-face{font-family:Inter;font-weight:${weight};src:url(${data}) format('woff2')}`).join('\n')}
@page{size:${paper};margin:15mm 16mm 16mm}
*{box-sizing:border-box}
html{font:400 9.2pt/1.42 Inter,system-ui,sans-serif;color:${inks.text};-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;background:#fff}
main{max-width:178mm;margin:0 auto}
@media screen{body{background:#efefec}main{margin:24px auto;padding:16mm;background:#fff;max-width:210mm;box-shadow:0 1px 6px rgb(0 0 0/.14)}}
header{display:grid;grid-template-columns:1fr auto;gap:2mm 8mm;padding-bottom:3mm;border-bottom:1.2pt solid ${brand}}
header .client{display:flex;gap:2.5mm;align-items:center;color:${inks.quiet};font-size:8pt}
header .client img{height:8mm;max-width:30mm;object-fit:contain}
h1{grid-column:1/-1;margin:0;font-size:18pt;line-height:1.15;letter-spacing:-.015em;font-weight:600;overflow-wrap:anywhere}
.subtitle{grid-column:1/-1;margin:0;color:${inks.quiet};font-size:10pt;overflow-wrap:anywhere}
.facts{display:flex;flex-wrap:wrap;gap:1mm 7mm;margin:3mm 0 0;padding:0}
.facts div{display:flex;gap:1.5mm}
.facts dt{color:${inks.quiet}}
.facts dd{margin:0;font-weight:600}
h2{margin:5mm 0 1.6mm;font-size:10.5pt;line-height:1.3;font-weight:600;break-after:avoid}
p{margin:0 0 2mm;max-width:150mm;orphans:3;widows:3}
.answer{margin:4mm 0 0;font-size:11.5pt;line-height:1.45;max-width:164mm}
.columns{display:grid;grid-template-columns:96mm 1fr;gap:8mm;align-items:start;margin-top:3mm}
.columns h2:first-child{margin-top:1mm}
.columns .quotes{grid-template-columns:1fr}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:left;color:${inks.quiet};font-size:8pt;padding-bottom:1mm}
th{padding:1mm 2mm 1mm 0;border-bottom:.8pt solid ${inks.text};text-align:left;font-size:8pt;font-weight:600;vertical-align:bottom}
td{padding:1.1mm 2mm 1.1mm 0;border-bottom:.4pt solid ${inks.line};vertical-align:middle}
th.number,td.number{text-align:right;white-space:nowrap}
td.wide{width:40%}
thead{display:table-header-group}
tr{break-inside:avoid}
td svg{display:block}
.level{display:inline-block;min-width:6mm;padding:0 1.2mm;border-radius:.8mm;text-align:center;font-weight:600}
${levelStyle}
figure{margin:0;break-inside:avoid}
figure svg{display:block;width:100%;height:auto}
figcaption{color:${inks.quiet};font-size:8pt}
figure details{font-size:8pt;margin-top:1mm}
figure summary{color:${inks.quiet};cursor:pointer}
.quotes{display:grid;grid-template-columns:1fr 1fr;gap:2.5mm 8mm;margin:0;padding:0;list-style:none}
.quotes li{break-inside:avoid;padding-left:2.5mm;border-left:1.6pt solid ${inks.line}}
.quotes li.positive{border-left-color:${inks.accent}}
.quotes b{display:block;font-size:8.4pt}
.quotes q{display:block;quotes:'“' '”'}
.quotes small{color:${inks.quiet};font-size:7.6pt}
footer{margin-top:5mm;padding-top:2mm;border-top:.4pt solid ${inks.line};color:${inks.quiet};font-size:7.6pt;break-inside:avoid}
footer p{margin:0 0 .6mm;max-width:none}
@media print{figure details{display:none}}
`.trim();
}

const levelStyle = levelInks
  .map((ink, place) => `.level.l${place + 1}{background:${ink};color:${levelTextInks[place] ?? inks.text}}`)
  .join('\n');
