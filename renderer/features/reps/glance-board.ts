import type { Figure } from '../../../shared/measure/figure';
import type { SkillsProfile } from '../../../shared/measure/skills-profile';
import type { Id } from '../../../shared/model/fields';

/** What the list shows of a rep's scores. */
export interface Glance {
  readonly profile: SkillsProfile | undefined;
  readonly scored: Figure | undefined;
}

/** How long the rows must stand still before they are read: while a list flies past, nothing is. */
const standStillMs = 60;

/**
 * Knows which reps are on screen and what was measured of them. What was measured once stays while the list is
 * open, so that a row scrolled back to is not empty for a moment.
 */
export class GlanceBoard {
  readonly #rows = new Map<Id, number>();
  readonly #glances = new Map<Id, Glance>();
  readonly #listeners = new Set<() => void>();
  #shown: readonly Id[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The reps on screen; the same array until the rows stand still at another place. */
  shown = (): readonly Id[] => this.#shown;

  /** What was measured of a rep; undefined until it was. */
  of = (repId: Id): Glance | undefined => this.#glances.get(repId);

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Says that a cell of a rep is drawn. Returns how to say that it is gone. */
  show(repId: Id): () => void {
    this.#count(repId, 1);
    return () => this.#count(repId, -1);
  }

  keep(measured: readonly (readonly [Id, Glance])[]): void {
    for (const [repId, glance] of measured) this.#glances.set(repId, glance);
    this.#tell();
  }

  #count(repId: Id, change: number): void {
    const cells = (this.#rows.get(repId) ?? 0) + change;
    if (cells > 0) this.#rows.set(repId, cells);
    else this.#rows.delete(repId);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#shown = [...this.#rows.keys()];
      this.#tell();
    }, standStillMs);
  }

  #tell(): void {
    this.#listeners.forEach((listener) => listener());
  }
}
