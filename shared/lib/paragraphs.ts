/**
 * A text by its lines, as paragraphs that can be set: one of more letters than that is parted between sentences, and a
 * sentence as long by itself wherever it must. Nothing but the blanks around the parts is lost; empty for no text.
 */
export const paragraphsOf = (text: string, mostLetters: number): readonly string[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .flatMap((line) => (line.length <= mostLetters ? [line] : parted(line, mostLetters)));

function parted(line: string, mostLetters: number): readonly string[] {
  const parts: string[] = [];
  for (const sentence of line.match(/[^.!?]+[.!?]*\s*|[.!?]+\s*/g) ?? [line]) {
    const open = parts.at(-1);
    if (open !== undefined && open.length + sentence.length <= mostLetters)
      parts[parts.length - 1] = open + sentence;
    else parts.push(...(sentence.match(new RegExp(`.{1,${mostLetters}}`, 'gsu')) ?? []));
  }
  return parts.map((part) => part.trim());
}
