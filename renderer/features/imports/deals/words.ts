import type { Formats } from '../../../../shared/lib/formats';
import { counted } from '../../../../shared/lib/words';

/** `1 deal`, `1,200 deals`. */
export const dealWords = (deals: number, { number }: Formats): string =>
  counted(deals, 'deal', 'deals', number);
