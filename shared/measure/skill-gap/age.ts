/** From so many days on evidence is a step older: three months, six, a year. */
export const ageLimits = [92, 183, 366] as const;

/** How old evidence is, in steps: 0 under three months, 1 under six, 2 under a year, 3 a year and more. */
export function ageStep(days: number): 0 | 1 | 2 | 3 {
  const [first, second, third] = ageLimits;
  return days < first ? 0 : days < second ? 1 : days < third ? 2 : 3;
}
