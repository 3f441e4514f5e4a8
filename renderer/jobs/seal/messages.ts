import type { Change } from '../../../shared/model/change';

/** A change to be sealed, and the hash of the row of changes before it. */
export interface SealOrder {
  readonly previous: string;
  readonly change: Change;
}
