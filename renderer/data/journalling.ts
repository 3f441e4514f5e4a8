import type { JournalBridge, JournalLine } from '../../shared/bridge/bridge';
import { sameJson } from '../../shared/lib/canonical-json';
import type { Result } from '../../shared/lib/result';
import { appendLines } from './append-lines';

/** Whether what is on screen is safe: saved, on its way, or not in the journal, with the reason. */
export type SavedState =
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  | { readonly is: 'not journalled'; readonly why: string };

/**
 * Hands changes to the main process in their order. What could not be appended is kept and goes first the
 * next time: the journal never has a hole.
 */
export class Journalling {
  readonly #journal: Pick<JournalBridge, 'append'>;
  readonly #listeners = new Set<() => void>();
  #backlog: readonly JournalLine[] = [];
  #state: SavedState = { is: 'saved' };
  #last: Promise<Result<void>> = Promise.resolve({ ok: true, value: undefined });
  #onItsWay = 0;
  #blocked: string | undefined;

  constructor(journal: Pick<JournalBridge, 'append'>) {
    this.#journal = journal;
  }

  get state(): SavedState {
    return this.#state;
  }

  /** Calls back whenever the state changes. Returns how to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Says that a change is on its way to the database, from where it will come here as a line. Until the answer
   * is called, nothing counts as saved.
   */
  hold(): () => void {
    this.#onItsWay += 1;
    if (this.#backlog.length === 0 && this.#blocked === undefined) this.#set({ is: 'saving' });
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#onItsWay -= 1;
      this.#rest();
    };
  }

  /** Says why changes wait before the database; undefined when they go on. */
  block(why: string | undefined): void {
    if (this.#blocked === why) return;
    this.#blocked = why;
    if (why !== undefined) this.#set({ is: 'not journalled', why });
    else if (this.#onItsWay > 0 && this.#backlog.length === 0) this.#set({ is: 'saving' });
    else this.#rest();
  }

  /** Appends lines after all earlier ones; the answer says whether they are on disk. */
  append(lines: readonly JournalLine[]): Promise<Result<void>> {
    this.#onItsWay += 1;
    this.#set({ is: 'saving' });
    this.#last = this.#last.then(() => this.#send(lines));
    return this.#last;
  }

  /** Tries again what could not be appended. */
  retry(): Promise<Result<void>> {
    return this.append([]);
  }

  async settled(): Promise<void> {
    await this.#last;
  }

  async #send(lines: readonly JournalLine[]): Promise<Result<void>> {
    const { result, left } = await appendLines(this.#journal, [...this.#backlog, ...lines]);
    this.#backlog = left;
    this.#onItsWay -= 1;
    if (result.ok) this.#rest();
    else this.#set({ is: 'not journalled', why: result.error });
    return result;
  }

  /** Everything is saved once nothing is on its way and nothing was left behind. */
  #rest(): void {
    if (this.#blocked !== undefined) this.#set({ is: 'not journalled', why: this.#blocked });
    else if (this.#onItsWay === 0 && this.#backlog.length === 0) this.#set({ is: 'saved' });
  }

  #set(state: SavedState): void {
    if (sameJson(state, this.#state)) return;
    this.#state = state;
    this.#listeners.forEach((listener) => listener());
  }
}

/** Whether the browser's storage said that there is no room. */
export const isQuotaError = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'QuotaExceededError' || /quota/i.test(error.message));
