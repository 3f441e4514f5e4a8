import { textWidth } from './text-size';

/** A name that fits a width in inches: where it is longer it ends in an ellipsis, between words where that leaves half. */
export function cut(text: string, width: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text;
  const letters = Array.from(text);
  let keep = letters.length - 1;
  while (keep > 1 && textWidth(`${letters.slice(0, keep).join('')}…`, size, isBold) > width) keep--;
  const kept = letters.slice(0, keep).join('');
  const word = kept.lastIndexOf(' ');
  return `${(word > kept.length / 2 ? kept.slice(0, word) : kept).trimEnd()}…`;
}
