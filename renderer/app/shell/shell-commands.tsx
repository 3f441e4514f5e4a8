import { useEffect, useState } from 'react';
import { commands } from '../../../shared/content/key-map';
import { useCommandList, useCommands } from '../../platform/commands';
import { useServices } from '../../platform/services';
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
  useMenu();
  const close = (): void => setOpen(undefined);
  return (
    <>
      {isOpen === 'palette' ? <Palette onClose={close} /> : null}
      {isOpen === 'help' ? <KeysHelp onClose={close} /> : null}
    </>
  );
}

/** The program's menu sends the ids of commands; whoever is on screen answers. */
function useMenu(): void {
  const { bridge } = useServices();
  const { run } = useCommandList();
  useEffect(
    () =>
      bridge.on('command', ({ id }) => {
        const command = commands.find((one) => one.id === id);
        if (command) run(command.id);
      }),
    [bridge, run],
  );
}
