/** Ends every switch over a union: a case that nobody wrote is a compile error, and throws if it happens. */
export function assertNever(impossible: never): never {
  throw new Error(`No case was written for ${JSON.stringify(impossible)}`);
}
