import { z } from 'zod';
import { Day, Id, Instant, Line, Picture, Text } from './fields';

export const repRoles = ['SDR', 'AE', 'AM', 'manager', 'other'] as const;
export const quotaPeriods = ['month', 'quarter', 'year'] as const;

/** A salesperson who is coached. */
export const Rep = z.strictObject({
  id: Id,
  clientId: Id,
  teamId: Id.nullable(),
  name: Line.min(1, 'needs a name'),
  role: z.enum(repRoles),
  /** First day in the job; gives tenure and ramp. */
  startDate: Day.nullable(),
  quota: z.strictObject({ amount: z.number().min(0), period: z.enum(quotaPeriods) }).nullable(),
  manager: Line,
  territory: Line,
  email: Line,
  photo: Picture.nullable(),
  /** Shared: these notes go into reports and bundles. Private ones have a table of their own. */
  notes: Text,
  /** When the rep was put away from lists; null while active. */
  archivedAt: Instant.nullable(),
  createdAt: Instant,
});
export type Rep = Readonly<z.infer<typeof Rep>>;

/** A new rep of whom only the name is known. */
export const blankRep = (given: Pick<Rep, 'id' | 'clientId' | 'name' | 'createdAt'>): Rep => ({
  teamId: null,
  role: 'AE',
  startDate: null,
  quota: null,
  manager: '',
  territory: '',
  email: '',
  photo: null,
  notes: '',
  archivedAt: null,
  ...given,
});
