/** What the main process answers to a call: the value, or one sentence that says why there is none. */
export type Answer = { readonly value: unknown } | { readonly refusal: string };

export type Relayed = (...given: unknown[]) => Promise<unknown>;

/** One function for every method on the list, which hands its arguments over and gives back the answer. */
export function relayMethods(
  lists: Readonly<Record<string, readonly string[]>>,
  invoke: (subject: string, method: string, given: unknown[]) => Promise<Answer>,
): Record<string, Record<string, Relayed>> {
  const relayed = (subject: string, method: string): Relayed => {
    return async (...given) => {
      const answer = await invoke(subject, method, given);
      if ('refusal' in answer) throw new Error(answer.refusal);
      return answer.value;
    };
  };
  return Object.fromEntries(
    Object.entries(lists).map(([subject, methods]) => [
      subject,
      Object.fromEntries(methods.map((method) => [method, relayed(subject, method)])),
    ]),
  );
}

/** Events that came before anybody listened wait for the first listener; the oldest of more than these go. */
const mostWaiting = 20;

/** A way to hear the events on the list. Answers how to stop listening; throws on an event that is not listed. */
export function relayEvents(
  events: readonly string[],
  subscribe: (event: string, hear: (detail: unknown) => void) => void,
): (event: string, listener: (detail: unknown) => void) => () => void {
  const heard = new Map(
    events.map((event) => [
      event,
      { listeners: new Set<(detail: unknown) => void>(), waiting: [] as unknown[] },
    ]),
  );
  for (const [event, { listeners, waiting }] of heard)
    subscribe(event, (detail) => {
      for (const listener of listeners) listener(detail);
      if (listeners.size > 0) return;
      waiting.push(detail);
      if (waiting.length > mostWaiting) waiting.shift();
    });
  return (event, listener) => {
    const known = heard.get(event);
    if (!known) throw new Error('The program tells no such event');
    known.listeners.add(listener);
    for (const detail of known.waiting.splice(0)) listener(detail);
    return () => {
      known.listeners.delete(listener);
    };
  };
}
