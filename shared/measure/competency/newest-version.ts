import type { Framework } from '../../model/framework';

/**
 * The version of a framework that figures are told by: the newest published one, else the newest. Competencies keep
 * their keys, so that whoever was assessed on an older one is in it. Undefined for none.
 */
export const newestVersion = <T extends Pick<Framework, 'state' | 'version'>>(
  versions: readonly T[],
): T | undefined => versions.toSorted((a, b) => rankOf(b) - rankOf(a))[0];

const rankOf = ({ state, version }: Pick<Framework, 'state' | 'version'>): number =>
  version + (state === 'published' ? 1_000_000 : 0);
