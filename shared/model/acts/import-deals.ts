import { fold } from '../../lib/fold';
import { altered, deleted, made, type Edit } from '../change';
import type { ColumnMapping } from '../column-mapping';
import type { Id } from '../fields';
import type { DealOwner, PipelineSettings, PipelineStage } from '../pipeline-settings';
import type { Rep } from '../rep';
import type { Snapshot } from '../snapshot';
import { rememberColumns } from './column-mapping';

/** What one import of deals stores, and what stands already. */
export interface DealsImport {
  readonly snapshot: Snapshot;
  /** The columns of its deals, packed. */
  readonly columns: string;
  readonly stages: readonly PipelineStage[];
  /** For each owner of the file the rep that he is; null for none. */
  readonly owners: ReadonlyMap<string, Id | null>;
  /** How the file's columns were read. */
  readonly mapped: ColumnMapping['columns'];
}

export interface KnownPipeline {
  readonly settings: PipelineSettings | null;
  readonly owners: readonly DealOwner[];
  readonly mapping: ColumnMapping | null;
}

/** The edits of an import of deals: the snapshot and its deals, and what the user said of stages, owners and columns. */
export function importDealsEdits(given: DealsImport, known: KnownPipeline, newId: () => Id): Edit[] {
  const { snapshot, columns } = given;
  const { clientId } = snapshot;
  return [
    made('snapshots', snapshot),
    made('snapshotDeals', { id: newId(), clientId, snapshotId: snapshot.id, form: 1, columns }),
    stageEdit(given.stages, known.settings, clientId),
    ...ownerEdits(given.owners, known.owners, clientId, newId),
    rememberColumns(given.mapped, { clientId, kind: 'deals', mapping: known.mapping }, newId),
  ];
}

const stageEdit = (
  stages: readonly PipelineStage[],
  settings: PipelineSettings | null,
  clientId: Id,
): Edit =>
  settings
    ? altered('pipelineSettings', settings, { stages: [...stages] })
    : made('pipelineSettings', { id: clientId, clientId, stages: [...stages] });

function ownerEdits(
  owners: ReadonlyMap<string, Id | null>,
  known: readonly DealOwner[],
  clientId: Id,
  newId: () => Id,
): readonly Edit[] {
  const byOwner = new Map(known.map((one) => [one.owner, one]));
  return [...owners].flatMap(([owner, repId]) => {
    const before = byOwner.get(owner);
    if (!before) return repId === null ? [] : [made('dealOwners', { id: newId(), clientId, owner, repId })];
    if (repId === null) return [deleted('dealOwners', before)];
    return [altered('dealOwners', before, { repId })];
  });
}

/** Which rep an owner of the CRM is: as it was said before, otherwise by e-mail, otherwise the only one of that name. */
export function repOfOwner(
  owner: string,
  known: readonly DealOwner[],
  reps: readonly Pick<Rep, 'id' | 'name' | 'email'>[],
): Id | null {
  const said = known.find((one) => one.owner === owner);
  if (said) return said.repId;
  const key = owner.trim().toLowerCase();
  const byEmail = reps.find(({ email }) => email.trim().toLowerCase() === key && key !== '');
  if (byEmail) return byEmail.id;
  const namesakes = reps.filter(
    ({ name }) => fold(name) === fold(owner) || swapped(fold(name)) === fold(owner),
  );
  return namesakes.length === 1 ? (namesakes[0]?.id ?? null) : null;
}

/** “Dana Fox” as “Fox, Dana” folds to. */
function swapped(name: string): string {
  const [last, ...first] = name.split(' ').toReversed();
  return [last, ...first.toReversed()].join(' ');
}
