import { BrowserWindow } from 'electron';
import type { PrintRequest } from '../shared/bridge/bridge';
import { pageOrigin } from './serving/content-policy';
import type { PrintedDocuments } from './serving/printed';

/** How the hidden window runs: it draws a document and runs nothing at all. */
export const printPreferences = {
  javascript: false,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  devTools: false,
  spellcheck: false,
} as const;

/** Sets documents as PDF in a window that nobody sees, one window for each. */
export const pdfSetter =
  (documents: PrintedDocuments) =>
  async ({ html, title, paper, landscape }: PrintRequest, stop: AbortSignal): Promise<Uint8Array> => {
    const token = documents.put(html, title);
    const window = new BrowserWindow({ show: false, webPreferences: printPreferences });
    // A window that is gone ends what waits for it.
    const close = (): void => window.destroy();
    stop.addEventListener('abort', close, { once: true });
    try {
      await window.loadURL(`${pageOrigin}/print/${token}`);
      return await window.webContents.printToPDF({
        pageSize: paper,
        landscape,
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    } finally {
      documents.remove(token);
      stop.removeEventListener('abort', close);
      if (!window.isDestroyed()) window.destroy();
    }
  };
