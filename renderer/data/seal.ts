import { canonicalJson } from '../../shared/lib/canonical-json';
import type { Change } from '../../shared/model/change';
import { sha256 } from './sha256';

/** A change as it is journalled. */
export interface Sealed {
  readonly text: string;
  /** The hash of the row of changes up to and with this one. */
  readonly hash: string;
}

/** Writes a change as text and chains it to the hash of the changes before it. */
export type Seal = (previous: string, change: Change) => Promise<Sealed>;

/** The hash of the row of changes after one more change. */
export const nextHash = (previous: string, change: string): Promise<string> => sha256(previous + change);

/** Seals a change where it is asked. */
export const seal: Seal = async (previous, change) => {
  const text = canonicalJson(change);
  return { text, hash: await nextHash(previous, text) };
};

/** From here on a text takes so long to be written, hashed and stored that the window would feel it. */
const longText = 100_000;

/** From here on the edits come to such a text together. */
const manyEdits = 500;

/**
 * Whether a change holds a text so long (the columns of an import), or so many records, that its work has to be cut
 * into pieces.
 */
export const isLong = ({ edits }: Pick<Change, 'edits'>): boolean =>
  edits.length > manyEdits ||
  edits.some(({ before, after }) =>
    [...Object.values(before ?? {}), ...Object.values(after ?? {})].some(
      (value) => typeof value === 'string' && value.length > longText,
    ),
  );
