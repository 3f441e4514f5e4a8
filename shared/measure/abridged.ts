import type { Figure } from './figure';

/** More inputs than these nobody reads one by one. */
const mostInputs = 100;

/**
 * A figure of many people with its inputs in short: how many they are, their sum, the lowest and the highest. Up to a
 * hundred stay as they are, as do words. Value, n, band and formula are the same.
 */
export function abridged(figure: Figure): Figure {
  const values = figure.inputs.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  if (values.length <= mostInputs || values.length < figure.inputs.length) return figure;
  let [sum, lowest, highest] = [0, Infinity, -Infinity];
  for (const value of values) {
    sum += value;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  return {
    ...figure,
    inputs: [
      { label: 'people', value: values.length },
      { label: 'sum', value: sum },
      { label: 'lowest', value: lowest },
      { label: 'highest', value: highest },
    ],
  };
}
