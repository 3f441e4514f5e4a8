import { foldedWords } from '../../lib/fold';
import type { Id } from '../../model/fields';
import type { Rep } from '../../model/rep';

/** A rep found in a name, and what is left of the name without him. */
export interface FoundRep {
  readonly repId: Id | null;
  readonly rest: string;
}

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

interface Candidate {
  readonly repId: Id;
  readonly rank: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the one rep whom a name means: by the whole name in either order, by a name with an initial, by a
 * first or last name or by initials that stand alone, whatever the accents and the case. Nobody where two
 * reps fit equally well.
 */
export function findRep(name: string, reps: readonly Pick<Rep, 'id' | 'name'>[]): FoundRep {
  const words = wordsOf(name);
  const found = reps.flatMap((rep) => bestOf(rep, name, words));
  const rank = Math.max(...found.map((one) => one.rank));
  const [best, second] = found.filter((one) => one.rank === rank);
  if (!best || second) return { repId: null, rest: name };
  return { repId: best.repId, rest: `${name.slice(0, best.start)}|${name.slice(best.end)}` };
}

/** The words of a name; the s of “Dana Fox’s” is no part of one. */
const wordsOf = (name: string): readonly Word[] =>
  [...name.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’`](?!s(?![\p{L}\p{N}]))[\p{L}\p{N}\p{M}]+)*/gu)].flatMap(
    (match) => {
      const folded = foldedWords(match[0]).join('');
      return folded === '' ? [] : [{ folded, start: match.index, end: match.index + match[0].length }];
    },
  );

/** The best way in which a rep's name stands in the words; an empty list where it does not. */
function bestOf(rep: Pick<Rep, 'id' | 'name'>, name: string, words: readonly Word[]): Candidate[] {
  for (const { spelling, rank, alone } of spellings(rep.name)) {
    for (let place = 0; place + spelling.length <= words.length; place++) {
      const run = words.slice(place, place + spelling.length);
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last || run.some((word, at) => word.folded !== spelling[at])) continue;
      if (alone && !standsAlone(name, first.start, last.end)) continue;
      return [{ repId: rep.id, rank, start: first.start, end: last.end }];
    }
  }
  return [];
}

/** The ways to write a name, surest first. Those of one word must stand alone. */
function spellings(name: string): readonly { spelling: readonly string[]; rank: number; alone: boolean }[] {
  const words = foldedWords(name);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (words.length === 1) return [{ spelling: words, rank: 4, alone: true }];
  const initial = (word: string): string => word.slice(0, 1);
  return [
    { spelling: words, rank: 5, alone: false },
    { spelling: [last, ...words.slice(0, -1)], rank: 5, alone: false },
    { spelling: [first, last], rank: 4, alone: false },
    { spelling: [last, first], rank: 4, alone: false },
    { spelling: [initial(first), last], rank: 3, alone: false },
    { spelling: [last, initial(first)], rank: 3, alone: false },
    { spelling: [first, initial(last)], rank: 3, alone: false },
    { spelling: [first], rank: 2, alone: true },
    { spelling: [last], rank: 2, alone: true },
    { spelling: [words.map(initial).join('')], rank: 1, alone: true },
  ];
}

/** Whether a stretch of a name is a part by itself, between separators. */
const standsAlone = (name: string, start: number, end: number): boolean =>
  /(?:^|[-–—_|,;&+(]|\b(?:and|with|und|mit|et|x))\s*$/i.test(name.slice(0, start)) &&
  /^\s*(?:$|[-–—_|,;&+)]|(?:and|with|und|mit|et|x)\b)/i.test(name.slice(end));
