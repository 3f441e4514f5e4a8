import type { Formats } from '../../lib/formats';
import type { Section } from '../booklet';
import { arranged } from './arrange';
import type { DeckSlide } from './deck';
import type { Arrangement } from './place';
import { headlineOf, openingOf } from './titles';
import { parted, rowsOf, sentences, unitsOf, type Unit } from './units';

/** A table is not parted into fewer rows than these. */
const leastRows = 5;
/** Never so many ways to part the tables of a section are tried. */
const mostWays = 16;

/**
 * A section on slides: as few as hold all of it in readable letters, evenly filled, in its order. A table that is longer
 * than a slide goes over several in even parts.
 */
export function sectionSlides(section: Section, formats: Formats): readonly DeckSlide[] {
  const opening = openingOf(section);
  const rest = sentences(opening.rest).map((text): Unit => [{ is: 'text', style: 'lead', text }]);
  const units = [...rest, ...unitsOf(section.passages, formats)];
  if (units.length === 0) return [];
  const headed = (all: readonly Unit[], from: number, to: number) =>
    from === 0
      ? { title: opening.title, units: all.slice(0, to) }
      : headlineOf(section, all.slice(from, to), all.slice(0, from));
  const slides = bestOf(waysToPart(units), headed);
  const many = slides.length;
  return slides.map(({ title, arrangement: { boxes, used } }, place) => ({
    title: apart(slides.slice(0, place), title, `${place + 1} of ${many}`),
    kicker: many > 1 ? `${section.title} · ${place + 1} of ${many}` : section.title,
    section: section.title,
    ...{ boxes, used },
  }));
}

/** No two headlines are alike: whoever goes by them must know where he is. */
function apart(before: readonly Cut[], title: string, place: string): string {
  const alike = before.filter((one) => one.title === title).length;
  if (alike === 0) return title;
  return `${title} (continued${alike > 1 ? `, ${place}` : ''})`;
}

/** The headline of a slide with some units, and what of them stands under it. */
type Headed = (
  all: readonly Unit[],
  from: number,
  to: number,
) => { readonly title: string; readonly units: readonly Unit[] };

interface Cut {
  readonly title: string;
  readonly arrangement: Arrangement;
}

/** The units with their tables parted in every way that is worth trying. */
function waysToPart(units: readonly Unit[]): readonly (readonly Unit[])[] {
  return units.reduce<readonly (readonly Unit[])[]>(
    (ways, unit, place) =>
      waysOf(unit, place > 0)
        .flatMap((parts) => ways.map((way) => [...way, ...parts]))
        .slice(0, mostWays),
    [[]],
  );
}

/** A unit whole where it fits a slide, else in as few parts as do, and in one part more. Its heading may be the headline. */
function waysOf(unit: Unit, mayHead: boolean): readonly (readonly Unit[])[] {
  const [head] = unit;
  const under = mayHead && head?.is === 'text' && head.style === 'head' ? unit.slice(1) : unit;
  const rows = rowsOf(unit);
  const most = Math.max(1, Math.floor(rows / leastRows));
  let parts = 1;
  while (parts < most && !parted(under, parts).every((part) => arranged([part]))) parts++;
  return [parts, ...(parts < most && rows >= 12 ? [parts + 1] : [])].map((many) => parted(unit, many));
}

function bestOf(ways: readonly (readonly Unit[])[], headed: Headed): readonly Cut[] {
  const [best] = ways.map((way) => cutsOf(way, headed)).toSorted((a, b) => a.cost - b.cost);
  return best?.cuts ?? [];
}

/** Slides, and what they cost together. */
interface Cuts {
  readonly cost: number;
  readonly cuts: readonly Cut[];
}

/**
 * What it costs that a table is read on two slides, or in two columns of one: less than a slide, and more than to set it
 * whole with less room around.
 */
const partedCost = ([first, ...others]: readonly Unit[]): number =>
  (goesOn(first) ? 0.35 : 0) + (others.some(goesOn) ? 0.15 : 0);

const goesOn = (unit: Unit | undefined): boolean =>
  unit?.some((block) => block.is === 'table' && block.rows[0] > 0) ?? false;

/** Where to cut a row of units into slides so that all of it costs least. Bellman's recursion, from the end. */
function cutsOf(all: readonly Unit[], headed: Headed): Cuts {
  const best: Cuts[] = [];
  best[all.length] = { cost: 0, cuts: [] };
  for (let from = all.length - 1; from >= 0; from--) {
    for (let to = from + 1; to <= all.length; to++) {
      const { title, units } = headed(all, from, to);
      const found = arranged(units) ?? (to === from + 1 ? arranged(units, true) : undefined);
      const after = best[to];
      if (!found || !after) break;
      const cost = found.cost + after.cost + partedCost(all.slice(from, to));
      if (cost < (best[from]?.cost ?? Infinity))
        best[from] = { cost, cuts: [{ title, arrangement: found }, ...after.cuts] };
    }
  }
  const [found] = best;
  if (!found) throw new Error('a unit that cannot be placed even by force');
  return found;
}
