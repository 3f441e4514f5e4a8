import { drawCorner, drawHeader, drawNames } from './draw-frame';
import { inView, type InView } from './geometry';
import { leftOf, topOf, type Picture } from './picture';
import type { Age, Fill } from './props';

/** Draws what is in view of a grid: the cells, then the frozen names and header over them. */
export function drawGrid(context: CanvasRenderingContext2D, picture: Picture): void {
  const { grid, palette, scrolled } = picture;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, grid.width, grid.height);
  context.textBaseline = 'middle';
  const view = inView(grid, scrolled);
  clipped(context, grid.nameWidth, grid.headerHeight, grid.width, grid.height, () => {
    drawCells(context, picture, view);
    drawRules(context, picture, view);
  });
  clipped(context, 0, grid.headerHeight, grid.width, grid.height, () => drawNames(context, picture, view));
  clipped(context, grid.nameWidth, 0, grid.width, grid.headerHeight, () =>
    drawHeader(context, picture, view),
  );
  drawCorner(context, picture);
  drawFocus(context, picture);
}

/** Cells of one look are drawn together: changing colours costs more than drawing. */
function drawCells(context: CanvasRenderingContext2D, picture: Picture, view: InView): void {
  const { props, grid, palette, fonts } = picture;
  const { cells, columns, lines, selected } = props;
  const looks = new Map<string, { fill: Fill; age: Age; places: number[]; texts: string[] }>();
  const chosen: number[] = [];
  for (let line = view.line[0]; line < view.line[1]; line++) {
    const row = lines[line] ?? -1;
    if (row < 0) continue;
    const y = topOf(picture, line);
    for (let at = view.column[0]; at < view.column[1]; at++) {
      const column = columns[at]?.place ?? 0;
      const x = leftOf(picture, at);
      if (selected[row * cells.columns + column] === 1) chosen.push(x, y);
      const fill = cells.fill(row, column);
      const age = cells.age(row, column);
      const key = `${fill}${age}`;
      let look = looks.get(key);
      if (!look) looks.set(key, (look = { fill, age, places: [], texts: [] }));
      look.places.push(x, y);
      look.texts.push(cells.text(row, column));
    }
  }
  const [width, height] = [grid.columnWidth, grid.lineHeight];
  context.textAlign = 'center';
  for (const { fill, age, places, texts } of looks.values()) {
    const ground = palette.ground(fill, age);
    if (ground !== undefined) {
      context.fillStyle = ground;
      for (let i = 0; i < places.length; i += 2)
        context.fillRect((places[i] ?? 0) + 1, (places[i + 1] ?? 0) + 1, width - 1, height - 1);
    }
    context.fillStyle = palette.inkOn(fill, age);
    context.font = fill === 'far under' || fill === 'under' ? fonts.strong : fonts.normal;
    const size = cornerOf(fill);
    for (let i = 0; i < places.length; i += 2) {
      const [x, y] = [places[i] ?? 0, places[i + 1] ?? 0];
      const text = texts[i / 2] ?? '';
      if (text !== '') context.fillText(text, x + width / 2, y + height / 2 + 1);
      if (size > 0) corner(context, x + 1, y + 1, size);
      for (let dot = 0; dot < age; dot++)
        context.fillRect(x + width / 2 - (age - 1) * 2.5 + dot * 5 - 1, y + height - 4, 2, 2);
    }
  }
  context.strokeStyle = palette.accent;
  context.lineWidth = 2;
  for (let i = 0; i < chosen.length; i += 2)
    context.strokeRect((chosen[i] ?? 0) + 2, (chosen[i + 1] ?? 0) + 2, width - 3, height - 3);
}

/** What is under the required level has its corner folded, the more the wider the gap: it shows without colour. */
const cornerOf = (fill: Fill): number =>
  fill === 'far under' ? 9 : fill === 'under' ? 6 : fill === 'just under' ? 4 : 0;

function corner(context: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + size, y);
  context.lineTo(x, y + size);
  context.fill();
}

function drawRules(context: CanvasRenderingContext2D, picture: Picture, view: InView): void {
  const { props, palette, grid } = picture;
  context.fillStyle = palette.line;
  if (palette.isForced) {
    for (let line = view.line[0]; line < view.line[1]; line++)
      context.fillRect(0, topOf(picture, line), grid.width, 1);
    for (let at = view.column[0]; at <= view.column[1]; at++)
      context.fillRect(leftOf(picture, at), 0, 1, grid.height);
  }
  context.fillStyle = palette.strongLine;
  for (let at = view.column[0]; at < view.column[1]; at++)
    if (props.columns[at]?.startsGroup)
      context.fillRect(leftOf(picture, at) - 1, 0, 2, Math.min(grid.height, topOf(picture, grid.lines)));
}

function drawFocus(context: CanvasRenderingContext2D, picture: Picture): void {
  const { focus, grid, palette, props } = picture;
  if (!focus) return;
  const isHeading = focus.line >= 0 && (props.lines[focus.line] ?? 0) < 0;
  const x = focus.column < 0 || isHeading ? 0 : leftOf(picture, focus.column);
  const width = isHeading ? grid.width : focus.column < 0 ? grid.nameWidth : grid.columnWidth;
  const y = focus.line < 0 ? grid.headerHeight - grid.markHeight : topOf(picture, focus.line);
  const height = focus.line < 0 ? grid.markHeight : grid.lineHeight;
  const [fromX, fromY] = [
    focus.column < 0 || isHeading ? 0 : grid.nameWidth,
    focus.line < 0 ? 0 : grid.headerHeight,
  ];
  clipped(context, fromX, fromY, grid.width, grid.height, () => {
    context.lineWidth = 2;
    context.strokeStyle = palette.focus;
    context.strokeRect(x + 1, y + 1, width - 1, height - 1);
    context.lineWidth = 1;
    context.strokeStyle = palette.paper;
    context.strokeRect(x + 2.5, y + 2.5, width - 4, height - 4);
  });
}

function clipped(
  context: CanvasRenderingContext2D,
  left: number,
  top: number,
  right: number,
  bottom: number,
  draw: () => void,
): void {
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  draw();
  context.restore();
}
