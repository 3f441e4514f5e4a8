import { useEffect } from 'react';

/**
 * Who double-clicks what opens at the first click hits the new screen with the second. That click was not meant
 * for it: it marks no text there, where the browser would mark the whole window.
 */
export function useSecondClick(): void {
  useEffect(() => {
    const stop = new AbortController();
    let first: EventTarget | null = null;
    const listen = (event: MouseEvent): void => {
      if (event.detail <= 1) first = event.target;
      else if (first instanceof Node && !first.isConnected) event.preventDefault();
    };
    window.addEventListener('mousedown', listen, { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, []);
}
