import type { Act } from '../change';
import type { Id } from '../fields';

/** An act on the records of one client: what is handed to the door, which adds the client. */
export type ClientAct = Omit<Act, 'clientId'>;

/** What an act that makes records takes from outside. */
export interface Making {
  /** When it is done, as an instant. */
  readonly at: string;
  readonly newId: () => Id;
}
