import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { slidesOf } from '../../../../renderer/jobs/slides/slides';
import { readXlsx } from '../../../../shared/codec/xlsx';
import type { Booklet, Chart } from '../../../../shared/report/booklet';
import { clientReview } from '../../../../shared/report/client-review';
import { chartsOf } from '../../../../shared/report/slides/deck';
import { deckOf } from '../../../../shared/report/slides/deck-of';
import { reviewInput } from '../../../fixtures/review-input';
import { all, child, xmlTree, type Xml } from '../../../fixtures/xml-tree';

const office = ['/usr/bin/libreoffice', '/usr/bin/soffice'].find(existsSync);

const input = reviewInput({ reps: 8 });
const { formats } = input;
const { booklet } = clientReview(input);
const deck = deckOf(booklet, formats);
const file = await slidesOf(booklet, formats);

/** The parts of a file; every XML among them is read, so that one that is not well-formed fails here. */
function read(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const trees = new Map(
    Object.entries(parts).flatMap(([name, content]) =>
      /\.(xml|rels)$/.test(name) ? [[name, xmlTree(strFromU8(content))] as const] : [],
    ),
  );
  const numbered = (folder: string): readonly Xml[] =>
    [...trees]
      .filter(([name]) => new RegExp(`^ppt/${folder}\\d+\\.xml$`).test(name))
      .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
      .map(([, tree]) => tree);
  return {
    parts,
    trees,
    slides: numbered('slides/slide'),
    charts: numbered('charts/chart'),
    notes: numbered('notesSlides/notesSlide'),
    layouts: numbered('slideLayouts/slideLayout'),
  };
}

const own = read(file);

/** The words of a tree, each paragraph on a line. */
const said = (tree: Xml): string =>
  all(tree, 'a:p')
    .map(({ text }) => text)
    .join('\n');

/** The words of a tree as one line. */
const lineOf = (tree: Xml): string =>
  all(tree, 'a:t')
    .map(({ text }) => text)
    .join('');

const titleOf = (slide: Xml): string | undefined =>
  all(slide, 'p:sp').find((shape) =>
    all(shape, 'p:ph').some(({ attributes }) => attributes.get('type') === 'title'),
  )?.text;

const charts: readonly Chart[] = deck.slides.flatMap(chartsOf);

/** What a series holds under a name such as c:val; undefined where a point is left out. */
function numbersIn(series: Xml, name: string): readonly (number | undefined)[] {
  const [cache] = all(child(series, name) ?? series, 'c:numCache');
  if (!cache) throw new Error(`no ${name}`);
  const many = Number(child(cache, 'c:ptCount')?.attributes.get('val'));
  const points = new Map(
    all(cache, 'c:pt').map((point) => [Number(point.attributes.get('idx')), Number(point.text)]),
  );
  return Array.from({ length: many }, (_, at) => points.get(at));
}

const named = (chart: Xml, name: string): Xml => {
  const found = all(chart, 'c:ser').find((series) => child(series, 'c:tx')?.text.includes(name));
  if (!found) throw new Error(`no series ${name}`);
  return found;
};

