import type { MenuItemConstructorOptions } from 'electron';

export interface MenuNeeds {
  readonly isMac: boolean;
  /** Offered while the program is being made; never in a packaged one. */
  readonly devTools: boolean;
  /** Tells the page that the user chose one of its commands. */
  readonly command: (id: string) => void;
  /** Shows the log of the program itself in the file manager. */
  readonly showLog: () => void;
}

/** The menu of the program: what the page can do is sent to it as a command, the rest the system does. */
export function menuTemplate(needs: MenuNeeds): MenuItemConstructorOptions[] {
  const item = (label: string, id: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => needs.command(id),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };

  return [
    ...(needs.isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: '&File',
      submenu: [
        item('Import…', 'import', 'CmdOrCtrl+O'),
        item('Export Report…', 'export-report', 'CmdOrCtrl+P'),
        item('Export Bundle…', 'export-bundle', 'CmdOrCtrl+Shift+E'),
        line,
        item('Backups…', 'backups'),
        item('Settings…', 'settings', 'CmdOrCtrl+,'),
        line,
        needs.isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('Undo', 'undo', 'CmdOrCtrl+Z'),
        item('Redo', 'redo', needs.isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
        line,
        item('Find…', 'find', 'CmdOrCtrl+F'),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('Commands…', 'palette', 'CmdOrCtrl+K'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(needs.devTools ? [line, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
      ],
    },
    {
      role: 'help',
      label: '&Help',
      submenu: [
        item('Keyboard', 'keyboard'),
        item('About Benchcoach', 'about'),
        line,
        { label: 'Show Log', click: () => needs.showLog() },
      ],
    },
  ];
}
