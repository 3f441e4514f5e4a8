import { useState } from 'react';
import { useCommands } from '../../platform/commands';
import { useUndo } from '../../platform/use-act';
import { KeysHelp } from './keys-help';
import { Palette } from './palette';

/** The commands that work on every screen, and the two windows that they open. */
export function ShellCommands() {
  const [isOpen, setOpen] = useState<'palette' | 'help' | undefined>(undefined);
  const { undo, redo } = useUndo();
  useCommands({
    undo: () => void undo(),
    redo: () => void redo(),
    palette: () => setOpen('palette'),
    help: () => setOpen('help'),
  });
  const close = (): void => setOpen(undefined);
  return (
    <>
      {isOpen === 'palette' ? <Palette onClose={close} /> : null}
      {isOpen === 'help' ? <KeysHelp onClose={close} /> : null}
    </>
  );
}
