/**
 * The first letter or digit of each word of a name, for initials. Words without one, such as a dash or an emoji, have
 * none; a name of nothing else gives its first character, whole.
 */
export function firstLetters(name: string): readonly string[] {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = words.flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? []);
  return letters.length > 0 ? letters : (/\S/u.exec(name) ?? []).slice(0, 1);
}
