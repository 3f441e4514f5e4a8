import { contrast, readable, readableOnWhite } from '../lib/contrast';
import { inks } from './figure/inks';

/** The colours of a report, from the client's one. */
export interface Brand {
  /** As the client gave it: areas and bars. */
  readonly colour: string;
  /** Text that stands on it. */
  readonly onColour: string;
  /** The same or a darker shade: lines and words on white. */
  readonly ink: string;
  /** What was done so that it can be read, in words; undefined where nothing had to be. */
  readonly note: string | undefined;
}

/** Colours that can be read, whatever the client's colour is; the product's own without one. */
export function brandOf(colour: string | null): Brand {
  const own = colour ?? inks.accent;
  const white = contrast(own, '#ffffff');
  if (white >= readable) return { colour: own, onColour: '#ffffff', ink: own, note: undefined };
  return {
    colour: own,
    // One of black and white can always be read: their contrasts come to 21 together when multiplied.
    onColour: contrast(own, inks.text) >= readable ? inks.text : '#000000',
    ink: readableOnWhite(own),
    note:
      `White text cannot be read on this colour (contrast ${(Math.floor(white * 10) / 10).toFixed(1)} to 1, needed ${readable} to 1). ` +
      'Text on it is dark, and words and lines on white have a darker shade of it.',
  };
}
