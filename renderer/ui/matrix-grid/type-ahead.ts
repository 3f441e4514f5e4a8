import { fold } from '../../../shared/lib/fold';

/** A pause of so many milliseconds begins a new word. */
const pause = 900;

/** What was typed so far, and when. */
export interface Typed {
  readonly text: string;
  readonly at: number;
}

/** Adds a letter to what was typed, or begins anew after a pause. `at` in milliseconds. */
export const typedOn = (before: Typed | undefined, letter: string, at: number): Typed => ({
  text: before && at - before.at < pause ? before.text + letter : letter,
  at,
});

/** Whether a space goes on with what was typed: that is a whole word of this name, and another one follows. */
export const spaceGoesOn = (typed: Typed | undefined, name: string, at: number): boolean =>
  typed !== undefined && at - typed.at < pause && ` ${fold(name)}`.includes(` ${fold(typed.text)} `);

/**
 * The next line, from the one in focus on and then from the top, whose name begins with what was typed, or has a word
 * that does; undefined for none. The same letter over and over goes from one to the next.
 */
export function lineNamed(
  lines: Int32Array,
  nameOf: (row: number) => string,
  from: number,
  typed: string,
): number | undefined {
  const [first = ''] = typed;
  const isOneLetter = typed.length > 1 && typed.replaceAll(first, '') === '';
  const wanted = fold(isOneLetter ? first : typed);
  const start = from + (typed.length === 1 || isOneLetter ? 1 : 0);
  if (wanted === '') return undefined;
  for (const isWord of [false, true]) {
    for (let step = 0; step < lines.length; step++) {
      const line = (start + step) % lines.length;
      const row = lines[line] ?? -1;
      if (row < 0) continue;
      const name = fold(nameOf(row));
      if (isWord ? name.includes(` ${wanted}`) : name.startsWith(wanted)) return line;
    }
  }
  return undefined;
}
