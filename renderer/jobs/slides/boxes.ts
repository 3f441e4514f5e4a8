import type PptxGenJS from 'pptxgenjs';
import { assertNever } from '../../../shared/lib/assert-never';
import type { Brand } from '../../../shared/report/brand';
import { inks, toneInks } from '../../../shared/report/figure/inks';
import type { Box, LaidTable, TextStyle } from '../../../shared/report/slides/deck';
import { itemIndent } from '../../../shared/report/slides/stack';
import { cellRoom, headSize, isApart, uprightName } from '../../../shared/report/slides/table-columns';
import type { SheetCell } from '../../../shared/report/sheet';
import { bare, face } from './chart/xml';

type Slide = ReturnType<PptxGenJS['addSlide']>;
type TextBox = Extract<Box, { is: 'text' }>;

/** Puts one box on a slide. A chart is put as a stand-in of the library; its real part is written by `repack`. */
export function addBox(slide: Slide, box: Box, brand: Brand): void {
  switch (box.is) {
    case 'text':
      return addText(slide, box, brand);
    case 'table':
      return addTable(slide, box.laid, box);
    case 'chart': {
      const { name, caption } = box.chart;
      const { x, y, w, h } = box;
      const standIn = [{ name, labels: ['1'], values: [1] }];
      slide.addChart('bar', standIn, { x, y, w, h, altText: `${name}. ${caption}`, objectName: name });
      return;
    }
    default:
      return assertNever(box);
  }
}

function addText(slide: Slide, { x, y, w, h, lines }: TextBox, brand: Brand): void {
  slide.addText(
    lines.map(({ text, style, size, before, number }, place) => ({
      text,
      options: {
        breakLine: place < lines.length - 1,
        fontSize: size,
        bold: isBold(style),
        color: colourOf(style, brand),
        ...(place > 0 && { paraSpaceBefore: before * 72 }),
        ...(number !== undefined && {
          bullet: { type: 'number' as const, numberStartAt: number, indent: itemIndent * 72 },
        }),
      },
    })),
    { x, y, w, h, margin: 0, fontFace: face, valign: 'top', align: 'left', isTextBox: true },
  );
}

const isBold = (style: TextStyle): boolean => style === 'head' || style === 'name';

const colourOf = (style: TextStyle, { ink }: Brand): string => {
  if (style === 'head') return bare(ink);
  return bare(style === 'note' ? inks.quiet : inks.text);
};

function addTable(
  slide: Slide,
  { table, written, from, to, size, columns, headHeight, rowHeights }: LaidTable,
  { x, y, w }: { readonly x: number; readonly y: number; readonly w: number },
): void {
  const { sheet, isHeat = false } = table;
  const side = isHeat ? cellRoom.heatSide : cellRoom.side;
  const above = isHeat ? cellRoom.heat : cellRoom.above;
  const look = (place: number) => {
    const isNumber = sheet.columns[place]?.isNumber ?? false;
    const room = isApart(table, place) ? cellRoom.apart : side;
    return {
      fontSize: size,
      align: isHeat && place > 0 ? ('center' as const) : isNumber ? ('right' as const) : ('left' as const),
      margin: [above, side, above, room] as [number, number, number, number],
    };
  };
  const head = sheet.columns.map(({ name }, place) => ({
    text: isHeat && place > 0 ? uprightName(name, size) : name,
    options: {
      ...look(place),
      bold: true,
      valign: 'bottom' as const,
      border: under(inks.text, 1),
      ...(isHeat &&
        place > 0 && {
          fontSize: headSize(size),
          textDirection: 'vert270' as const,
          align: 'left' as const,
          valign: 'middle' as const,
        }),
    },
  }));
  const body = sheet.rows.slice(from, to).map((row, at) =>
    row.map((cell, place) => ({
      text: written[at]?.[place] ?? '',
      options: { ...look(place), valign: 'middle' as const, border: under(inks.line, 0.5), ...fillOf(cell) },
    })),
  );
  slide.addTable([head, ...body], {
    ...{ x, y, w, colW: [...columns], rowH: [headHeight, ...rowHeights] },
    ...{ fontFace: face, color: bare(inks.text), objectName: sheet.name },
  });
}

const under = (colour: string, size: number) => {
  const none = { type: 'none' } as const;
  const line = { type: 'solid', color: bare(colour), pt: size } as const;
  return [none, none, line, none] as [typeof none, typeof none, typeof line, typeof none];
};

const fillOf = (cell: SheetCell) =>
  cell !== null && typeof cell === 'object' && 'tone' in cell && cell.tone
    ? { fill: { color: bare(toneInks[cell.tone]) } }
    : {};
