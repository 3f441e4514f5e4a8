import type { Rep } from '../model/rep';

/** The roles of a rep in the user's words. */
export const repRoleNames: Readonly<Record<Rep['role'], string>> = {
  SDR: 'SDR',
  AE: 'AE',
  AM: 'AM',
  manager: 'Manager',
  other: 'Other',
};

/** The periods that a quota is set for. */
export const quotaPeriodNames: Readonly<Record<NonNullable<Rep['quota']>['period'], string>> = {
  month: 'a month',
  quarter: 'a quarter',
  year: 'a year',
};
