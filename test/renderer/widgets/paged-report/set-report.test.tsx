import { describe, expect, test } from 'vitest';
import { bookStyle, setReport } from '../../../../renderer/widgets/paged-report/set-report';
import { setMarkup, styledRoot } from '../../../../renderer/ui/paged/measure';
import { clientReview } from '../../../../shared/report/client-review';
import { reviewInput } from '../../../fixtures/review-input';

const input = reviewInput({ reps: 40 });
const { booklet } = clientReview(input);

/** The pages drawn at their own size. */
function drawn(pages: readonly string[], paper: 'A4' | 'Letter'): readonly HTMLElement[] {
  const host = document.createElement('div');
  document.body.append(host);
  const root = styledRoot(host, bookStyle(booklet.client.brandColour, paper));
  setMarkup(root, pages.join(''));
  return [...root.querySelectorAll<HTMLElement>('.page')];
}

describe.each(['A4', 'Letter'] as const)('a report of a 40-rep team set on %s', (paper) => {
  test('is at least twelve pages, and nothing on them is cut off', async () => {
    const { pages } = await setReport(booklet, paper, input.formats);
    expect(pages.length).toBeGreaterThanOrEqual(12);
    for (const page of drawn(pages, paper).slice(1)) {
      const column = page.querySelector('.body');
      const last = column?.lastElementChild;
      if (!column || !last) throw new Error('a page has a column with pieces');
      expect(last.getBoundingClientRect().bottom).toBeLessThanOrEqual(column.getBoundingClientRect().bottom);
    }
  });

  test('has its contents agree with the pages on which the sections open', async () => {
    const { pages, pageOf } = await setReport(booklet, paper, input.formats);
    const shown = drawn(pages, paper);
    const entries = shown.flatMap((page) => [...page.querySelectorAll('.entry')]);
    expect(entries).toHaveLength(booklet.sections.length);
    booklet.sections.forEach(({ key, title }, place) => {
      const number = Number(entries[place]?.querySelector('i')?.textContent);
      expect(number).toBe(pageOf.get(key));
      expect(shown[number - 1]?.querySelector(`h2[id="${key}"]`)?.textContent).toContain(title);
      expect(entries[place]?.querySelector('a')?.getAttribute('href')).toBe(`#${key}`);
    });
  });

  test('no page ends with a heading, and no table leaves one row alone', async () => {
    const { pages } = await setReport(booklet, paper, input.formats);
    for (const page of drawn(pages, paper)) {
      expect(page.querySelector('.body > .piece:last-child')?.querySelector('h2,h3,.lead')).toBeNull();
      for (const table of page.querySelectorAll('.body > .piece > table')) {
        const rows = table.querySelectorAll('tbody > tr').length;
        expect(rows).toBeGreaterThan(1);
        expect(table.querySelector('thead th')).not.toBeNull();
      }
    }
  });
});

test('the matrix of 40 reps and 21 competencies stands on one page of A4', async () => {
  const { pages } = await setReport(booklet, 'A4', input.formats);
  const holding = drawn(pages, 'A4').filter((page) => page.querySelector('table.heat'));
  expect(holding).toHaveLength(1);
  // Forty people, their mean, and how many stand behind it.
  expect(holding[0]?.querySelectorAll('table.heat tbody tr')).toHaveLength(42);
});

test('a long foreword and names of any length stay on the page', async () => {
  const long = {
    ...booklet,
    title: 'W'.repeat(120),
    foreword: 'A sentence that goes on. '.repeat(600),
    client: { ...booklet.client, name: 'Ö'.repeat(120) },
  };
  const { pages } = await setReport(long, 'A4', input.formats);
  for (const page of drawn(pages, 'A4').slice(1)) {
    const column = page.querySelector('.body');
    expect(column?.lastElementChild?.getBoundingClientRect().bottom).toBeLessThanOrEqual(
      (column?.getBoundingClientRect().bottom ?? 0) + 1,
    );
    expect(page.scrollWidth).toBeLessThanOrEqual(page.clientWidth);
  }
});
