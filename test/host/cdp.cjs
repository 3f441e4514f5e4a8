'use strict';
const { EventEmitter } = require('node:events');

/** One target's conversation (or, without a session id, the browser's own). Events are named as in the protocol. */
class Session extends EventEmitter {
  constructor(connection, sessionId) {
    super();
    this.setMaxListeners(0);
    this.connection = connection;
    this.sessionId = sessionId;
  }

  send(method, params = {}) {
    return this.connection.send(method, params, this.sessionId);
  }

  /** For commands whose failure means only that the page has gone meanwhile. */
  sendQuietly(method, params = {}) {
    return this.send(method, params).catch(() => undefined);
  }
}

/** The Chrome DevTools Protocol over a pipe: JSON messages, each ended by a zero byte. */
class Connection {
  constructor(input, output) {
    this.input = input;
    this.lastId = 0;
    this.waiting = new Map();
    this.sessions = new Map();
    this.browser = this.session(undefined);
    let pieces = [];
    output.on('data', (chunk) => {
      let from = 0;
      for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
        pieces.push(chunk.subarray(from, end));
        this.receive(JSON.parse(Buffer.concat(pieces).toString('utf8')));
        pieces = [];
        from = end + 1;
      }
      if (from < chunk.length) pieces.push(chunk.subarray(from));
    });
    output.on('close', () => this.close());
    output.on('error', () => this.close());
    input.on('error', () => this.close());
  }

  session(sessionId) {
    const known = this.sessions.get(sessionId);
    if (known) return known;
    const session = new Session(this, sessionId);
    this.sessions.set(sessionId, session);
    return session;
  }

  send(method, params, sessionId) {
    if (this.closed) return Promise.reject(new Error(`${method}: Chromium has gone`));
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { method, resolve, reject });
      this.input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  receive({ id, sessionId, method, params, result, error }) {
    if (id === undefined) {
      this.sessions.get(sessionId)?.emit(method, params);
      if (method === 'Target.detachedFromTarget') this.sessions.delete(params.sessionId);
      return;
    }
    const asked = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) asked?.reject(new Error(`${asked.method}: ${error.message}`));
    else asked?.resolve(result);
  }

  close() {
    if (this.closed) return;
    this.closed = true;
    for (const { method, reject } of this.waiting.values()) reject(new Error(`${method}: Chromium has gone`));
    this.waiting.clear();
  }
}

module.exports = { Connection };
