import { assertNever } from '../../../../shared/lib/assert-never';
import { inks } from '../../../../shared/report/figure/inks';
import { barPlot } from './bars';
import { dotPlot, drawnIn } from './dots';
import type { ChartFigures } from './figures';
import { hasKey, plotOf, type ChartLook, type Plot } from './plot';
import { face, line, placed, shape, textLook, value } from './xml';

/** A chart as the part of a presentation that draws it. Source of the element order: ECMA-376, part 1, 21.2. */
export function chartXml(figures: ChartFigures, look: ChartLook): string {
  const plot = plotOf(figures, look);
  const { left, top, width, height } = plot;
  const share = (inches: number, of: number): number => inches / of;
  const layout = placed(
    {
      x: share(left, look.width),
      y: share(top, look.height),
      w: share(width, look.width),
      h: share(height, look.height),
    },
    true,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    value('date1904', 0),
    value('roundedCorners', 0),
    `<c:chart>${value('autoTitleDeleted', 1)}<c:plotArea>${layout}`,
    plotXml(plot),
    shape('<a:noFill/>', line(undefined)),
    '</c:plotArea>',
    key(plot, look),
    `${value('plotVisOnly', 1)}${value('dispBlanksAs', 'gap')}</c:chart>`,
    shape('<a:noFill/>', line(undefined)),
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000"><a:latin typeface="${face}"/></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`,
    `<c:externalData r:id="rId1">${value('autoUpdate', 0)}</c:externalData></c:chartSpace>`,
  ].join('');
}

function plotXml(plot: Plot): string {
  switch (plot.figures.chart.kind) {
    case 'dots':
      return dotPlot(plot);
    case 'bars':
    case 'stacked':
      return barPlot(plot);
    default:
      return assertNever(plot.figures.chart.kind);
  }
}

/** What is what, over the rows; series that only carry words are not named. */
function key(plot: Plot, look: ChartLook): string {
  const { figures } = plot;
  if (!hasKey(figures)) return '';
  const many = drawnIn(figures);
  const hidden = figures.ends ? [many, many + 1] : [];
  const entries = hidden.map(
    (idx) => `<c:legendEntry>${value('idx', idx)}${value('delete', 1)}</c:legendEntry>`,
  );
  const layout = placed({ x: plot.left / look.width - 0.01, y: 0 });
  return `<c:legend>${value('legendPos', 't')}${entries.join('')}${layout}${value('overlay', 0)}${textLook(10, inks.quiet)}</c:legend>`;
}
