import type { Formats } from '../../../../shared/lib/formats';

/** `1 deal`, `1,200 deals`. */
export const dealWords = (deals: number, { number }: Formats): string =>
  deals === 1 ? '1 deal' : `${number(deals)} deals`;
