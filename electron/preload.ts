import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { bridgeEvents, bridgeMethods, channelOf } from '../shared/bridge/methods';
import { relayEvents, relayMethods } from './relay';

// The only code between the page and the main process: it passes on what is on the two lists, and nothing else.

const methods = relayMethods(bridgeMethods, (subject, method, given) =>
  ipcRenderer.invoke(channelOf(subject, method), ...given),
);

const on = relayEvents(bridgeEvents, (event, hear) =>
  ipcRenderer.on(channelOf('event', event), (_event, detail: unknown) => hear(detail)),
);

// Only here can a dropped File be turned into its path; a File that is no file on disk has none.
const pathsOf = (files: readonly File[]): string[] =>
  files.map((file) => webUtils.getPathForFile(file)).filter((place) => place !== '');

contextBridge.exposeInMainWorld('benchcoach', {
  ...methods,
  files: {
    ...methods['files'],
    dropped: (files: readonly File[]) => methods['files']?.['dropped']?.(pathsOf(files)),
  },
  on,
});
