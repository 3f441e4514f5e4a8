import type { Stays } from './stays';

/** The finished stays in the order of person, stage and days: made once, so that no question has to sort. */
export interface FinishedStays {
  /** Where the stays of a person in a stage begin: at `person × stages + stage`; one entry more at the end. */
  readonly starts: Uint32Array;
  readonly days: Int32Array;
  readonly entered: Int32Array;
}

/** Sorts the finished stays of people by counting: first by days, then, keeping that order, by person and stage. */
export function finishedStays(stays: Stays, people: number, stages: number): FinishedStays {
  const keyOf = (stay: number): number => {
    const person = stays.person[stay] ?? -1;
    if (person < 0 || stays.isOver[stay] === 0 || (stays.days[stay] ?? -1) < 0) return -1;
    return person * stages + (stays.stage[stay] ?? 0);
  };
  const byDays = sorted(
    Int32Array.from({ length: stays.count }, (_, stay) => stay).filter((stay) => keyOf(stay) >= 0),
    stays.longest + 1,
    (stay) => stays.days[stay] ?? 0,
  );
  const { order, starts } = sorted(byDays.order, people * stages, keyOf);
  return {
    starts,
    days: order.map((stay) => stays.days[stay] ?? 0),
    entered: order.map((stay) => stays.entered[stay] ?? 0),
  };
}

/** Counting sort: by keys from 0 to under `keys`, equal ones in the order in which they came. */
function sorted(
  items: Int32Array,
  keys: number,
  keyOf: (item: number) => number,
): { readonly order: Int32Array; readonly starts: Uint32Array } {
  const starts = new Uint32Array(keys + 1);
  for (const item of items) starts[keyOf(item) + 1] = (starts[keyOf(item) + 1] ?? 0) + 1;
  for (let key = 1; key <= keys; key++) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const next = starts.slice();
  const order = new Int32Array(items.length);
  for (const item of items) {
    const at = next[keyOf(item)] ?? 0;
    order[at] = item;
    next[keyOf(item)] = at + 1;
  }
  return { order, starts };
}
