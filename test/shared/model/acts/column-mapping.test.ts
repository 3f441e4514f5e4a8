import { expect, test } from 'vitest';
import { rememberColumns } from '../../../../shared/model/acts/column-mapping';
import type { ColumnMapping } from '../../../../shared/model/column-mapping';
import { countingIds } from '../../../fixtures/counting-ids';

const idOf = countingIds(100);
const clientId = idOf();

const column = (name: string, field: string | null): ColumnMapping['columns'][number] => ({
  column: name,
  field,
  format: null,
});

test('the first table of a kind makes the record of its kind', () =>
  expect(
    rememberColumns([column('Who', 'name')], { clientId, kind: 'roster', mapping: null }, countingIds()),
  ).toMatchObject({
    table: 'columnMappings',
    before: null,
    after: { clientId, kind: 'roster', columns: [column('Who', 'name')] },
  }));

test('a later one says its own columns anew and keeps the others', () => {
  const mapping: ColumnMapping = {
    id: idOf(),
    clientId,
    kind: 'roster',
    columns: [column('Who', null), column('Region', 'territory')],
  };
  const edit = rememberColumns([column('Who', 'name')], { clientId, kind: 'roster', mapping }, countingIds());
  expect(edit.id).toBe(mapping.id);
  expect(edit.after).toEqual({ columns: [column('Region', 'territory'), column('Who', 'name')] });
});

test('a column whose name is too long to keep is passed over', () =>
  expect(
    rememberColumns(
      [column('x'.repeat(501), 'name'), column('Who', 'email')],
      { clientId, kind: 'roster', mapping: null },
      countingIds(),
    ).after?.['columns'],
  ).toEqual([column('Who', 'email')]));
