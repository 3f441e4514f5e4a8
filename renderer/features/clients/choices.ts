import { offeredLocales } from '../../../shared/content/client-terms';
import { formatsFor } from '../../../shared/lib/formats';
import type { Option } from '../../ui/controls/field';

/** Every currency that this machine can write, by code and name. */
export function currencyOptions(): readonly Option[] {
  const names = new Intl.DisplayNames(['en'], { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code}, ${names.of(code) ?? code}`,
  }));
}

/** The ways of writing numbers and dates on offer, and the one in use where it is another. */
export function localeOptions(inUse: string): readonly Option[] {
  const names = new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' });
  const all = offeredLocales.some((locale) => locale === inUse) ? offeredLocales : [...offeredLocales, inUse];
  return all.map((locale) => ({ value: locale, label: names.of(locale) ?? locale }));
}

/** How an amount and a day look in a locale and currency: what the choice comes to. */
export function example(locale: string, currency: string): string {
  const formats = formatsFor(locale, currency);
  return `${formats.money(1_234_567)}, ${formats.number(3.5, 1)}, ${formats.day('2026-03-14')}`;
}
