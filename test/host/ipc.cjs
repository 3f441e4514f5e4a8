'use strict';
const { EventEmitter } = require('node:events');
const { createCodec } = require('./codec.cjs');
const { emulated } = require('./emulated.cjs');

const codec = createCodec();

/** electron.ipcMain. */
function createIpcMain() {
  const handlers = new Map();
  const ipcMain = Object.assign(new EventEmitter(), {
    handlers,
    handle(channel, handler) {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
    handleOnce(channel, handler) {
      ipcMain.handle(channel, (...args) => {
        handlers.delete(channel);
        return handler(...args);
      });
    },
    removeHandler: (channel) => void handlers.delete(channel),
  });
  return emulated('ipcMain', ipcMain, EventEmitter.prototype);
}

/** Main's end of the line to one page: decodes what comes, calls the handlers, sends answers and events in order. */
class PageLine {
  constructor(host, contents) {
    this.host = host;
    this.contents = contents;
    this.names = { bindingName: `host_${crypto.randomUUID()}`, receiverName: `host_${crypto.randomUUID()}` };
    this.contextId = undefined;
    this.read = codec.createReader((message, args, contextId) => this.receive(message, args, contextId));
  }

  async open(session) {
    this.session = session;
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === this.names.bindingName) this.read(payload, executionContextId);
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      this.forget(executionContextId),
    );
    session.on('Runtime.executionContextsCleared', () => this.forget(this.contextId));
    await session.send('Runtime.addBinding', { name: this.names.bindingName });
  }

  forget(contextId) {
    if (contextId === this.contextId) this.contextId = undefined;
  }

  receive({ kind, channel, call }, args, contextId) {
    if (kind === 'hello') this.contextId = contextId;
    if (contextId !== this.contextId) return;
    if (kind === 'invoke') void this.invoke(channel, call, args, contextId);
    else if (kind === 'send') this.emit(channel, args);
    else this.contents.onPageMessage(kind, args);
  }

  event(extra) {
    const { contents } = this;
    return { type: 'frame', frameId: 1, processId: contents.processId, sender: contents, senderFrame: contents.mainFrame, ...extra }; // prettier-ignore
  }

  emit(channel, args) {
    const reply = (replyChannel, ...rest) => this.send(replyChannel, rest);
    const event = this.event({ reply, ports: [] });
    this.contents.emit('ipc-message', event, channel, ...args);
    this.contents.ipc.emit(channel, event, ...args);
    this.host.electron.ipcMain.emit(channel, event, ...args);
  }

  async invoke(channel, call, args, contextId) {
    try {
      const handler =
        this.contents.ipc.handlers.get(channel) ?? this.host.electron.ipcMain.handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      this.deliver({ kind: 'answer', call }, await handler(this.event(), ...args), contextId);
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error);
      const words = `Error invoking remote method '${channel}': ${String(error)}`;
      this.deliver({ kind: 'answer', call, failed: true }, words, contextId);
    }
  }

  /** webContents.send: dropped, as in Electron, where no document listens. */
  send(channel, args) {
    this.deliver({ kind: 'event', channel }, args, this.contextId);
  }

  deliver(message, value, contextId) {
    for (const frame of codec.frames(message, value)) {
      if (contextId === undefined || contextId !== this.contextId) return;
      void this.session.sendQuietly('Runtime.callFunctionOn', {
        functionDeclaration: 'function (name, line) { this[Symbol.for(name)](line) }',
        executionContextId: contextId,
        arguments: [{ value: this.names.receiverName }, { value: frame }],
      });
    }
  }
}

module.exports = { PageLine, createIpcMain };
