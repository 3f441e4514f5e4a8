import type { Brand } from '../brand';
import { inks, toneInks } from '../figure/inks';
import type { Paper } from '../format/style';
import { tones } from '../sheet';

/** The type face of a booklet; a name of its own, so that no face of the program is taken for it. */
export const bookFace = 'Inter Report';

/** Letter is 18 mm shorter than A4: less air at its head and foot, so that about as much stands on it. */
const papers = {
  A4: { width: '210mm', height: '297mm', head: 12, foot: 11 },
  Letter: { width: '215.9mm', height: '279.4mm', head: 8, foot: 7 },
} as const satisfies Record<Paper, { width: string; height: string; head: number; foot: number }>;

/** The look of what stands on the pages, on paper, in the preview and in the web page alike. */
export const contentStyle = ({ colour, onColour, ink }: Brand): string =>
  `
*{box-sizing:border-box}
.page,.web{font:400 9.5pt/1.45 '${bookFace}',Inter,system-ui,sans-serif;color:${inks.text};text-rendering:geometricPrecision;-webkit-print-color-adjust:exact;print-color-adjust:exact;font-variant-numeric:tabular-nums;background:#fff}
.piece{display:flow-root}
h1{margin:0;font-size:27pt;line-height:1.15;letter-spacing:-.02em;font-weight:600;overflow-wrap:anywhere}
h1.long{font-size:19pt}
h2{margin:0 0 3.4mm;padding-bottom:2mm;border-bottom:1.4pt solid ${ink};font-size:16pt;line-height:1.25;letter-spacing:-.01em;font-weight:600;overflow-wrap:anywhere}
h2 b{margin-right:1.5mm;color:${ink};font-weight:600}
.piece>h2{margin-top:10mm}
h3{margin:5mm 0 1.5mm;font-size:10.5pt;line-height:1.35;font-weight:600;overflow-wrap:anywhere}
p,li{text-wrap:pretty}
p{margin:0 0 2.6mm;max-width:150mm;overflow-wrap:anywhere}
p.lead{font-size:12pt;line-height:1.4;margin-bottom:3mm;max-width:160mm}
p.note{color:${inks.quiet};font-size:8pt;line-height:1.4;margin:1.6mm 0 3mm}
p.foreword{font-size:10.5pt;line-height:1.5}
ol{margin:0;padding-left:6mm}
ol li{margin:0 0 2mm;padding-left:1mm;max-width:150mm;overflow-wrap:anywhere}
li::marker{color:${ink};font-weight:600}
table{width:100%;table-layout:fixed;border-collapse:collapse;margin:1mm 0 2mm;font-size:8.5pt;line-height:1.35}
th{padding:1mm 2mm 1mm 0;border-bottom:.9pt solid ${inks.text};text-align:left;vertical-align:bottom;font-size:8pt;font-weight:600;overflow-wrap:break-word}
td,tbody th{padding:.7mm 2mm .7mm 0;border-bottom:.4pt solid ${inks.line};vertical-align:top;font-size:8.5pt;font-weight:400;overflow-wrap:anywhere}
table.many th,table.many td{padding-right:1.4mm;font-size:7.6pt}
tr>:last-child{padding-right:0}
th.number,td.number{text-align:right}
td.number{overflow-wrap:normal}
th.apart,td.apart{padding-left:3mm}
table.heat th,table.heat td{font-size:7.2pt;line-height:1.2;padding:.55mm .4mm;vertical-align:middle}
table.heat.close td,table.heat.close tbody th{padding-block:.3mm}
table.heat tbody th{padding-left:0}
table.heat thead th{vertical-align:bottom}
table.heat thead th.number{padding:0 0 1mm;text-align:left}
table.heat thead th.number span{display:inline-block;writing-mode:vertical-rl;rotate:180deg;max-height:36mm;line-height:1.1;font-weight:600}
table.heat td.number{text-align:center}
td.tone,td.tone:last-child{padding-right:1.4mm}
${tones.map((tone) => `.tone.${tone.replace(' ', '-')}{background:${toneInks[tone]}}`).join('\n')}
p.legend{display:flex;flex-wrap:wrap;gap:.6mm 4mm;margin:1mm 0 1.6mm;max-width:none;font-size:8pt;line-height:1.4}
p.legend i{display:inline-block;width:4mm;height:2.6mm;margin-right:1.2mm;border:.4pt solid ${inks.line};vertical-align:-.2mm}
figure{margin:1mm 0 3mm}
figure svg{display:block;width:100%;height:auto}
figcaption{margin-top:1mm;text-wrap:pretty;color:${inks.quiet};font-size:8pt;line-height:1.4;max-width:160mm}
.plate{padding:14mm 20mm 11mm;background:${colour};color:${onColour}}
.plate p{max-width:none;margin:0}
.plate .client{margin-bottom:9mm;font-size:10.5pt;font-weight:600}
.plate .subtitle{margin-top:2mm;font-size:12pt}
.answer{margin:0 0 2.4mm;font-size:13pt;line-height:1.4;max-width:none}
.plate+.answer{margin-top:9mm}
.cover figure{margin-top:7mm}
.imprint dl{margin:0;display:flex;flex-wrap:wrap;gap:1.5mm 9mm;font-size:8.5pt}
.imprint dt{color:${inks.quiet}}
.imprint dd{margin:0;font-weight:600;overflow-wrap:anywhere}
.imprint img{max-height:14mm;max-width:46mm;object-fit:contain}
.entry{margin:0;max-width:none}
.entry a{display:flex;gap:3mm;padding:1.5mm 0;border-bottom:.4pt solid ${inks.faint};color:inherit;text-decoration:none;font-size:10.5pt}
.entry b{flex:none;width:7mm;color:${ink};font-weight:600}
.entry span{flex:1;min-width:0}
.entry i{flex:none;font-style:normal;text-align:right}
`.trim();

/** The pages themselves: fixed boxes, so that what was measured is what is printed. */
export const pageStyle = (paper: Paper): string => {
  const { width, height, head, foot } = papers[paper];
  return `
@page{size:${paper};margin:0}
html,body{margin:0;padding:0}
.page{position:relative;width:${width};height:${height};overflow:hidden;break-after:page;break-inside:avoid}
.page:last-child{break-after:auto}
.page .piece:first-child>:first-child{margin-top:0}
.page>.body{position:absolute;top:${head + 13}mm;bottom:${foot + 11}mm;left:20mm;right:20mm}
.running{position:absolute;top:${head}mm;left:20mm;right:20mm;display:flex;justify-content:space-between;gap:8mm;padding-bottom:1.4mm;border-bottom:.4pt solid ${inks.line};color:${inks.quiet};font-size:7.5pt;line-height:1.3}
.running span{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.running span:last-child{flex:none;max-width:60%}
.running.foot{top:auto;bottom:${foot}mm;padding:1.4mm 0 0;border-bottom:0;border-top:.4pt solid ${inks.line}}
.page.first>.body{top:0;bottom:0;left:0;right:0}
.page .cover{height:${height};position:relative}
.page .cover>:not(.plate){margin-left:20mm;margin-right:20mm}
.page .imprint{position:absolute;left:0;right:0;bottom:14mm;display:flex;justify-content:space-between;align-items:end;gap:8mm;padding-top:3mm;border-top:.4pt solid ${inks.line}}
`.trim();
};
