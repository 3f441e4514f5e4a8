import { z } from 'zod';
import { Id, Line } from './fields';

/** What tables of a client can hold. */
export const tableKinds = ['deals', 'roster', 'scores'] as const;

/**
 * How the columns of a client's tables were read the last time, so that the next file of the same kind is not asked
 * about again: one record for each kind.
 */
export const ColumnMapping = z.strictObject({
  id: Id,
  clientId: Id,
  kind: z.enum(tableKinds),
  columns: z.array(
    z.strictObject({
      /** The name in the file's header. */
      column: z.string().max(500),
      /** What the column says; null for one that is left out. */
      field: Line.nullable(),
      /** How its days or numbers are written; null where that is found out. */
      format: Line.nullable(),
    }),
  ),
});
export type ColumnMapping = Readonly<z.infer<typeof ColumnMapping>>;
