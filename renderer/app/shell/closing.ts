import { useEffect } from 'react';
import { useServices } from '../../platform/services';

/** Keeps the window open until everything on its way is saved, and tells the main process when it is. */
export function useClosing(): void {
  const { bridge, door } = useServices();
  useEffect(() => {
    let told = false;
    const tell = (): void => {
      const unsaved = door.journalling.state.is !== 'saved';
      if (unsaved !== told) void bridge.app.setUnsaved(unsaved);
      told = unsaved;
    };
    const stopTelling = door.journalling.subscribe(tell);
    const stopClosing = bridge.on('closing', () => {
      // Leaving the field in focus hands on what was typed in it.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      void door.settled().then(() => bridge.app.readyToClose());
    });
    return () => {
      stopTelling();
      stopClosing();
    };
  }, [bridge, door]);
}
