import type { Section } from '../booklet';
import { inner, page } from './deck';
import { linesOf } from './text-size';
import type { Block, Unit } from './units';

/** Whether a text can stand as the headline of a slide. */
export const fitsAsTitle = (text: string): boolean =>
  text !== '' && linesOf(text, inner, page.title.size, true) <= page.title.lines;

/**
 * The headline of a section's first slide, and what of its lead is still to be said on it: the whole lead where it fits,
 * else its first sentence, else the section's name.
 */
export function openingOf({ title, lead, passages }: Section): {
  readonly title: string;
  readonly rest: string;
} {
  // A list is what the section's name promises; its lead only says how to read it.
  if (passages.length > 0 && passages.every(({ is }) => is === 'list')) return { title, rest: lead };
  if (fitsAsTitle(lead)) return { title: withoutStop(lead), rest: '' };
  const first = /^.+?[.!](?=\s)/u.exec(lead)?.[0] ?? '';
  if (fitsAsTitle(first)) return { title: withoutStop(first), rest: lead.slice(first.length).trim() };
  return { title, rest: lead };
}

/**
 * The headline of a later slide, and its units without what became the headline: a finding in one sentence where the
 * slide opens with one, else its heading, else that of the table that goes on, else the section's name.
 */
export function headlineOf(
  section: Section,
  units: readonly Unit[],
  before: readonly Unit[],
): { readonly title: string; readonly units: readonly Unit[] } {
  const [first = [], ...others] = units;
  const [head, finding] = first;
  const heads = units.flatMap((unit) => headOf(unit) ?? []);
  if (head?.is !== 'text' || head.style !== 'head') {
    const goesOn = first.some((block) => block.is === 'table' && block.rows[0] > 0);
    const above = goesOn ? before.map(headOf).findLast((text) => text !== undefined) : undefined;
    const [only, ...more] = heads;
    if (above === undefined && only !== undefined && more.length === 0)
      return {
        title: only,
        units: units.map((unit) => (headOf(unit) === only ? unit.slice(1) : unit)).filter(hasBlocks),
      };
    return { title: above ?? section.title, units };
  }
  if (units.length === 1 && isFinding(finding) && first.length > 2)
    return { title: withoutStop(finding.text), units: [[head, ...first.slice(2)]] };
  if (heads.length === 1) return { title: head.text, units: [first.slice(1), ...others].filter(hasBlocks) };
  const joined = heads.join(' · ');
  return { title: linesOf(joined, inner, page.title.size, true) === 1 ? joined : section.title, units };
}

const headOf = ([head]: Unit): string | undefined =>
  head?.is === 'text' && head.style === 'head' ? head.text : undefined;

const hasBlocks = (unit: Unit): boolean => unit.length > 0;

/** One sentence that says something by itself. */
const isFinding = (block: Block | undefined): block is Extract<Block, { is: 'text' }> =>
  block?.is === 'text' && block.style === 'body' && !/[.!?]\s/u.test(block.text) && fitsAsTitle(block.text);

/** A headline of one sentence has no full stop; of several it keeps them. */
const withoutStop = (text: string): string => (/[.!?]\s/u.test(text) ? text : text.replace(/\.$/u, ''));
