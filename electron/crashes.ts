import { dialog, type BrowserWindow } from 'electron';
import type { Log } from './disk/log';

/** A page that ends twice within this time is not loaded a third time, in milliseconds. */
const patience = 60_000;

export interface CrashNeeds {
  readonly log: Log;
  readonly now: () => number;
  /** The page is gone, and what it had not saved with it. */
  readonly gone: () => void;
}

/** Loads the page again after its process has ended; twice in a minute, the user is told instead. */
export function recoverFrom(window: BrowserWindow, { log, now, gone }: CrashNeeds): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.note('page-gone', { reason, exitCode });
    gone();
    if (reason === 'clean-exit') return;
    const again = now() - last < patience;
    last = now();
    if (again) {
      dialog.showErrorBox(
        'Benchcoach stopped twice in a row',
        'Everything you entered was saved as you typed. Close Benchcoach and start it again; ' +
          'if this goes on, choose Help, Show Log and send the log to whoever helps you.',
      );
      return;
    }
    window.webContents.reload();
  });
  window.on('unresponsive', () => log.note('page-hangs'));
  window.on('responsive', () => log.note('page-answers'));
}
