import { altered, made, type Edit } from '../change';
import type { ColumnMapping } from '../column-mapping';
import type { Id } from '../fields';

/** Whose columns were mapped, in tables of which kind, and what is remembered of earlier ones; null for nothing. */
export interface KnownMapping {
  readonly clientId: Id;
  readonly kind: ColumnMapping['kind'];
  readonly mapping: ColumnMapping | null;
}

/**
 * Remembers how the columns of a table were read, as part of the act that imports it. Columns that this table does
 * not have stay remembered: the next one may have them. A name that is too long to keep is passed over.
 */
export function rememberColumns(
  mapped: ColumnMapping['columns'],
  { clientId, kind, mapping }: KnownMapping,
  newId: () => Id,
): Edit {
  const kept = mapped.filter(({ column }) => column.length <= 500);
  if (!mapping) return made('columnMappings', { id: newId(), clientId, kind, columns: kept });
  const names = new Set(kept.map(({ column }) => column));
  const columns = [...mapping.columns.filter(({ column }) => !names.has(column)), ...kept];
  return altered('columnMappings', mapping, { columns });
}
