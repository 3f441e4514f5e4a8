import type { Formats } from '../../../shared/lib/formats';
import type { Booklet } from '../../../shared/report/booklet';
import { brandOf } from '../../../shared/report/brand';
import type { Paper } from '../../../shared/report/format/style';
import { compose, emptyPage, type SetReport } from '../../../shared/report/pages/compose';
import { flowOf, htmlOf } from '../../../shared/report/pages/flow';
import { paginate } from '../../../shared/report/pages/paginate';
import { printedHtml } from '../../../shared/report/pages/print';
import { contentStyle, pageStyle } from '../../../shared/report/pages/style';
import { measure, type MeasuredPiece } from '../../ui/paged/measure';
import { loadBookFaces, reportFaces } from '../report-faces';

/** The least room that stays free at the foot, so that paper never cuts off what the screen just held. */
const slack = 2;

/** Sets a booklet on pages of a paper. */
export async function setReport(booklet: Booklet, paper: Paper, formats: Formats): Promise<SetReport> {
  const brand = brandOf(booklet.client.brandColour);
  const pieces = flowOf(booklet, brand, formats, 'pictures only');
  const markup = pieces.map(htmlOf);
  await loadBookFaces(markup.join(''));
  const [, ...inside] = markup;
  const { column, pieces: measured } = measure({
    style: bookStyle(booklet.client.brandColour, paper),
    page: emptyPage,
    pieces: inside,
  });
  // The cover is a page of its own by its design; all else is set in the column.
  const heights: readonly MeasuredPiece[] = [{ height: column - slack }, ...measured];
  const pages = paginate(
    pieces.map(({ keepsNext, startsPage, isPicture }, at) => ({
      ...{ keepsNext, startsPage, isPicture },
      ...(heights[at] ?? { height: 0 }),
    })),
    column - slack,
  );
  return compose(booklet, pieces, pages);
}

/** The style of the pages, as the preview and the paper have it. */
export const bookStyle = (brandColour: string | null, paper: Paper): string =>
  `${contentStyle(brandOf(brandColour))}\n${pageStyle(paper)}`;

/** A report that was set as the document that is printed. */
export const bookDocument = async (booklet: Booklet, set: SetReport, paper: Paper): Promise<string> =>
  printedHtml(booklet, set, {
    brand: brandOf(booklet.client.brandColour),
    paper,
    faces: await reportFaces(set.pages.join('')),
  });
