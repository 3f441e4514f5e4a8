import { fold } from '../../lib/fold';
import type { CodedText } from '../../model/deals';

/**
 * The names of the stages of a file, each once: “Closed won” and “Closed Won” are one. A column named for
 * “Demo (Sales Pipeline)” is that of the stage “Demo” where no stage has the whole name.
 */
export class StageNames {
  readonly values: string[] = [];
  readonly #places = new Map<string, number>();

  placeOf(name: string): number {
    const key = fold(name) || name;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.values.push(name);
    this.#places.set(key, this.values.length - 1);
    return this.values.length - 1;
  }

  /** For a name that may have the pipeline's behind it in brackets. */
  placeOfColumn(name: string): number {
    if (this.#places.has(fold(name))) return this.placeOf(name);
    const bare = name.replace(/\s*\([^()]*\)$/, '');
    return this.#places.has(fold(bare)) ? this.placeOf(bare) : this.placeOf(name);
  }

  /** For each different value of a column its place. */
  placesOf = ({ values }: CodedText): Int32Array => Int32Array.from(values, (value) => this.placeOf(value));
}
