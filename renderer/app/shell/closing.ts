import { useEffect } from 'react';
import { drafts } from '../../platform/drafts';
import { useServices } from '../../platform/services';

const retryMs = 5000;

/** Keeps the window open until everything on its way is saved, and tells the main process when it is. */
export function useClosing(): void {
  const { bridge, door } = useServices();
  useEffect(() => {
    let told = false;
    const tell = (): void => {
      const unsaved = door.journalling.state.is !== 'saved' || drafts.count > 0;
      if (unsaved !== told) void bridge.app.setUnsaved(unsaved);
      told = unsaved;
    };
    const stops = [
      door.journalling.subscribe(tell),
      drafts.subscribe(tell),
      bridge.on('closing', () => {
        drafts.flushAll();
        void door.settled().then(() => bridge.app.readyToClose());
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [bridge, door]);
}

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
