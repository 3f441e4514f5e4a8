import type { Window } from '../../../../shared/model/acts/evidence';
import type { Transcript } from '../../../../shared/model/transcript';
import { quoteOfTurns, type Quote } from '../../../../shared/model/transcript-quote';

/** What is selected in the transcript on screen. */
export interface ChosenText {
  /** From when to when it was said; undefined where the transcript has no times. */
  readonly window: Window | undefined;
  readonly quote: Quote;
}

/** The attribute under which a turn's text stands on the page. */
export const turnAttribute = 'data-turn-text';

/** The words that are selected in the transcript; undefined where none are. */
export function selectionIn(transcript: Transcript | undefined): ChosenText | undefined {
  const selection = document.getSelection();
  if (!transcript || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const from = placeOf(range.startContainer, range.startOffset);
  const to = placeOf(range.endContainer, range.endOffset);
  const text = selection.toString().trim();
  if (!from || !to || text === '') return undefined;
  const places = Array.from({ length: to.turn - from.turn + 1 }, (_, step) => from.turn + step);
  const { speaker, quote } = quoteOfTurns(transcript, places);
  // Within one turn the very words; over several, whole turns, so that names stand before them.
  const words = from.turn === to.turn ? text : quote;
  const window = transcript.isTimed
    ? {
        startMs: timeAt(transcript, from),
        endMs: Math.max(timeAt(transcript, from) + 1, timeAt(transcript, to)),
      }
    : undefined;
  return { window, quote: { quote: words.slice(0, 4000), speaker } };
}

interface TextPlace {
  readonly turn: number;
  readonly character: number;
}

function placeOf(node: Node, offset: number): TextPlace | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const holder = element?.closest(`[${turnAttribute}]`);
  const turn = Number(holder?.getAttribute(turnAttribute) ?? NaN);
  if (!holder || !Number.isInteger(turn)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(holder);
  before.setEnd(node, offset);
  return { turn, character: before.toString().length };
}

/** A turn's time is shared by the length of its text. */
function timeAt({ turns }: Transcript, { turn, character }: TextPlace): number {
  const [startMs, endMs] = [turns.startMs[turn] ?? 0, turns.endMs[turn] ?? 0];
  const length = turns.text[turn]?.length ?? 0;
  return Math.round(startMs + (length === 0 ? 0 : ((endMs - startMs) * character) / length));
}
