/** So long a frame may be held up by work that goes on. */
const heldUpMs = 40;

/**
 * Lets the window draw and answer in between: called after each piece of long work, it waits a moment whenever the
 * work has held the page up for long enough to be felt.
 */
export function breaths(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < heldUpMs) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
