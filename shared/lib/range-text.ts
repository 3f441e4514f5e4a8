/** Two written ends as one range: `2.4–3.1`, or `−0.3 to +2.1` where an end has a sign that a dash would run into. */
export const rangeText = (from: string, to: string): string =>
  /^[+−-]/.test(from) || /^[+−-]/.test(to) ? `${from} to ${to}` : `${from}–${to}`;
