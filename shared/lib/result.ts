/** An expected outcome as a value: either what was asked for, or the reason in words. */
export type Result<T, E = string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** The outcome that was asked for. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** The reason why there is no outcome. */
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });
