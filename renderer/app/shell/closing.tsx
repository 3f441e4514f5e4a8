import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { counted } from '../../../shared/lib/words';
import { drafts } from '../../platform/drafts';
import { useServices } from '../../platform/services';
import { Button } from '../../ui/controls/button';
import { Dialog } from '../../ui/controls/dialog';

/** Saving mostly takes less than this; a dialog that flashes by would only frighten. */
const silentMs = 1000;

/**
 * Keeps the window open until everything on its way is saved. What waits for room on the disk is in this window
 * alone: then the user is asked, and nothing goes without his word.
 */
export function Closing() {
  const { bridge, door } = useServices();
  useUnsavedTold();
  const [asked, setAsked] = useState<'saving' | 'no room' | undefined>(undefined);
  const state = useSyncExternalStore(door.journalling.subscribe, () => door.journalling.state);

  // Lowered when the user decides to stay while saving goes on.
  const isClosing = useRef(false);
  useEffect(() => {
    const close = async (): Promise<void> => {
      const slow = setTimeout(() => setAsked('saving'), silentMs);
      await door.settled();
      clearTimeout(slow);
      if (!isClosing.current) return;
      if (door.waiting() > 0) return setAsked('no room');
      await bridge.app.readyToClose();
    };
    return bridge.on('closing', () => {
      void bridge.app.stayOpen();
      isClosing.current = true;
      drafts.flushAll();
      void close();
    });
  }, [bridge, door]);

  const keepOpen = (): void => {
    isClosing.current = false;
    setAsked(undefined);
  };
  // There was room in the end.
  const isSaved = state.is === 'saved' && door.waiting() === 0;
  if (asked === 'no room' && isSaved) setAsked(undefined);
  if (asked === undefined) return null;
  return (
    <Dialog
      title={asked === 'saving' ? 'Saving before closing' : 'Close and lose what is not saved?'}
      onClose={keepOpen}
      actions={
        <>
          <Button look="danger" onClick={() => void bridge.app.readyToClose()}>
            {asked === 'saving' ? 'Close without waiting' : 'Close and lose it'}
          </Button>
          <Button look="primary" onClick={keepOpen}>
            Keep open
          </Button>
        </>
      }
    >
      {asked === 'saving' ? (
        <p>This takes longer than usual. The window closes by itself once everything is saved.</p>
      ) : (
        <>
          <p>
            {state.is === 'not journalled' ? `${state.why} ` : ''}
            {counted(door.waiting(), 'thing', 'things')} you typed could not be saved and would be lost.
            Everything before is saved.
          </p>
          <p>Keep the window open and make room on the disk: then it is saved by itself.</p>
        </>
      )}
    </Dialog>
  );
}

/** Tells the main process whether anything is unsaved: a window with nothing unsaved goes at once. */
function useUnsavedTold(): void {
  const { bridge, door } = useServices();
  useEffect(() => {
    let told = false;
    const tell = (): void => {
      const unsaved = door.journalling.state.is !== 'saved' || drafts.count > 0;
      if (unsaved !== told) void bridge.app.setUnsaved(unsaved);
      told = unsaved;
    };
    const stops = [door.journalling.subscribe(tell), drafts.subscribe(tell)];
    return () => stops.forEach((stop) => stop());
  }, [bridge, door]);
}
