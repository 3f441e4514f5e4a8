import type { Act } from '../change';

/** What the user does, without the client that it is done for: the open one, as a rule. */
export type PlainAct = Omit<Act, 'clientId'>;
