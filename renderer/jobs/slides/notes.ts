import type { Formats } from '../../../shared/lib/formats';
import { sheetOfChart } from '../../../shared/report/booklet';
import { writtenRows } from '../../../shared/report/sheet';
import { chartsOf, type DeckSlide } from '../../../shared/report/slides/deck';

/** The tables of a slide's charts, a line for each row: what stands under the slide for whoever speaks or listens. */
export const notesOf = (slide: DeckSlide, formats: Formats): string =>
  chartsOf(slide)
    .map((chart) => {
      const sheet = sheetOfChart(chart);
      const [, ...names] = sheet.columns.map(({ name }) => name);
      const rows = writtenRows(sheet, formats).map(
        ([category = '', ...cells]) =>
          `${category}: ${cells.map((cell, at) => `${names[at] ?? ''} ${cell || 'no data'}`).join(', ')}`,
      );
      return [`${chart.name}. ${chart.caption}`, ...rows].join('\n');
    })
    .join('\n\n');
