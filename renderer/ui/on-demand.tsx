import { useEffect, useState, type ComponentType } from 'react';

/** A part of the program whose code is fetched when it is first drawn. */
export interface OnDemand<P> {
  /** Draws nothing until its code is there. Code that cannot be fetched goes to the crash screen. */
  readonly Part: ComponentType<P>;
  /** Fetches the code ahead of need. */
  readonly load: () => Promise<unknown>;
}

/**
 * Splits a part off the start. React's own `lazy` would do, but what arrives after its `Suspense` showed
 * nothing is held back for up to 300 ms: every screen would wait that long when it is first opened.
 */
export function onDemand<P extends object>(fetch: () => Promise<ComponentType<P>>): OnDemand<P> {
  let Fetched: ComponentType<P> | undefined;
  const load = async (): Promise<void> => {
    Fetched ??= await fetch();
  };

  function Part(props: P) {
    const [, setThere] = useState(Fetched !== undefined);
    const [failure, setFailure] = useState<{ readonly of: unknown } | undefined>(undefined);
    useEffect(() => {
      load().then(
        () => setThere(true),
        (error: unknown) => setFailure({ of: error }),
      );
    }, []);
    if (failure) throw failure.of instanceof Error ? failure.of : new Error(String(failure.of));
    return Fetched ? <Fetched {...props} /> : null;
  }

  return { Part, load };
}
