import { app, dialog, type BaseWindow, type OpenDialogOptions } from 'electron';
import path from 'node:path';
import { endingsOf, safeName, type Dialogs } from './bridge/dialogs';

/** The system's own dialogs, over the window of the program. */
export function systemDialogs(window: () => BaseWindow | undefined): Dialogs {
  const showOpen = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const over = window();
    const { canceled, filePaths } = await (over
      ? dialog.showOpenDialog(over, options)
      : dialog.showOpenDialog(options));
    return canceled ? [] : filePaths;
  };

  return {
    open: ({ title, filter, several }) => {
      const { name, endings } = endingsOf[filter];
      const all = { name: endingsOf.any.name, extensions: endingsOf.any.endings };
      return showOpen({
        title,
        properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: filter === 'any' ? [all] : [{ name, extensions: endings }, all],
      });
    },
    openFolder: async ({ title }) => (await showOpen({ title, properties: ['openDirectory'] }))[0],
    save: async ({ title, name }) => {
      const over = window();
      const proposed = safeName(name);
      const ending = path.extname(proposed).slice(1);
      const options = {
        title,
        defaultPath: path.join(app.getPath('documents'), proposed),
        properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
        filters: ending === '' ? [] : [{ name: ending.toUpperCase(), extensions: [ending] }],
      };
      const { canceled, filePath } = await (over
        ? dialog.showSaveDialog(over, options)
        : dialog.showSaveDialog(options));
      return canceled || filePath === '' ? undefined : filePath;
    },
  };
}
