'use strict';
const { contextBridge, ipcRenderer, webUtils } = require('electron');

const heard = { answer: () => {}, menu: () => {} };
ipcRenderer.on('answer', (_, number, bytes) => heard.answer(number, bytes));
ipcRenderer.on('menu', (_, id) => heard.menu(id));

contextBridge.exposeInMainWorld('fixture', {
  platform: { name: process.platform },
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  askBack: (count) => ipcRenderer.send('ask-back', count),
  on: (what, listener) => {
    heard[what] = listener;
  },
  pathOf: (file) => webUtils.getPathForFile(file),
});
