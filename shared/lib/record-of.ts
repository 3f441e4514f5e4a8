/** A record with an entry for each of these keys, made one after the other. */
export const recordOf = <K extends string, T>(
  keys: readonly K[],
  make: (key: K, place: number) => T,
): Readonly<Record<K, T>> =>
  Object.fromEntries(keys.map((key, place) => [key, make(key, place)])) as Record<K, T>;

/** The keys of a record that is written out, in the order in which they stand there. */
export const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(record) as K[];
