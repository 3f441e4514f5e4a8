import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml } from '../../../shared/report/figure/svg';
import { bare } from './chart/xml';

/** What stands in the place of the parts that the library wrote. */
export interface OwnParts {
  /** In the order in which their stand-ins were added. */
  readonly charts: readonly { readonly xml: string; readonly workbook: Uint8Array }[];
  /** Language of the text, for readers aloud. */
  readonly language: string;
  /** #rrggbb: the first colour that the program offers for what the client adds. */
  readonly accent: string;
}

/**
 * Finishes what the library wrote: its charts become ours, with bands and the workbook they are edited in; text in a place
 * of the layout takes its look from there, so that the client can change it once; what the library writes against the
 * schema (ECMA-376) is put right.
 */
export function repacked(bytes: Uint8Array, own: OwnParts): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
  const names = new Set(Object.keys(parts));
  const out: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries(parts)) {
    if (!name.endsWith('.xml')) {
      out[name] = content;
      continue;
    }
    out[name] = strToU8(lawful(finished(name, strFromU8(content), names, own)));
  }
  // The library goes on counting from one deck to the next, so its charts have numbers but no known ones.
  const [charts, books] = [/^ppt\/charts\/chart(\d+)\.xml$/, /^ppt\/embeddings\/.*?(\d+)\.xlsx$/].map(
    (kind) => inOrder(names, kind),
  );
  own.charts.forEach(({ xml, workbook }, at) => {
    const [chart, book] = [charts?.[at], books?.[at]];
    if (chart === undefined || book === undefined) throw new Error(`the library wrote no chart ${at + 1}`);
    out[chart] = strToU8(lawful(xml));
    out[book] = workbook;
  });
  return zipSync(out);
}

const inOrder = (names: ReadonlySet<string>, kind: RegExp): readonly string[] =>
  [...names]
    .flatMap((name) => {
      const number = kind.exec(name)?.[1];
      return number === undefined ? [] : [{ name, number: Number(number) }];
    })
    .toSorted((a, b) => a.number - b.number)
    .map(({ name }) => name);

function finished(name: string, xml: string, names: ReadonlySet<string>, own: OwnParts): string {
  if (name === '[Content_Types].xml') return withoutMissing(xml, names);
  if (name === 'ppt/presentation.xml') return notesMasterFirst(xml);
  if (name.startsWith('ppt/theme/')) return withAccent(xml, own.accent);
  const isSlide = name.startsWith('ppt/slides/');
  if (isSlide || name.startsWith('ppt/slideLayouts/'))
    return inLanguage(named(numbered(isSlide ? inherited(headed(xml)) : anchored(xml))), own.language);
  if (name.startsWith('ppt/notesSlides/')) return inLanguage(withParagraphs(xml), own.language);
  return xml;
}

/** Text without what XML cannot hold (XML 1.0, 2.2). */
const lawful = (xml: string): string =>
  xml.toWellFormed().replaceAll(/[^\t\n\r\u{20}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');

/** The library lists parts that it did not write. */
const withoutMissing = (xml: string, names: ReadonlySet<string>): string =>
  xml.replaceAll(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole, part: string) =>
    names.has(part) ? whole : '',
  );

/** The schema wants the master of the notes before the slides. */
const notesMasterFirst = (xml: string): string =>
  xml.replace(/(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s, '$2$1');

const withAccent = (xml: string, accent: string): string =>
  xml.replace(/<a:accent1>.*?<\/a:accent1>/s, `<a:accent1><a:srgbClr val="${bare(accent)}"/></a:accent1>`);

/** No two things of a slide have the same number. */
function numbered(xml: string): string {
  let next = 1;
  return xml.replaceAll(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${next++}"`);
}

/** The first row of a table heads its columns: readers aloud say it with each cell. */
const headed = (xml: string): string => xml.replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>');

/** Place and look come from the layout; a place that stays empty leaves no invitation to click. */
const inherited = (xml: string): string =>
  xml.replaceAll(/<p:sp>(?:(?!<\/p:sp>).)*?<p:ph\b(?:(?!<\/p:sp>).)*?<\/p:sp>/gs, (whole) => {
    if (whole.includes('type="sldNum"')) return whole;
    if (!/<a:t>[^<]/.test(whole)) return '';
    return whole
      .replace(/<p:spPr>.*?<\/p:spPr>/s, '<p:spPr/>')
      .replace(/<a:bodyPr\b[^>]*>.*?<\/a:bodyPr>|<a:bodyPr\b[^>]*\/>/s, '<a:bodyPr/>')
      .replaceAll(/<a:pPr\b[^>]*>.*?<\/a:pPr>|<a:pPr\b[^>]*\/>/gs, '')
      .replaceAll(/<a:rPr\b[^>]*>.*?<\/a:rPr>|<a:rPr\b[^>]*\/>/gs, '<a:rPr lang="en-US"/>')
      .replaceAll(/<a:endParaRPr\b[^>]*>.*?<\/a:endParaRPr>|<a:endParaRPr\b[^>]*\/>/gs, '');
  });

/** The library forgets where in a place of a layout its text stands, and that there is no room around it. */
const anchored = (xml: string): string =>
  xml.replaceAll(
    /(name="[^"]*@(t|ctr|b)"(?:(?!<\/p:sp>).)*?)<a:bodyPr\b[^>]*>(?:<\/a:bodyPr>)?/gs,
    (_, before: string, anchor: string) =>
      `${before}<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr>`,
  );

/** The place's name without what was noted in it. */
const named = (xml: string): string => xml.replaceAll(/( name="[^"]*)@(?:t|ctr|b)"/g, '$1"');

/** A line of the notes is a paragraph: inside one, a break is read as a blank. */
const withParagraphs = (xml: string): string =>
  xml.replace(
    /<a:p><a:r><a:rPr[^>]*\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr[^>]*\/><\/a:p>/,
    (_, text: string) =>
      text
        .split(/\r?\n/)
        .map(
          (line) => `<a:p>${line === '' ? '' : `<a:r><a:rPr lang="en-US"/><a:t>${line}</a:t></a:r>`}</a:p>`,
        )
        .join(''),
  );

const inLanguage = (xml: string, language: string): string =>
  xml.replaceAll(/lang="en-US"/g, `lang="${escapeXml(language)}"`);