describe('a report as slides', () => {
  test('every part is well-formed, every listed part is there, and no two things of a slide have one number', () => {
    const listed = own.trees.get('[Content_Types].xml')?.children ?? [];
    const missing = listed
      .flatMap(({ attributes }) => attributes.get('PartName')?.slice(1) ?? [])
      .filter((part) => !own.parts[part]);
    expect(missing).toEqual([]);
    for (const slide of own.slides) {
      const ids = all(slide, 'p:cNvPr').map(({ attributes }) => attributes.get('id'));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('is a deck that can be handed over: at most eighteen slides for eight reps, each used by a third or more', () => {
    expect(own.slides).toHaveLength(deck.slides.length + 1);
    expect(own.slides.length).toBeGreaterThanOrEqual(12);
    expect(own.slides.length).toBeLessThanOrEqual(18);
    for (const slide of deck.slides) expect(slide.used).toBeGreaterThan(1 / 3);
  });

  test('every slide has its headline as a title, no two alike, and the section over it', () => {
    const titles = own.slides.map(titleOf);
    expect(titles).toEqual([booklet.title, ...deck.slides.map(({ title }) => title)]);
    expect(new Set(titles).size).toBe(titles.length);
    const text = own.slides.map(said).join('\n');
    for (const { title } of booklet.sections) expect(text).toContain(title);
    const calls = booklet.sections.find(({ key }) => key === 'calls');
    expect(titles).toContain(calls?.lead.replace(/\.$/, ''));
  });

  test('no row of any table is lost, and no paragraph', () => {
    const rows = own.slides.flatMap((slide) => all(slide, 'a:tr').map((row) => all(row, 'a:tc').map(lineOf)));
    const words = own.slides
      .map((slide) =>
        all(slide, 'a:t')
          .map(({ text }) => text)
          .join(' '),
      )
      .join(' ');
    const tables = booklet.sections.flatMap(({ passages }) =>
      passages.flatMap((one) => (one.is === 'table' ? [one.table] : [])),
    );
    const written = deck.slides.flatMap(({ boxes }) =>
      boxes.flatMap((box) => (box.is === 'table' ? box.laid.written : [])),
    );
    expect(written).toHaveLength(tables.reduce((sum, { sheet }) => sum + sheet.rows.length, 0));
    for (const row of written) expect(rows).toContainEqual(row);
    for (const { note } of tables) expect(words).toContain(note);
    const texts = booklet.sections.flatMap(({ passages }) =>
      passages.flatMap((one) => {
        if (one.is === 'paragraph') return [one.text.replace(/\.$/, '')];
        return one.is === 'list' ? one.items : [];
      }),
    );
    expect(texts.filter((text) => !words.includes(text))).toEqual([]);
  });

  test('client, quarter, section and number stand in the foot, from a layout that the client can change', () => {
    const layout = own.layouts.find((one) => said(one).includes(booklet.subtitle));
    expect(layout && said(layout)).toContain(`${booklet.client.name} · ${booklet.subtitle}`);
    own.slides.slice(1).forEach((slide, at) => {
      expect(said(slide)).toContain(deck.slides[at]?.section);
      expect(all(slide, 'a:fld').map(({ attributes }) => attributes.get('type'))).toEqual(['slidenum']);
    });
    // Places take their look and their place from the layout: nothing is written over it.
    for (const slide of own.slides)
      for (const shape of all(slide, 'p:sp').filter((one) =>
        all(one, 'p:ph').some(({ attributes }) => attributes.get('type') !== 'sldNum'),
      )) {
        expect(all(shape, 'a:xfrm')).toEqual([]);
        expect(all(shape, 'a:solidFill')).toEqual([]);
      }
  });

  test('the foot names a client once whose name is in the title', async () => {
    const { layouts } = read(
      await slidesOf({ ...booklet, title: `Review of ${booklet.client.name}` }, formats),
    );
    const foot = layouts.map(said).find((text) => text.includes(booklet.subtitle)) ?? '';
    expect(foot).toContain(`${booklet.subtitle} · Review of ${booklet.client.name}`);
    expect(foot).not.toContain(`${booklet.client.name} · `);
  });

  test('says its author, its client’s colour and its language', () => {
    expect(strFromU8(own.parts['docProps/core.xml'] ?? new Uint8Array())).toContain(
      '<dc:creator>Hartley &amp; Co.</dc:creator>',
    );
    expect(strFromU8(own.parts['ppt/theme/theme1.xml'] ?? new Uint8Array())).toContain(
      '<a:accent1><a:srgbClr val="0F4C81"/>',
    );
    for (const slide of own.slides)
      for (const run of all(slide, 'a:rPr')) expect(run.attributes.get('lang')).toBe('en');
  });
});

describe('the charts of the slides', () => {
  test('there is a native one for each chart of the report, with what it shows for whoever cannot see it', () => {
    const sections = booklet.sections.flatMap(({ passages }) =>
      passages.flatMap((one) => (one.is === 'chart' ? [one.chart] : [])),
    );
    expect(charts.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual(
      [...(booklet.answer.chart ? [booklet.answer.chart] : []), ...sections].toSorted((a, b) =>
        a.name.localeCompare(b.name),
      ),
    );
    expect(own.charts).toHaveLength(charts.length);
    const spoken = own.slides.flatMap((slide) =>
      all(slide, 'p:graphicFrame').flatMap((frame) =>
        all(frame, 'p:cNvPr').map(({ attributes }) => attributes.get('descr') ?? ''),
      ),
    );
    for (const { name, caption } of charts) expect(spoken).toContain(`${name}. ${caption}`);
  });

  test('dots stand where the report says, their bands from end to end, and n behind each', () => {
    const at = charts.findIndex(({ kind }) => kind === 'dots');
    const chart = charts[at];
    const drawn = own.charts[at];
    if (!chart || !drawn) throw new Error('no dots');
    const [mean, target] = chart.series;
    expect(numbersIn(named(drawn, 'Team mean'), 'c:xVal')).toEqual(mean?.values);
    expect(numbersIn(named(drawn, 'Target'), 'c:xVal')).toEqual(target?.values);
    expect(numbersIn(named(drawn, '95% band'), 'c:xVal')).toEqual(
      mean?.bands?.flatMap((band) => [band?.[0], band?.[1], undefined]),
    );
    expect(mean?.bands?.some((band) => band !== undefined)).toBe(true);
    const words = all(drawn, 'a:t').map(({ text }) => text);
    chart.categories.forEach((category, place) => {
      expect(words).toContain(category);
      expect(words).toContain(`${formats.number(mean?.values[place] ?? NaN, 1)}, n ${mean?.counts?.[place]}`);
    });
    // The first category is on top, on the scale of the report.
    const [scale, rows] = all(drawn, 'c:valAx').map((axis) => child(axis, 'c:scaling'));
    expect(
      [child(scale, 'c:min'), child(scale, 'c:max')].map((end) => Number(end?.attributes.get('val'))),
    ).toEqual(chart.scale);
    expect(child(rows, 'c:orientation')?.attributes.get('val')).toBe('maxMin');
  });

  test('bars begin at zero and carry their bands as error bars', () => {
    const at = charts.findIndex(({ kind, series }) => kind === 'bars' && series[0]?.bands);
    const [series] = charts[at]?.series ?? [];
    const drawn = own.charts[at];
    if (!series || !drawn) throw new Error('no bars');
    const lost = named(drawn, series.name);
    expect(numbersIn(lost, 'c:val')).toEqual(series.values);
    const errors = child(lost, 'c:errBars');
    if (!errors) throw new Error('no bands');
    series.values.forEach((value = NaN, place) => {
      const [from, to] = series.bands?.[place] ?? [NaN, NaN];
      expect(value - (numbersIn(errors, 'c:minus')[place] ?? NaN)).toBeCloseTo(from, 10);
      expect(value + (numbersIn(errors, 'c:plus')[place] ?? NaN)).toBeCloseTo(to, 10);
    });
    const [axis] = all(drawn, 'c:valAx');
    expect(child(child(axis, 'c:scaling'), 'c:min')?.attributes.get('val')).toBe('0');
  });

  test('parts of a whole are those of the report', () => {
    const at = charts.findIndex(({ kind }) => kind === 'stacked');
    const drawn = own.charts[at];
    if (!drawn) throw new Error('no stack');
    for (const { name, values } of charts[at]?.series ?? [])
      expect(numbersIn(named(drawn, name), 'c:val')).toEqual(values);
    expect(all(drawn, 'c:grouping').map(({ attributes }) => attributes.get('val'))).toEqual(['stacked']);
  });

  test('each brings the workbook that it is edited in, and every cell that it names holds what it draws', () => {
    own.charts.forEach((chart, at) => {
      const book = readXlsx(
        own.parts[`ppt/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx`] ?? new Uint8Array(),
      );
      if (!book.ok) throw new Error(book.error);
      const rows = book.value[0]?.table.rows ?? [];
      for (const reference of all(chart, 'c:numRef')) {
        const [, column = '', from, to] =
          /^Figures!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(child(reference, 'c:f')?.text ?? '') ?? [];
        const place = Array.from(column).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        const cells = Array.from(
          { length: Number(to) - Number(from) + 1 },
          (_, row) => rows.find(({ line }) => line === Number(from) + row)?.cells[place] ?? '',
        );
        numbersIn({ ...reference, children: [reference] }, reference.name).forEach((drawn, row) =>
          expect(cells[row]).toEqual(drawn ?? ''),
        );
      }
    });
  });

  test('its tables stand in the notes, a line for each row', () => {
    const at = deck.slides.findIndex((slide) => chartsOf(slide).length > 0);
    const [chart] = chartsOf(deck.slides[at] ?? { boxes: [] });
    const notes = own.notes[at + 1];
    if (!chart || !notes) throw new Error('no notes');
    const lines = all(notes, 'a:p').map(({ text }) => text);
    for (const category of chart.categories)
      expect(lines.some((line) => line.startsWith(`${category}: `))).toBe(true);
    expect(lines.join(' ')).toMatch(/Team mean \d\.\d, Band from \d\.\d, Band to \d\.\d, n \d/);
  });
});

describe.each([
  ['a client of one rep, nothing assessed', { reps: 1, isAssessed: false, hasPipeline: false }, {}],
  ['a client without calls', { reps: 3, calls: 0, isAssessed: false, hasPipeline: false }, {}],
  ['forty reps', { reps: 40 }, {}],
  ['a light colour', { reps: 4 }, { brandColour: '#fff3b0' }],
  ['a very dark colour', { reps: 4 }, { brandColour: '#050505' }],
  [
    'no colour, a name with what XML cannot hold',
    { reps: 4 },
    { brandColour: null, name: 'A & B <“x”>\u0000\u000b\ud800' },
  ],
])('%s', (_, options, client) => {
  test('is written as slides that can be read', async () => {
    const given = reviewInput(options);
    const made = clientReview(given).booklet;
    const changed: Booklet = { ...made, client: { ...made.client, ...client } };
    const { slides, layouts } = read(await slidesOf(changed, given.formats));
    expect(slides).toHaveLength(deckOf(changed, given.formats).slides.length + 1);
    expect(layouts.length).toBeGreaterThanOrEqual(2);
    for (const slide of slides) expect(titleOf(slide)).toBeTruthy();
  });
});

// Where no office program is installed, the reading of the parts above is all that is shown.
test.skipIf(!office)(
  'opens in an office program, which sets as many pages and reads every headline',
  () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'benchcoach-pptx-'));
    const run = (program: string, ...words: string[]): string =>
      execFileSync(program, words, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 150_000,
      });
    try {
      writeFileSync(path.join(folder, 'r.pptx'), file);
      run(
        office ?? '',
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        path.join(folder, 'r.pptx'),
      );
      const pdf = path.join(folder, 'r.pdf');
      expect(run('pdfinfo', pdf)).toMatch(new RegExp(`Pages: +${deck.slides.length + 1}\\n`));
      const pages = run('pdftotext', '-layout', pdf, '-')
        .split('\f')
        .map((text) => text.replaceAll(/\s+/g, ' '));
      deck.slides.forEach(({ title, section }, at) => {
        expect(pages[at + 1]).toContain(title);
        expect(pages[at + 1]).toMatch(new RegExp(`${section.replaceAll('?', '\\?')} ${at + 2}`));
      });
      expect(pages.join(' ')).toMatch(/\d\.\d, n 8/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  180_000,
);
