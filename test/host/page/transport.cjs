'use strict';

/**
 * The page's end of the line to main. Messages go out through a debugger binding and come in through a receiver
 * that only the host can name; large binaries go by HTTP beside them. Order is kept in both directions, whatever
 * carries a message. Uses nothing from outside: its source is sent into the page.
 */
function createTransport({ bindingName, receiverName, attachmentsPath }, codec, receive) {
  const post = globalThis[bindingName];
  delete globalThis[bindingName];
  const { fetch } = globalThis;
  let sent = Promise.resolve();
  let sending = 0;
  let received = Promise.resolve();
  let receiving = 0;
  let byHttp = location.hostname.endsWith('.localhost');

  async function upload(bytes) {
    if (byHttp) {
      const id = crypto.randomUUID();
      const answer = await fetch(attachmentsPath + id, { method: 'POST', body: bytes }).catch(
        () => undefined,
      );
      if (answer?.ok) return { id };
      byHttp = false; // its content security policy admits no connection to its own origin
    }
    return { base64: codec.toBase64(bytes) };
  }

  async function download({ id, base64 }) {
    if (base64 !== undefined) return codec.fromBase64(base64);
    return (await fetch(attachmentsPath + id)).arrayBuffer();
  }

  /** Sends at once where it can; a message with attachments holds up those behind it. */
  function send(message, value) {
    const { text, attachments } = codec.encode(value);
    if (sending === 0 && attachments.length === 0) {
      post(JSON.stringify({ ...message, text }));
      return;
    }
    sending++;
    sent = sent.then(async () => {
      const uploaded = await Promise.all(attachments.map(upload));
      post(JSON.stringify({ ...message, text, attachments: uploaded }));
      sending--;
    });
  }

  function onMessage(json) {
    const { text, attachments = [], ...message } = JSON.parse(json);
    if (receiving === 0 && attachments.length === 0) {
      receive(message, codec.decode(text));
      return;
    }
    receiving++;
    received = received.then(async () => {
      const downloaded = await Promise.all(attachments.map(download));
      receiving--;
      receive(message, codec.decode(text, downloaded));
    });
  }

  Object.defineProperty(globalThis, Symbol.for(receiverName), { value: onMessage });
  return { send };
}

module.exports = { createTransport };
