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
    // Shown, not taken: the page's keys can be changed, and a text field has an undo of its own.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
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
        item('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
        line,
        item('Find…', 'palette', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: '&View',
      submenu: [
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
        item('Keys of This Screen', 'help', '?'),
        item('About Benchcoach', 'about'),
        line,
        { label: 'Show Log', click: () => needs.showLog() },
      ],
    },
  ];
}
