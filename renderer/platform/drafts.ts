/**
 * The fields in which something was typed that is not handed on yet. Nothing is 'saved' while there is one,
 * and a closing window hands all of them on first.
 */
export class Drafts {
  readonly #open = new Map<symbol, () => void>();
  readonly #listeners = new Set<() => void>();

  get count(): number {
    return this.#open.size;
  }

  /** A field waits; `flush` hands on what was typed in it. */
  open(field: symbol, flush: () => void): void {
    this.#open.set(field, flush);
    this.#tell();
  }

  close(field: symbol): void {
    if (this.#open.delete(field)) this.#tell();
  }

  /** Hands on everything that waits. */
  flushAll(): void {
    [...this.#open.values()].forEach((flush) => flush());
  }

  /** Calls back whenever a field begins or stops to wait. Returns how to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(): void {
    this.#listeners.forEach((listener) => listener());
  }
}

/** The drafts of this window. */
export const drafts = new Drafts();
