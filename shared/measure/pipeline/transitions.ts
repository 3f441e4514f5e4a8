import type { Deals } from '../../model/deals';
import type { PipelineStage } from '../../model/pipeline-settings';

export const onward = 0;
export const back = 1;
export const skip = 2;

/** Every step of a deal from one stage of the pipeline to another, as columns, a deal's steps together. */
export interface Transitions {
  readonly row: Int32Array;
  /** The place of the deal's person; −1 without an owner. */
  readonly person: Int32Array;
  readonly day: Int32Array;
  /** Places in the stages of the pipeline. */
  readonly from: Int16Array;
  readonly to: Int16Array;
  /** `onward`, `back` or `skip`: over a stage that deals are open in. Being lost skips nothing. */
  readonly is: Uint8Array;
}

/** Reads the steps out of the stage history; undefined without one. Stages that the settings lack are passed over. */
export function transitionsOf(
  { history, count }: Deals,
  stages: readonly PipelineStage[],
  stageOf: Int16Array,
  personOf: Int32Array,
): Transitions | undefined {
  if (!history) return undefined;
  const isEnd = Uint8Array.from(stages, ({ is }) => (is === 'lost' || is === 'won' ? 1 : 0));
  const isLost = Uint8Array.from(stages, ({ is }) => (is === 'lost' ? 1 : 0));
  const most = history.stage.length;
  const [row, person, day] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const [from, to] = [new Int16Array(most), new Int16Array(most)];
  const is = new Uint8Array(most);
  let made = 0;
  for (let deal = 0; deal < count; deal++) {
    const end: number = history.from[deal + 1] ?? 0;
    let here = -1;
    for (let step: number = history.from[deal] ?? 0; step < end; step++) {
      const next = stageOf[history.stage[step] ?? -1] ?? -1;
      if (next < 0) continue;
      if (here >= 0 && next !== here) {
        row[made] = deal;
        person[made] = personOf[deal] ?? -1;
        day[made] = history.entered[step] ?? 0;
        from[made] = here;
        to[made] = next;
        is[made] = next < here ? back : isLost[next] === 0 && isOver(isEnd, here, next) ? skip : onward;
        made++;
      }
      here = next;
    }
  }
  return {
    row: row.slice(0, made),
    person: person.slice(0, made),
    day: day.slice(0, made),
    from: from.slice(0, made),
    to: to.slice(0, made),
    is: is.slice(0, made),
  };
}

/** Whether an open stage lies between two. */
function isOver(isEnd: Uint8Array, from: number, to: number): boolean {
  for (let stage = from + 1; stage < to; stage++) if (isEnd[stage] === 0) return true;
  return false;
}
