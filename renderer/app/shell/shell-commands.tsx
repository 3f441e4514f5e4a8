import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { commands } from '../../../shared/content/key-map';
import { useCommandList, useCommands } from '../../platform/commands';
import { useServices } from '../../platform/services';
import { useUndo } from '../../platform/use-act';
import { BundleExport } from '../../widgets/bundle-export';
import { KeysHelp } from './keys-help';
import { Palette } from './palette';

/** The commands that work on every screen, and the windows that they open. */
export function ShellCommands() {
  const [isOpen, setOpen] = useState<'palette' | 'help' | 'bundle' | undefined>(undefined);
  const { say } = useServices();
  const { undo, redo } = useUndo();
  const [, go] = useLocation();
  useCommands({
    undo: () => void undo(),
    redo: () => void redo(),
    palette: () => setOpen('palette'),
    help: () => setOpen('help'),
    import: () => go('/import'),
    'export-bundle': () => setOpen('bundle'),
    // Screens with a report of their own answer first.
    'export-report': () => {
      go('/reps');
      say({ tone: 'plain', text: 'Open a rep to print the X-Ray, or any screen that has a Print button.' });
    },
    settings: () => go('/settings'),
    backups: () => go('/settings/backups'),
    about: () => go('/settings/about'),
  });
  useMenu();
  const close = (): void => setOpen(undefined);
  return (
    <>
      {isOpen === 'palette' ? <Palette onClose={close} /> : null}
      {isOpen === 'help' ? <KeysHelp onClose={close} /> : null}
      {isOpen === 'bundle' ? <BundleExport rep={null} onClose={close} /> : null}
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
