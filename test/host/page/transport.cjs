'use strict';

/**
 * The page's end of the line to main. Messages go out through a debugger binding and come in through a receiver
 * that only the host can name. Uses nothing from outside: its source is sent into the page.
 */
function createTransport({ bindingName, receiverName }, codec, receive) {
  const post = globalThis[bindingName];
  delete globalThis[bindingName];
  const reader = codec.createReader(receive);
  Object.defineProperty(globalThis, Symbol.for(receiverName), { value: reader });
  return {
    send(message, value) {
      for (const frame of codec.frames(message, value)) post(frame);
    },
  };
}

module.exports = { createTransport };
