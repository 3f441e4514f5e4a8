/**
 * How much one message across the bridge carries: letters of the texts in it. A single text may be longer, such as the
 * change that brought in a large export; it then goes alone.
 */
export const mostInAMessage = 4 * 1024 * 1024;

/** Things in runs, none with more letters than a message carries but for a thing alone. */
export function* inMessages<T>(
  things: readonly T[],
  lengthOf: (thing: T) => number,
): Generator<readonly T[]> {
  let run: T[] = [];
  let letters = 0;
  for (const thing of things) {
    const length = lengthOf(thing);
    if (run.length > 0 && letters + length > mostInAMessage) {
      yield run;
      run = [];
      letters = 0;
    }
    run.push(thing);
    letters += length;
  }
  if (run.length > 0) yield run;
}
