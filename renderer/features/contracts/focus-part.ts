import type { Missing } from '../../../shared/measure/contract-missing';

/** The id of the part of the page in which something is filled in. */
export const partId = ({ part, skill, metric, field }: Omit<Missing, 'text'>): string =>
  ['contract', part, skill, metric, field]
    .filter((piece) => piece !== undefined)
    .join('-')
    .replaceAll(' ', '-');

/** Goes to where something is missing: the first thing there that can be filled in takes the focus. */
export function focusPart(missing: Omit<Missing, 'text'>): void {
  const part = document.getElementById(partId(missing));
  const control = part?.querySelector<HTMLElement>('input, select, textarea, button');
  part?.scrollIntoView({ block: 'center' });
  control?.focus();
}
