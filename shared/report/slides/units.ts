import { assertNever } from '../../lib/assert-never';
import { paragraphsOf } from '../../lib/paragraphs';
import type { Formats } from '../../lib/formats';
import type { Chart, Passage } from '../booklet';
import type { TextStyle } from './deck';
import { chartParts } from './chart-size';
import type { WrittenTable } from './table-columns';
import { aligned, written } from './table-size';

/** The smallest thing that has a place on a slide. */
export type Block =
  | { readonly is: 'text'; readonly style: TextStyle; readonly text: string; readonly number?: number }
  | {
      readonly is: 'table';
      readonly written: WrittenTable;
      readonly rows: readonly [from: number, to: number];
    }
  /** `isNamed`: no heading says what it shows, so its own name stands over it. */
  | { readonly is: 'chart'; readonly chart: Chart; readonly isNamed: boolean };

/** Blocks that stay together on one slide: what heads a table or chart, it, and what is said under it. */
export type Unit = readonly Block[];

/** The most letters of a paragraph that stays whole. */
const longest = 700;

/** A section's passages as units, in their order. */
export function unitsOf(passages: readonly Passage[], formats: Formats): readonly Unit[] {
  const units: Unit[] = [];
  let open: Block[] = [];
  const tables = new Map(
    aligned(passages.flatMap((one) => (one.is === 'table' ? [written(one.table, formats)] : []))).map(
      (one) => [one.table, one],
    ),
  );
  const close = (): void => {
    if (open.length > 0) units.push(open);
    open = [];
  };
  for (const passage of passages) {
    const isHeaded = open[0]?.is === 'text' && open[0].style === 'head';
    switch (passage.is) {
      case 'subheading':
        close();
        open.push({ is: 'text', style: 'head', text: passage.text });
        break;
      case 'paragraph':
        open.push(...sentences(passage.text).map((text) => ({ is: 'text', style: 'body', text }) as const));
        break;
      case 'list':
        close();
        units.push(
          ...passage.items.map((text, at): Unit => [{ is: 'text', style: 'item', text, number: at + 1 }]),
        );
        break;
      case 'table':
        if (!isHeaded) close();
        open.push(...tableBlocks(tables.get(passage.table) ?? written(passage.table, formats)));
        close();
        break;
      case 'chart':
        if (!isHeaded) close();
        for (const chart of chartParts(passage.chart)) {
          open.push({ is: 'chart', chart, isNamed: !isHeaded || chart !== passage.chart });
          if (chart.caption) open.push({ is: 'text', style: 'note', text: chart.caption });
          close();
        }
        break;
      default:
        return assertNever(passage);
    }
  }
  close();
  return units.flatMap(apart);
}

function tableBlocks(table: WrittenTable): readonly Block[] {
  const { legend = [], note: own } = table.table;
  const tints =
    legend.length > 0
      ? `Tints, from dark orange to blue: ${legend.map(({ words }) => words).join('; ')}.`
      : '';
  const note = [tints, own].filter(Boolean).join(' ');
  return [
    ...(table.rows.length > 0
      ? [{ is: 'table', written: table, rows: [0, table.rows.length] } as const]
      : []),
    ...(note ? [{ is: 'text', style: 'note', text: note } as const] : []),
  ];
}

/** Text that heads nothing may be parted anywhere between its paragraphs. */
const apart = (unit: Unit): readonly Unit[] =>
  unit.every((block) => block.is === 'text' && block.style === 'body')
    ? unit.map((block) => [block])
    : [unit];

/** The unit's table in so many even parts: what heads it stands over the first, what is said of it under the last. */
export function parted(unit: Unit, parts: number): readonly Unit[] {
  const at = unit.findIndex(({ is }) => is === 'table');
  const table = unit[at];
  if (table?.is !== 'table' || parts < 2) return [unit];
  const all = table.rows[1];
  const cut = (part: number): number => Math.round((part * all) / parts);
  return Array.from({ length: parts }, (_, part) => [
    ...(part === 0 ? unit.slice(0, at) : []),
    { ...table, rows: [cut(part), cut(part + 1)] as const },
    ...(part === parts - 1 ? unit.slice(at + 1) : []),
  ]);
}

/** How many rows the unit's table has; 0 without one. */
export const rowsOf = (unit: Unit): number => {
  const table = unit.find((block) => block.is === 'table');
  return table?.is === 'table' ? table.rows[1] - table.rows[0] : 0;
};

/** A text as paragraphs of a slide. */
export const sentences = (text: string): readonly string[] => paragraphsOf(text, longest);
