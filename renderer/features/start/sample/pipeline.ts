import { writeColumns, type ColumnBytes } from '../../../../shared/codec/deals/columns';
import { gridOfCells } from '../../../../shared/codec/deals/grid';
import { guessMapping } from '../../../../shared/codec/deals/mapping';
import { planDeals } from '../../../../shared/codec/deals/plan';
import { recogniseSource } from '../../../../shared/codec/deals/recognise';
import { openSource } from '../../../../shared/codec/deals/source';
import { findTable } from '../../../../shared/codec/delimited';
import { samplePipelineCsv, sampleExportName } from '../../../../shared/content/sample/pipeline/export';
import { dayNumber } from '../../../../shared/lib/calendar';
import { repOfOwner } from '../../../../shared/model/acts/import-deals';
import type { Client } from '../../../../shared/model/client';
import type { PipelineStage } from '../../../../shared/model/pipeline-settings';
import type { Rep } from '../../../../shared/model/rep';
import { sha256 } from '../../../data/sha256';
import type { Making } from './people';

/** The days of the sample's exports: the Friday before the cycle began, and the last Friday that is over. */
const exportsDaysAgo = ({ calendar, today }: PipelineGiven): readonly number[] => [
  29,
  // All dates move together to whole weeks: what is called yesterday may be today, or still to come.
  calendar.day(1) < today ? 1 : 8,
];

/** What the sample's pipeline is read for. */
export interface PipelineGiven extends Making {
  readonly client: Client;
  readonly reps: readonly Rep[];
  /** The day on which the sample is added. */
  readonly today: string;
  /** The columns of deals as a record holds them. */
  readonly pack: (columns: ColumnBytes) => Promise<string>;
}

/** The sample's exports, read as the import reads any other: two snapshots, their stages and their owners. */
export async function pipelineOf(given: PipelineGiven) {
  const { client, reps, newId } = given;
  let stages: readonly PipelineStage[] = [];
  const owners = new Set<string>();
  const taken = [];
  for (const daysAgo of exportsDaysAgo(given)) {
    const read = await readExport(daysAgo, stages, given);
    stages = read.stages;
    read.owners.forEach(({ owner }) => owners.add(owner));
    taken.push(read);
  }
  return {
    snapshots: taken.map(({ snapshot }) => snapshot),
    snapshotDeals: taken.map(({ deals }) => deals),
    pipelineSettings: [{ id: client.id, clientId: client.id, stages: [...stages] }],
    dealOwners: [...owners].flatMap((owner) => {
      const repId = repOfOwner(owner, [], reps);
      return repId === null ? [] : [{ id: newId(), clientId: client.id, owner, repId }];
    }),
  };
}

async function readExport(
  daysAgo: number,
  stages: readonly PipelineStage[],
  { client, calendar, newId, at, pack }: PipelineGiven,
) {
  const day = calendar.day(daysAgo);
  const csv = samplePipelineCsv(daysAgo, calendar.day);
  const table = findTable(csv);
  const grid = table.ok ? gridOfCells(table.value.cells) : undefined;
  if (!grid) throw new Error('The sample’s export is a table of deals');
  const cellsOf = (column: number) => Array.from({ length: grid.count }, (_, row) => grid.text(row, column));
  const mapping = guessMapping({ header: grid.header, cellsOf });
  const reading = { mapping, dates: {}, numbers: {}, currency: client.currency, rates: {}, stages };
  const { found } = planDeals(openSource(grid), reading, dayNumber(day));
  if (!found) throw new Error('Nothing of the sample’s export has to be asked');
  const snapshot = {
    id: newId(),
    clientId: client.id,
    takenOn: day,
    source: recogniseSource(grid.header),
    fileName: sampleExportName(day),
    fileHash: await sha256(csv),
    rowsRead: found.rowsRead,
    rowsStored: found.rowsStored,
    rowsReported: found.rejected.length,
    deals: found.deals.count,
    has: [...found.has],
    importedAt: at,
  };
  return {
    stages: found.stages,
    owners: found.owners,
    snapshot,
    deals: {
      id: newId(),
      clientId: client.id,
      snapshotId: snapshot.id,
      form: 1 as const,
      columns: await pack(writeColumns(found.deals)),
    },
  };
}
