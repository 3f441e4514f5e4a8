'use strict';

/**
 * webUtils.getPathForFile answers synchronously in Electron. Here the runtime in the page stops at a `debugger`
 * statement, the host reads from the halted page which file is meant, asks Chromium for its path, writes the answer
 * into the waiting variable and lets the page go on.
 */
async function answerPathQuestions(session) {
  session.on('Debugger.paused', ({ callFrames }) => {
    const [frame] = callFrames;
    const asked = frame?.functionName === 'hostGetPathForFile' ? tellPath(session, frame) : Promise.resolve();
    asked
      .catch((error) => console.error('webUtils.getPathForFile:', error))
      .finally(() => session.sendQuietly('Debugger.resume'));
  });
  await session.send('Debugger.enable');
}

async function tellPath(session, { callFrameId }) {
  const inPage = (expression) => session.send('Debugger.evaluateOnCallFrame', { callFrameId, expression });
  const { result } = await inPage('file');
  const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId });
  await inPage(`path = ${JSON.stringify(path)}`);
}

module.exports = { answerPathQuestions };
