import type { Id } from '../../shared/model/fields';
import { emptyWorkbook, isClientTable, tableNames, type Workbook } from '../../shared/model/workbook';
import type { Database } from './open-db';

/** All records of a client as they are at one moment, with every coach of the install. Preferences stay out. */
export async function clientWorkbook(db: Database, clientId: Id): Promise<Workbook> {
  const tables = tableNames.filter((table) => table !== 'preferences');
  return db.transaction('r', tables, async () => {
    let workbook = emptyWorkbook();
    for (const table of tables) {
      const rows = isClientTable(table)
        ? db
            .table(table)
            .where(table === 'clients' ? 'id' : 'clientId')
            .equals(clientId)
        : db.table(table);
      workbook = { ...workbook, [table]: await rows.toArray() };
    }
    return workbook;
  });
}
