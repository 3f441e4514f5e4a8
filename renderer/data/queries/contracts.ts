import { Dexie } from 'dexie';
import type { BaselineRecords } from '../../../shared/measure/indicator-baselines';
import type { Coach } from '../../../shared/model/coach';
import { blankCoachingSettings, type CoachingSettings } from '../../../shared/model/coaching-settings';
import type { Contract } from '../../../shared/model/contract';
import type { Id } from '../../../shared/model/fields';
import type { Placement } from '../../../shared/model/placement';
import type { Rep } from '../../../shared/model/rep';
import type { Database } from '../open-db';
import { xRayRecords } from './x-ray';

/** A contract with its rep. */
export interface RepContract {
  readonly contract: Contract;
  readonly rep: Rep;
}

/** All contracts of a client with their reps, the one made last first. */
export async function contractsOf(db: Database, clientId: Id): Promise<readonly RepContract[]> {
  const contracts = await db.contracts.where('clientId').equals(clientId).toArray();
  return withReps(db, contracts);
}

/** The contracts of a client that somebody works on: drafts, and those that run. */
export async function contractsAtWork(db: Database, clientId: Id): Promise<readonly RepContract[]> {
  const contracts = await db.contracts
    .where('[clientId+state]')
    .anyOf([
      [clientId, 'draft'],
      [clientId, 'active'],
    ])
    .toArray();
  return withReps(
    db,
    contracts.filter(({ supersededBy }) => supersededBy === null),
  );
}

async function withReps(db: Database, contracts: readonly Contract[]): Promise<readonly RepContract[]> {
  const ids = [...new Set(contracts.map(({ repId }) => repId))];
  const reps = new Map((await db.reps.bulkGet(ids)).flatMap((rep) => (rep ? [[rep.id, rep]] : [])));
  return contracts
    .flatMap((contract) => {
      const rep = reps.get(contract.repId);
      return rep ? [{ contract, rep }] : [];
    })
    .sort((a, b) => (a.contract.createdAt < b.contract.createdAt ? 1 : -1));
}

/** What a rep's contracts are drawn from; the contracts in the order of their cycles and revisions. */
export interface RepAgreements {
  readonly rep: Rep;
  readonly contracts: readonly Contract[];
  readonly placements: readonly Placement[];
}

/** The contracts of a rep and what was placed for the next one; undefined for nobody of this client. */
export async function repAgreements(
  db: Database,
  clientId: Id,
  repId: Id,
): Promise<RepAgreements | undefined> {
  const rep = await db.reps.get(repId);
  if (rep?.clientId !== clientId) return undefined;
  const cycles = [[repId, Dexie.minKey] as const, [repId, Dexie.maxKey] as const] as const;
  const [contracts, placements] = await Promise.all([
    db.contracts
      .where('[repId+cycle]')
      .between(...cycles)
      .toArray(),
    db.placements
      .where('[repId+cycle]')
      .between(...cycles)
      .toArray(),
  ]);
  return {
    rep,
    contracts: contracts.sort((a, b) => a.cycle - b.cycle || a.revision - b.revision),
    placements,
  };
}

/** One contract, its people, the other contracts of its rep, and those that run. */
export interface ContractRecords extends RepAgreements {
  readonly contract: Contract;
  readonly coach: Coach | undefined;
  /** Contracts of the client that run, with their reps. */
  readonly running: readonly RepContract[];
  readonly settings: CoachingSettings;
}

/** Everything around one contract; undefined where the client has none of this id. */
export async function contractRecords(
  db: Database,
  clientId: Id,
  contractId: Id,
): Promise<ContractRecords | undefined> {
  const contract = await db.contracts.get(contractId);
  if (contract?.clientId !== clientId) return undefined;
  const [agreements, coach, atWork, settings] = await Promise.all([
    repAgreements(db, clientId, contract.repId),
    db.coaches.get(contract.coachId),
    contractsAtWork(db, clientId),
    db.coachingSettings.get(clientId),
  ]);
  return (
    agreements && {
      ...agreements,
      contract,
      coach,
      running: atWork.filter((one) => one.contract.state === 'active'),
      settings: settings ?? blankCoachingSettings(clientId),
    }
  );
}

/** What the baselines of a rep's indicators are taken from: his newest scored calls and what was counted on them. */
export async function baselineRecords(db: Database, clientId: Id, repId: Id): Promise<BaselineRecords> {
  const { calls, scorecards, rubrics } = await xRayRecords(db, clientId, repId);
  const counts = await db.counts
    .where('callId')
    .anyOf(calls.map(({ id }) => id))
    .toArray();
  return { calls, scorecards, rubrics, counts };
}
