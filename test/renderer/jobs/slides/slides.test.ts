import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { slidesOf } from '../../../../renderer/jobs/slides/slides';
import { readXlsx } from '../../../../shared/codec/xlsx';
import { clientReview } from '../../../../shared/report/client-review';
import { reviewInput } from '../../../fixtures/review-input';

const input = reviewInput({ reps: 12 });
const { booklet } = clientReview(input);
let parts: Record<string, Uint8Array> = {};
const xml = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
const named = (pattern: RegExp): readonly string[] => Object.keys(parts).filter((name) => pattern.test(name));

beforeAll(async () => {
  parts = unzipSync(await slidesOf(booklet, input.formats));
});

describe('a report as slides', () => {
  test('has a slide for the cover, every section and every chart', () => {
    const slides = named(/^ppt\/slides\/slide\d+\.xml$/);
    expect(slides.length).toBeGreaterThan(booklet.sections.length);
    const text = slides.map(xml).join(' ');
    for (const { title } of booklet.sections) expect(text).toContain(title.replaceAll('&', '&amp;'));
    expect(xml('docProps/core.xml')).toContain(
      `<dc:creator>${booklet.author.replace('&', '&amp;')}</dc:creator>`,
    );
  });

  test('has native charts whose figures are those of the report, in the client’s colour', () => {
    const charts = named(/^ppt\/charts\/chart\d+\.xml$/);
    const all = booklet.sections.flatMap(({ passages }) => passages.filter(({ is }) => is === 'chart'));
    expect(charts).toHaveLength(all.length + 1);
    const first = xml('ppt/charts/chart1.xml');
    expect(first).toContain('<c:barChart>');
    expect(first).toContain('0F4C81');
    const { chart } = booklet.answer;
    const [series] = chart?.series ?? [];
    const values = [
      ...(/<c:val>[\s\S]*?<\/c:val>/.exec(first)?.[0] ?? '').matchAll(/<c:v>([^<]*)<\/c:v>/g),
    ].map(([, value]) => Number(value));
    expect(values).toEqual(series?.values.toReversed());
  });

  test('each chart brings the workbook that it is edited in', () => {
    const books = named(/^ppt\/embeddings\/.*\.xlsx$/);
    expect(books).toHaveLength(named(/^ppt\/charts\/chart\d+\.xml$/).length);
    const read = readXlsx(parts[books[0] ?? ''] ?? new Uint8Array());
    expect(read.ok && JSON.stringify(read.value)).toContain('Discovery quality');
  });

  test('long tables go over several slides, each with its heading', () => {
    const slides = named(/^ppt\/slides\/slide\d+\.xml$/).map(xml);
    expect(slides.filter((one) => one.includes('(continued)')).length).toBeGreaterThan(0);
    for (const slide of slides.filter((one) => one.includes('(continued)')))
      expect(slide).toContain('<a:tbl>');
  });
});
