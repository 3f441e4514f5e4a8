import type { Id } from '../../model/fields';

/**
 * The coach before in the sample client has the same id on every install, so that adding the sample again, or
 * merging two that have it, makes no second person of her.
 */
export const previousCoachId: Id = '00000000-0000-7000-8000-0000000000c1';
