/** What a row of like runs came to. */
export interface Outcome {
  readonly what: string;
  readonly runs: number;
  /** Texts and records that the program had called saved. */
  readonly acknowledged: number;
  /** Of these, what was gone afterwards. */
  readonly lost: readonly string[];
  /** Everything else that should not be: a recovery screen without damage, a part left behind, an empty list. */
  readonly faults: readonly string[];
  /** How the runs ended, counted. */
  readonly seen: Readonly<Record<string, number>>;
  /** Why runs were left out, in words. */
  readonly skipped?: string;
}

/** Gathers the outcome of like runs, one by one. */
export class Tally {
  readonly #what: string;
  readonly #lost: string[] = [];
  readonly #faults: string[] = [];
  readonly #seen = new Map<string, number>();
  #runs = 0;
  #acknowledged = 0;

  constructor(what: string) {
    this.#what = what;
  }

  /** One run: how it ended, what had been acknowledged, and what of it was lost. */
  run(end: string, acknowledged = 0, lost: readonly string[] = []): void {
    this.#runs += 1;
    this.#acknowledged += acknowledged;
    this.#lost.push(...lost);
    this.#seen.set(end, (this.#seen.get(end) ?? 0) + 1);
  }

  /** Acknowledged work that turned out to be gone. */
  lose(lost: readonly string[]): void {
    this.#lost.push(...lost);
  }

  /** Something that should not be. Said with the number of the run it showed in. */
  fault(...faults: readonly string[]): void {
    this.#faults.push(...faults.map((fault) => `run ${this.#runs}: ${fault}`));
  }

  outcome(): Outcome {
    return {
      what: this.#what,
      runs: this.#runs,
      acknowledged: this.#acknowledged,
      lost: this.#lost,
      faults: this.#faults,
      seen: Object.fromEntries(this.#seen),
    };
  }
}

/** An outcome of runs that this machine cannot do. */
export const leftOut = (what: string, skipped: string): Outcome => ({
  what,
  runs: 0,
  acknowledged: 0,
  lost: [],
  faults: [],
  seen: {},
  skipped,
});
