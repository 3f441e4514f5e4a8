import { slant, type InView } from './geometry';
import { leftOf, topOf, type Picture } from './picture';

/** The names of the rows and the headings of groups, over whatever is scrolled under them. */
export function drawNames(context: CanvasRenderingContext2D, picture: Picture, view: InView): void {
  const { props, grid, palette, fonts, fit } = picture;
  const { cells, lines, headings } = props;
  const pad = grid.lineHeight * 0.3;
  context.fillStyle = palette.paper;
  context.fillRect(0, grid.headerHeight, grid.nameWidth, grid.height);
  context.fillStyle = palette.strongLine;
  context.fillRect(grid.nameWidth, grid.headerHeight, 1, topOf(picture, grid.lines) - grid.headerHeight);
  for (let line = view.line[0]; line < view.line[1]; line++) {
    const row = lines[line] ?? -1;
    const y = topOf(picture, line);
    const middle = y + grid.lineHeight / 2 + 1;
    context.textAlign = 'left';
    if (row < 0) {
      context.fillStyle = palette.heading;
      context.fillRect(0, y, grid.width, grid.lineHeight);
      context.fillStyle = palette.ink;
      context.font = fonts.strong;
      context.fillText(fit(headings[-1 - row] ?? '', fonts.strong, grid.width - 2 * pad), pad, middle);
      continue;
    }
    const aside = cells.aside(row);
    context.font = fonts.normal;
    context.fillStyle = palette.ink;
    const room = grid.nameWidth - 2.5 * pad - (aside === '' ? 0 : grid.lineHeight * 1.4);
    context.fillText(fit(cells.name(row), fonts.normal, room), pad, middle);
    if (aside !== '') {
      context.textAlign = 'right';
      context.fillStyle = palette.faint;
      context.fillText(aside, grid.nameWidth - pad, middle);
    }
  }
}

/** The names of the columns with their marks. */
export function drawHeader(context: CanvasRenderingContext2D, picture: Picture, view: InView): void {
  const { props, grid, palette } = picture;
  context.fillStyle = palette.paper;
  context.fillRect(grid.nameWidth, 0, grid.width, grid.headerHeight);
  // A slanted name leans in from a column that is out of view on the left.
  const first = grid.isSlanted
    ? Math.max(0, view.column[0] - Math.ceil(grid.headerHeight / grid.columnWidth))
    : view.column[0];
  for (let at = first; at < view.column[1]; at++) {
    const column = props.columns[at];
    if (!column) continue;
    const x = leftOf(picture, at);
    if (column.startsGroup) {
      context.fillStyle = palette.strongLine;
      context.fillRect(x - 1, grid.headerHeight - grid.markHeight, 2, grid.markHeight);
    }
    const isSorted = props.sort.by === column.place;
    const arrow = props.sort.isDescending ? ' ↓' : ' ↑';
    drawColumnName(context, picture, x, `${column.name}${isSorted ? arrow : ''}`, isSorted);
    if (column.mark) drawMark(context, picture, x, column.mark.number);
  }
  context.fillStyle = palette.strongLine;
  context.fillRect(0, grid.headerHeight - 1, grid.width, 1);
}

function drawColumnName(
  context: CanvasRenderingContext2D,
  { grid, palette, fonts, fit }: Picture,
  x: number,
  name: string,
  isStrong: boolean,
): void {
  const font = isStrong ? fonts.strong : fonts.normal;
  const foot = grid.headerHeight - grid.markHeight;
  context.font = font;
  context.fillStyle = palette.ink;
  if (grid.isSlanted) {
    context.textAlign = 'left';
    context.save();
    context.translate(x + grid.columnWidth / 2 - 2, foot - 2);
    context.rotate(-slant);
    context.fillText(fit(name, font, (foot - 6) / Math.sin(slant)), 0, 0);
    context.restore();
    return;
  }
  context.textAlign = 'center';
  const lines = twoLines(context, name, grid.columnWidth - 12);
  const step = foot / (lines.length === 1 ? 2 : 2.6);
  lines.forEach((text, place) =>
    context.fillText(
      fit(text, font, grid.columnWidth - 8),
      x + grid.columnWidth / 2,
      lines.length === 1 ? step : step * (0.85 + place * 0.9),
    ),
  );
}

/** A name on one line where it fits, else broken at the blank that leaves the first line as full as it can be. */
function twoLines(context: CanvasRenderingContext2D, name: string, width: number): readonly string[] {
  if (context.measureText(name).width <= width) return [name];
  const words = name.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const first = words.slice(0, count).join(' ');
    if (context.measureText(first).width <= width) return [first, words.slice(count).join(' ')];
  }
  return [name];
}

/** A tier: filled, half filled and framed, so that it is told apart without its number too. */
function drawMark(
  context: CanvasRenderingContext2D,
  { grid, palette, fonts }: Picture,
  x: number,
  number: 1 | 2 | 3,
): void {
  const size = grid.markHeight - 5;
  const [left, top] = [Math.round(x + (grid.columnWidth - size) / 2), grid.headerHeight - size - 4];
  if (number === 1) {
    context.fillStyle = palette.ink;
    context.fillRect(left, top, size, size);
  } else {
    context.strokeStyle = number === 2 ? palette.ink : palette.strongLine;
    context.lineWidth = number === 2 ? 2 : 1;
    context.strokeRect(left + 1, top + 1, size - 2, size - 2);
  }
  context.font = fonts.small;
  context.textAlign = 'center';
  context.fillStyle = number === 1 ? palette.paper : palette.ink;
  context.fillText(String(number), left + size / 2, top + size / 2 + 1);
}

/** What the names of the rows and the figures beside them are called. */
export function drawCorner(context: CanvasRenderingContext2D, picture: Picture): void {
  const { props, grid, palette, fonts, fit } = picture;
  const pad = grid.lineHeight * 0.3;
  const y = grid.headerHeight - grid.markHeight / 2 - 1;
  const arrow = props.sort.isDescending ? ' ↓' : ' ↑';
  const write = (by: 'name' | 'aside', text: string, x: number, width: number): void => {
    const font = props.sort.by === by ? fonts.strong : fonts.normal;
    context.font = font;
    context.fillText(fit(`${text}${props.sort.by === by ? arrow : ''}`, font, width), x, y);
  };
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, grid.nameWidth, grid.headerHeight);
  context.fillStyle = palette.ink;
  context.textAlign = 'left';
  write('name', props.nameHeader, pad, grid.nameWidth / 2 - pad);
  context.textAlign = 'right';
  write('aside', props.asideHeader, grid.nameWidth - pad, grid.nameWidth / 2);
  context.fillStyle = palette.strongLine;
  context.fillRect(0, grid.headerHeight - 1, grid.nameWidth + 1, 1);
  context.fillRect(grid.nameWidth, grid.headerHeight - grid.markHeight, 1, grid.markHeight);
}
