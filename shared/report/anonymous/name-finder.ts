import { fold, foldedWords } from '../../lib/fold';

/** Names that a text must not hold. */
export interface KnownNames {
  /** People: each part of their name tells, as “Anna” of “Anna Meier”. */
  readonly people: readonly string[];
  /** Customers, deals, e-mails, files: they tell as a whole. */
  readonly wholes: readonly string[];
}

/** No names are known. */
export const noNames: KnownNames = { people: [], wholes: [] };

/**
 * Whether a text holds a known name, or any e-mail. A name is known with an s at its end too, as in “Anna’s”.
 * Names of one or two letters tell only as words written just so, as “Bo”; names in a script that sets no blanks
 * between words tell wherever they stand.
 */
export function nameFinder({ people, wholes }: KnownNames): (text: string) => boolean {
  const all = [...people, ...wholes];
  const words = new Set(people.flatMap(foldedWords).filter((part) => part.length >= leastLetters));
  const short = new Set(people.flatMap(wordsOf).filter(isShortName));
  const phrases = new Set(all.map(fold).filter((whole) => whole.length >= leastLetters));
  for (const whole of all) if (isShortName(whole.trim())) short.add(whole.trim());
  const longest = Math.max(1, ...[...phrases].map((phrase) => phrase.split(' ').length));
  const anywhere = [...new Set(all.filter((whole) => withoutBlanks.test(whole)).map(fold))].filter(
    (whole) => whole.length > 1,
  );
  return (text) => {
    if (anyEmail.test(text)) return true;
    const own = foldedWords(text);
    if (own.flatMap(withoutS).some((word) => words.has(word))) return true;
    if (wordsOf(text).some((word) => short.has(word))) return true;
    if (anywhere.length > 0 && anywhere.some((name) => fold(text).includes(name))) return true;
    return runsOf(own, longest).some((run) => withoutS(run).some((one) => phrases.has(one)));
  };
}

/** An e-mail of anybody, known here or not. */
const anyEmail = /\S@\S+\.\S/;

/** Shorter parts of a name stand in too many words of everyday language. */
const leastLetters = 3;

/** Scripts that are written without blanks between words, or with endings on them. */
const withoutBlanks =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;

/** Words as they are written, marks and all. */
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** One letter of an alphabet is an initial and tells nothing; one sign of a script without blanks is a name. */
const isShortName = (word: string): boolean =>
  word.length < leastLetters && (word.length === 2 || withoutBlanks.test(word));

const withoutS = (text: string): readonly string[] => [text, text.replace(/s$/, '')];

/** All runs of so many words at most. */
const runsOf = (words: readonly string[], most: number): readonly string[] =>
  words.flatMap((_, from) =>
    Array.from({ length: Math.min(most, words.length - from) }, (_run, more) =>
      words.slice(from, from + more + 1).join(' '),
    ),
  );
