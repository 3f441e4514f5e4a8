/**
 * A text as people compare names: without accents, case, dots and other signs, words with one blank between
 * them. “Müller-Łukasz, J.” becomes “muller lukasz j”. Letters of other alphabets stay.
 */
export const fold = (text: string): string => foldedWords(text).join(' ');

/** The words of a folded text. */
export const foldedWords = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => plain[letter] ?? letter)
    .replace(/['’`]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Letters that are no base letter with a mark. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
