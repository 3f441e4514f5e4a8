import { z } from 'zod';
import { Id, Instant, Line, Picture, Text } from './fields';

/** The company whose teams are coached; everything but coaches and preferences belongs to exactly one. */
export const Client = z.strictObject({
  id: Id,
  name: Line.min(1, 'needs a name'),
  logo: Picture.nullable(),
  /** Appears in reports only, as #rrggbb. */
  brandColour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'is no currency code like EUR'),
  /** Decides how numbers, money and dates are written, as en-GB. */
  locale: z.string().min(2).max(35),
  /** 1 is Monday, 7 is Sunday (ISO 8601). */
  firstDayOfWeek: z.int().min(1).max(7),
  workingDays: z.array(z.int().min(1).max(7)),
  fiscalYearStartMonth: z.int().min(1).max(12),
  /** Revenue in a year, in the client's currency; gives the growth stage. */
  yearlyRevenue: z.number().min(0).nullable(),
  notes: Text,
  /** Whether a score must have evidence or a reason for none before a scorecard completes. */
  evidenceRule: z.enum(['required', 'encouraged']),
  /** The sample client says so on its screens and goes away with one click. */
  isSample: z.boolean(),
  createdAt: Instant,
});
export type Client = Readonly<z.infer<typeof Client>>;

/** A new client with the settings that most clients keep. */
export const blankClient = (given: Pick<Client, 'id' | 'name' | 'createdAt'>): Client => ({
  logo: null,
  brandColour: null,
  currency: 'EUR',
  locale: 'en-GB',
  firstDayOfWeek: 1,
  workingDays: [1, 2, 3, 4, 5],
  fiscalYearStartMonth: 1,
  yearlyRevenue: null,
  notes: '',
  evidenceRule: 'required',
  isSample: false,
  ...given,
});
