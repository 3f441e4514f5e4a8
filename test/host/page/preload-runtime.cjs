'use strict';

/**
 * What a sandboxed preload script gets from `require('electron')`, living in a closure that the page cannot reach.
 * Uses nothing from outside: its source is sent into the page.
 */
function runPreload(config, createTransport, codec, contextBridge, preload) {
  const listeners = new Map();
  const pending = new Map();
  let lastCall = 0;

  const transport = createTransport(config, codec, (message, value) => {
    if (message.kind === 'event') emit(message.channel, value);
    else settle(message, value);
  });

  function settle({ call, failed }, value) {
    const waiting = pending.get(call);
    pending.delete(call);
    if (failed) waiting?.reject(new Error(value));
    else waiting?.resolve(value);
  }

  function emit(channel, args) {
    const event = { sender: ipcRenderer, ports: [], senderId: 0 };
    for (const { listener, once } of [...(listeners.get(channel) ?? [])]) {
      if (once) ipcRenderer.removeListener(channel, listener);
      listener(event, ...args);
    }
  }

  function listen(channel, listener, once) {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
    return ipcRenderer;
  }

  function removeListener(channel, listener) {
    const left = (listeners.get(channel) ?? []).filter((entry) => entry.listener !== listener);
    listeners.set(channel, left);
    return ipcRenderer;
  }

  const ipcRenderer = {
    invoke(channel, ...args) {
      return new Promise((resolve, reject) => {
        const call = ++lastCall;
        transport.send({ kind: 'invoke', channel, call }, args);
        pending.set(call, { resolve, reject });
      });
    },
    send: (channel, ...args) => transport.send({ kind: 'send', channel }, args),
    on: (channel, listener) => listen(channel, listener, false),
    addListener: (channel, listener) => listen(channel, listener, false),
    once: (channel, listener) => listen(channel, listener, true),
    off: removeListener,
    removeListener,
    removeAllListeners(channel) {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
  };

  /** The path of a file the user gave, or '' for one that a script made. The host fills it in at the pause. */
  function hostGetPathForFile(file) {
    if (!(file instanceof File)) throw new TypeError('webUtils.getPathForFile: not a File');
    let path = '';
    // oxlint-disable-next-line no-debugger -- the pause is the message: a synchronous answer needs the page to stand still
    debugger;
    return path;
  }

  const electron = { ipcRenderer, contextBridge, webUtils: { getPathForFile: hostGetPathForFile } };

  function require(name) {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name} (a sandboxed preload script has only 'electron')`);
  }

  // A preload script runs in the page itself, not in its frames.
  if (globalThis !== globalThis.top) return;
  transport.send({ kind: 'hello' }, []);
  const module = { exports: {} };
  try {
    preload(require, module, module.exports, config.process);
  } catch (error) {
    transport.send({ kind: 'preload-error' }, [error]);
    console.error(error);
  }
  return transport;
}

module.exports = { runPreload };
