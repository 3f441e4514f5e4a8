'use strict';
const { randomUUID } = require('node:crypto');
const http = require('node:http');
const { Readable } = require('node:stream');
const { pipeline } = require('node:stream/promises');

const keyCookie = 'host-key';
// Where a visible window waits until its preload is in place.
const blankPath = '/.host-blank';

/**
 * The loopback server behind the app:// addresses: it hands each request of the page to the program's own
 * `protocol.handle` handler and streams the answer back, byte ranges and all. Only our own Chromium gets an
 * answer: its profile holds the key, as a cookie that scripts cannot read.
 */
class Loopback {
  constructor(addresses) {
    this.addresses = addresses;
    this.key = randomUUID();
    this.handlers = new Map();
    this.server = http.createServer((request, response) => {
      this.answer(request, response).catch((error) => {
        // Electron turns a handler's failure into a network error; so does a broken connection.
        if (error?.code !== 'ERR_STREAM_PREMATURE_CLOSE') console.error('protocol.handle:', error);
        response.destroy();
      });
    });
    this.server.requestTimeout = 0;
  }

  listen() {
    this.listening ??= new Promise((resolve) => {
      this.server.listen(0, '127.0.0.1', () => resolve(this.server.address().port));
    });
    return this.listening;
  }

  close() {
    this.server.close();
    this.server.closeAllConnections();
  }

  /** The cookie that lets the pages of one origin in. */
  keyFor(pageUrl) {
    return {
      name: keyCookie,
      value: this.key,
      url: new URL('/', pageUrl).href,
      httpOnly: true,
      sameSite: 'Strict',
    };
  }

  async answer(request, response) {
    if (request.url === blankPath) return response.writeHead(200, { 'content-type': 'text/html' }).end();
    const { cookies, hasKey } = this.readCookies(request.headers.cookie);
    if (!hasKey) return refuse(response, 403);
    const url = this.addresses.toApp(`http://${request.headers.host}${request.url}`);
    const handler = this.handlers.get(url.slice(0, url.indexOf(':')));
    if (!handler) return refuse(response, 404);
    const reply = await handler(toRequest(url, request, cookies));
    await this.sendReply(reply, request, response);
  }

  async sendReply(reply, request, response) {
    if (reply.type === 'error') return response.destroy();
    const headers = {};
    for (const [name, value] of reply.headers) {
      if (name !== 'set-cookie') headers[name] = this.addresses.headerToPage(value);
    }
    response.writeHead(reply.status, reply.statusText || undefined, headers);
    if (!reply.body || request.method === 'HEAD') return response.end();
    await pipeline(Readable.fromWeb(reply.body), response);
  }

  readCookies(header = '') {
    const all = header.split(/;\s*/).filter(Boolean);
    const others = all.filter((cookie) => !cookie.startsWith(`${keyCookie}=`));
    return { cookies: others.join('; '), hasKey: all.includes(`${keyCookie}=${this.key}`) };
  }
}

function refuse(response, status) {
  response.writeHead(status).end();
}

function toRequest(url, request, cookies) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (name !== 'cookie' && name !== 'host' && name !== 'connection') headers.set(name, String(value));
  }
  if (cookies) headers.set('cookie', cookies);
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const body = hasBody ? Readable.toWeb(request) : undefined;
  return new Request(url, { method: request.method, headers, body, duplex: 'half' });
}

module.exports = { Loopback, blankPath };
