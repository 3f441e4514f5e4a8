'use strict';
const { emulated } = require('./emulated.cjs');

/** WebFrameMain of a page's main frame; frames inside it are not emulated. */
function createMainFrame(contents) {
  const frame = emulated('WebFrameMain', {
    get url() {
      return contents.getURL();
    },
    get origin() {
      return /^[^:]+:\/\/[^/]*/.exec(contents.getURL())?.[0] ?? 'null';
    },
    name: '',
    parent: null,
    detached: false,
    frames: [],
    processId: contents.processId,
    routingId: 1,
    frameTreeNodeId: contents.id,
    isDestroyed: () => contents.isDestroyed(),
    send: (channel, ...args) => contents.send(channel, ...args),
    executeJavaScript: (code, gesture) => contents.executeJavaScript(code, gesture),
  });
  frame.top = frame;
  frame.framesInSubtree = [frame];
  return frame;
}

module.exports = { createMainFrame };
