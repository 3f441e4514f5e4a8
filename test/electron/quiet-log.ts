import type { Log } from '../../electron/disk/log';

/** A log that a test can read. */
export function quietLog(): Log & { readonly events: string[] } {
  const events: string[] = [];
  return {
    events,
    note: (event) => events.push(event),
    fault: (event) => events.push(event),
    settled: async () => undefined,
  };
}
