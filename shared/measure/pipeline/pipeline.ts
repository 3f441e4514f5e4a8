import type { Deals } from '../../model/deals';
import type { DealOwner, PipelineStage } from '../../model/pipeline-settings';
import { peopleOf, type AuditedRep, type Person } from './people';
import { finishedStays, type FinishedStays } from './finished-stays';
import { sizeOrder, type SizeOrder } from './size-order';
import { isOpenStage, staysOf, type Stays } from './stays';
import { transitionsOf, type Transitions } from './transitions';

/** What an audit is made from: the deals of one snapshot, and how the client reads them. */
export interface PipelineSource {
  readonly deals: Deals;
  /** The day of the snapshot, counted from 1970-01-01. */
  readonly takenOn: number;
  /** The stages in the order in which a deal passes them. */
  readonly stages: readonly PipelineStage[];
  readonly owners: readonly Pick<DealOwner, 'owner' | 'repId'>[];
  readonly reps: readonly AuditedRep[];
  /** 1 to 12: decides where quarters and years begin. */
  readonly fiscalYearStartMonth: number;
}

/** The pipeline made ready to be measured: everything here is worked out once per snapshot, not per question. */
export interface Pipeline extends PipelineSource {
  readonly people: readonly Person[];
  /** For each deal the place of its person; −1 without an owner. */
  readonly personOf: Int32Array;
  /** Deals without an owner. */
  readonly withoutOwner: number;
  /** For each value of the stage column the place of the stage in `stages`; −1 for one the settings lack. */
  readonly stageOf: Int16Array;
  /** For each deal the last open stage it was in; −1 where that is not known. */
  readonly lastStage: Int16Array;
  /** Undefined without stage history. */
  readonly stays: Stays | undefined;
  readonly finished: FinishedStays | undefined;
  /** Undefined without stage history. */
  readonly transitions: Transitions | undefined;
  /** Undefined without amounts. */
  readonly bySize: SizeOrder | undefined;
  /** The places of the stages that deals stand in while they are open, in order. */
  readonly openStages: readonly number[];
}

/** Makes a snapshot ready to be measured. */
export function openPipeline(source: PipelineSource): Pipeline {
  const { deals, stages, takenOn } = source;
  const { people, ofOwner } = peopleOf(deals.owner, source.owners, source.reps);
  const placeOf = new Map(stages.map(({ name }, place) => [name, place]));
  const stageOf = Int16Array.from(deals.stage.values, (name) => placeOf.get(name) ?? -1);
  const personOf = deals.owner.at.map((owner) => ofOwner[owner] ?? -1);
  const stays = staysOf(deals, stages, stageOf, personOf, takenOn);
  return {
    ...source,
    people,
    personOf,
    withoutOwner: personOf.reduce((count, person) => count + (person < 0 ? 1 : 0), 0),
    stageOf,
    lastStage: lastStages(source, stageOf, stays),
    stays,
    finished: stays && finishedStays(stays, people.length, stages.length),
    transitions: transitionsOf(deals, stages, stageOf, personOf),
    bySize: deals.amount && sizeOrder(deals, deals.amount, personOf),
    openStages: stages.flatMap((stage, place) => (isOpenStage(stage) ? [place] : [])),
  };
}

/** The last stay where there is one, else the stage of the export where that is an open one. */
function lastStages(
  { deals, stages }: PipelineSource,
  stageOf: Int16Array,
  stays: Stays | undefined,
): Int16Array {
  const isOpen = stages.map(isOpenStage);
  const last = Int16Array.from(deals.stage.at, (value) => {
    const place = stageOf[value] ?? -1;
    return isOpen[place] ? place : -1;
  });
  if (stays) {
    for (let stay = 0; stay < stays.count; stay++) {
      const deal = stays.row[stay] ?? 0;
      // An open deal is in the stage that the export says; of a closed one the history knows the last.
      if (deals.state[deal] !== 0) last[deal] = stays.stage[stay] ?? -1;
    }
  }
  return last;
}
