import type { Deals } from '../../model/deals';

/** How much a snapshot may hold: far more than any export, and less than a machine can bear. */
export const snapshotLimits = {
  deals: 5_000_000,
  /** Steps of all stage histories together. */
  steps: 50_000_000,
  /** Bytes of the letters of all texts, unpacked. */
  letterBytes: 256 * 1024 * 1024,
  /** Letters of one text; an import takes far shorter ones. */
  text: 10_000,
  /** Letters of the texts of one column, written out. */
  columnText: 256 * 1024 * 1024,
} as const;

/** Whether deals are too many to be read again once they are stored. */
export const areTooMany = ({ count, history }: Deals, letters: Uint8Array): boolean =>
  count > snapshotLimits.deals ||
  (history?.stage.length ?? 0) > snapshotLimits.steps ||
  letters.length > snapshotLimits.letterBytes;
