import type { StageHistory } from '../../model/deals';
import type { RejectedRow } from '../import-plan';

/** The deals of a file, before their columns are filled. */
export interface Gathered {
  /** The row from which each deal takes its columns. */
  readonly rows: Int32Array;
  readonly ids: readonly string[];
  /** For each deal the place of its stage; −1 where the file tells none. */
  readonly stageAt: Int32Array;
  readonly stageNames: readonly string[];
  /** When the deals were created, where rows of a history tell it. */
  readonly created: Int32Array | undefined;
  readonly history: StageHistory | undefined;
  readonly rejected: readonly RejectedRow[];
  /** Rows that went into deals: with the rejected ones all rows of the file. */
  readonly rowsStored: number;
}
