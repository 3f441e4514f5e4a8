import type { Client } from '../model/client';

/** The days of the week by their ISO 8601 number, 1 to 7. */
export const weekdayNames: readonly { readonly day: number; readonly name: string }[] = [
  { day: 1, name: 'Monday' },
  { day: 2, name: 'Tuesday' },
  { day: 3, name: 'Wednesday' },
  { day: 4, name: 'Thursday' },
  { day: 5, name: 'Friday' },
  { day: 6, name: 'Saturday' },
  { day: 7, name: 'Sunday' },
];

/** The months by their number, 1 to 12. */
export const monthNames: readonly { readonly month: number; readonly name: string }[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
].map((name, place) => ({ month: place + 1, name }));

/** Whether a score needs evidence, in the user's words. */
export const evidenceRuleTerms: Readonly<
  Record<Client['evidenceRule'], { readonly name: string; readonly description: string }>
> = {
  required: {
    name: 'Required',
    description: 'A scorecard completes when every score has evidence, or a reason for none.',
  },
  encouraged: {
    name: 'Encouraged',
    description: 'A scorecard completes without evidence; its coverage is shown on every figure.',
  },
};

/** The ways of writing numbers, money and dates that are offered; any other one can come in with a bundle. */
export const offeredLocales = [
  'en-GB',
  'en-US',
  'en-AU',
  'en-CA',
  'en-IE',
  'en-IN',
  'en-ZA',
  'cs-CZ',
  'da-DK',
  'de-AT',
  'de-CH',
  'de-DE',
  'es-ES',
  'es-MX',
  'fi-FI',
  'fr-BE',
  'fr-CA',
  'fr-CH',
  'fr-FR',
  'it-IT',
  'ja-JP',
  'nb-NO',
  'nl-BE',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'sv-SE',
] as const;
