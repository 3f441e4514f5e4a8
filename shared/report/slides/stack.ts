import { chartNeeds } from './chart-size';
import type { Area, Box, TextLine, TextStyle } from './deck';
import { laidTable, tableHeight, tableWidth } from './table-size';
import { lineHeight, linesOf } from './text-size';
import type { Block } from './units';

/** Sizes of letters on a slide, in points. */
export interface Sizes {
  readonly body: number;
  readonly table: number;
  readonly note: number;
}

/** Inches above a line of text that is not the first of its column, and between other things. */
const before: Readonly<Record<TextStyle, number>> = {
  lead: 0.2,
  body: 0.1,
  item: 0.1,
  head: 0.2,
  name: 0.2,
  note: 0.06,
};
const between = 0.1;
/** How far the text of a numbered item is set in. */
export const itemIndent = 0.34;

/** One column of blocks under each other. */
export interface Stack {
  readonly width: number;
  /** With charts at their least. */
  readonly height: number;
  /** How much higher its charts may grow. */
  readonly growth: number;
  /** Square inches of text, tables and charts as they stand. */
  readonly ink: number;
  readonly boxes: readonly Box[];
}

/** Sets blocks under each other into a width; undefined where one of them would be crushed in it. */
export function stacked(
  blocks: readonly Block[],
  width: number,
  sizes: Sizes,
  isForced = false,
): Stack | undefined {
  const boxes: Box[] = [];
  let [y, ink, growth] = [0, 0, 0];
  const put = (box: Box, inkWidth: number): void => {
    boxes.push(box);
    y = box.y + box.h;
    ink += inkWidth * box.h;
  };
  for (const block of blocks) {
    if (block.is === 'text') {
      const last = boxes.at(-1);
      const line = lineOf(block, sizes);
      const own = textHeight(line, width);
      if (last?.is === 'text') {
        boxes[boxes.length - 1] = { ...last, h: last.h + line.before + own, lines: [...last.lines, line] };
        y += line.before + own;
        ink += width * own;
      } else
        put({ is: 'text', x: 0, y: y + (y > 0 ? line.before : 0), w: width, h: own, lines: [line] }, width);
    } else if (block.is === 'table') {
      const over = boxes.at(-1);
      // Two parts of one table under each other are no parts.
      if (block.rows[0] > 0 && over?.is === 'table' && over.laid.table === block.written.table)
        return undefined;
      const size = block.written.table.isHeat ? Math.max(8, sizes.table - 1) : sizes.table;
      const laid = laidTable(block.written, block.rows, { width, size, isForced });
      if (!laid) return undefined;
      const w = tableWidth(laid);
      put({ is: 'table', x: 0, y: y + (y > 0 ? between : 0), w, h: tableHeight(laid), laid }, w);
    } else {
      const needs = chartNeeds(block.chart);
      if (needs.width > width && !isForced) return undefined;
      if (block.isNamed) {
        const line = lineOf({ is: 'text', style: 'name', text: block.chart.name }, sizes);
        put(
          {
            is: 'text',
            x: 0,
            y: y + (y > 0 ? line.before : 0),
            w: width,
            h: textHeight(line, width),
            lines: [line],
          },
          width,
        );
      }
      growth += needs.most - needs.least;
      put(
        { is: 'chart', x: 0, y: y + (y > 0 ? between : 0), w: width, h: needs.least, chart: block.chart },
        width,
      );
    }
  }
  return { width, height: y, growth, ink, boxes };
}

/** The boxes of a stack at their place, its charts grown by as much as there is room, within their growth. */
export function grown(stack: Stack, at: Pick<Area, 'x' | 'y'>, height: number): readonly Box[] {
  const more = Math.max(0, Math.min(height - stack.height, stack.growth));
  let down = 0;
  return stack.boxes.map((box) => {
    const y = at.y + box.y + down;
    if (box.is !== 'chart') return { ...box, x: at.x + box.x, y };
    const { least, most } = chartNeeds(box.chart);
    const own = stack.growth > 0 ? (more * (most - least)) / stack.growth : 0;
    down += own;
    return { ...box, x: at.x + box.x, y, h: box.h + own };
  });
}

function lineOf({ style, text, number }: Extract<Block, { is: 'text' }>, sizes: Sizes): TextLine {
  const size = {
    lead: sizes.body + 2,
    body: sizes.body,
    item: sizes.body,
    head: 14,
    name: 12,
    note: sizes.note,
  };
  return { text, style, size: size[style], before: before[style], ...(number !== undefined && { number }) };
}

/** How high a line of text is once it is set into a width. */
export const textHeight = ({ text, style, size }: TextLine, width: number): number =>
  linesOf(text, width - (style === 'item' ? itemIndent : 0), size, style === 'head' || style === 'name') *
  lineHeight(size);
