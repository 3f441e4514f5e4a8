import { useEffect } from 'react';
import { useServices } from '../../platform/services';

const retryMs = 5000;

/** Hands to the journal again what it did not take, and says once why it did not. */
export function useJournalRetry(): void {
  const { door, say } = useServices();
  useEffect(() => {
    let said: string | undefined;
    const stop = door.journalling.subscribe(() => {
      const { state } = door.journalling;
      if (state.is === 'saved') said = undefined;
      if (state.is !== 'not journalled' || state.why === said) return;
      said = state.why;
      say({
        tone: 'danger',
        text: `Not saved yet. ${state.why} What you did is kept and is saved as soon as that is mended.`,
      });
    });
    const timer = setInterval(() => {
      if (door.journalling.state.is === 'not journalled') door.retry();
    }, retryMs);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [door, say]);
}
