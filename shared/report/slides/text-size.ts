// How much room text takes before any program has drawn it. Faces of the same widths as Arial stand in for it
// everywhere (Liberation Sans, Helvetica), so the widths below hold on every machine.

/** Thousandths of the size that letters are wide. Source: Adobe's font metrics of Helvetica, on which Arial is made. */
const regular = tableOf([
  [222, "ijl’‘'"],
  [278, ' !,./:;I[\\]ft|\u00a0'],
  [333, '()-r`{}“”'],
  [355, '"•'],
  [389, '*'],
  [500, 'Jckvsxyz'],
  [584, '+<=>~×÷−'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1000, '…—'],
  [1015, '@'],
]);
const bold = tableOf([
  [238, "'"],
  [278, ' ,./ijlI\\’‘|\u00a0'],
  [333, '!()-[]`ft:;'],
  [389, '*r{}'],
  [474, '"'],
  [500, 'z“”'],
  [584, '+<=>~×÷−'],
  [611, '?bdghnopquFLTZ'],
  [667, 'EPSVXY'],
  [722, '&ABCDHKNRU'],
  [778, 'GOQw'],
  [833, 'M'],
  [889, '%m'],
  [944, 'W'],
  [975, '@'],
  [1000, '…—'],
]);
/** Digits and most small letters; and writings whose letters fill a square. */
const [usual, square] = [556, 1000];
/** A program may round each letter up. */
const safety = 1.02;
/** Widths that are the same but for the last digit are the same. */
const rounding = 1e-6;
const pointsToInch = 72;
const isPlain = /^[ -~]*$/;

/** How wide a text is on one line, in inches. `size` in points. */
export function textWidth(text: string, size: number, isBold = false): number {
  const widths = isBold ? bold : regular;
  // Marks over letters take no room of their own.
  const bare = isPlain.test(text) ? text : text.normalize('NFD').replaceAll(/\p{M}/gu, '');
  let sum = 0;
  for (const letter of bare) sum += widths.get(letter) ?? (letter > '\u2e80' ? square : usual);
  return ((sum / 1000) * size * safety) / pointsToInch;
}

/** How high a line is, in inches. */
export const lineHeight = (size: number): number => (size * 1.2) / pointsToInch;

/** On how many lines a text is set in a width of so many inches: broken between words, in a word that is too long for a line. */
export function linesOf(text: string, width: number, size: number, isBold = false): number {
  const space = textWidth(' ', size, isBold);
  return text.split('\n').reduce((lines, paragraph) => {
    let [own, used] = [1, 0];
    for (const word of paragraph.split(' ')) {
      const takes = textWidth(word, size, isBold);
      if (used > 0 && used + space + takes > width + rounding) {
        own++;
        used = 0;
      }
      const over = Math.max(1, Math.ceil((takes - rounding) / Math.max(width, 0.01)));
      own += over - 1;
      used = over > 1 ? takes % width : used + (used > 0 ? space : 0) + takes;
    }
    return lines + own;
  }, 0);
}

/** The widest word of a text: no column may be narrower. */
export const widestWord = (text: string, size: number, isBold = false): number =>
  Math.max(0, ...text.split(/[\s\u200b]/).map((word) => textWidth(word, size, isBold)));

function tableOf(wide: readonly (readonly [width: number, letters: string])[]): ReadonlyMap<string, number> {
  return new Map(
    wide.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
  );
}
