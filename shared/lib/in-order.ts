/**
 * Does a task for each item, several at once, and hands the answers out in the order of the items. Who stops
 * asking, or meets an error, waits for the tasks under way; none begins after that. `atOnce` is 1 or more.
 */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  atOnce: number,
  task: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const underWay: Promise<R>[] = [];
  try {
    for (const item of items) {
      const begun = task(item);
      // It is told when its turn comes; until then a failure must not count as unheard.
      begun.catch(() => undefined);
      underWay.push(begun);
      if (underWay.length >= atOnce) yield await next(underWay);
    }
    while (underWay.length > 0) yield await next(underWay);
  } finally {
    await Promise.allSettled(underWay);
  }
}

async function next<R>(underWay: Promise<R>[]): Promise<R> {
  const [first] = underWay;
  if (!first) throw new Error('Nothing is under way');
  try {
    return await first;
  } finally {
    void underWay.shift();
  }
}
