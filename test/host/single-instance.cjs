'use strict';
const { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, watch, writeFileSync } = require('node:fs');
const path = require('node:path');

/**
 * app.requestSingleInstanceLock between real processes. The lock is a file that names its owner; a second start
 * leaves its arguments as a file beside it, which the owner watches for. Files, because Electron's call answers
 * synchronously. A lock whose owner no longer lives (killed) is taken over.
 */
class SingleInstance {
  constructor(folder, onSecond) {
    this.folder = folder;
    this.lockFile = path.join(folder, 'owner');
    this.onSecond = onSecond;
    this.held = false;
  }

  request(message) {
    if (this.held) return true;
    mkdirSync(this.folder, { recursive: true });
    while (!this.create()) {
      const owner = this.owner();
      if (owner && isAlive(owner)) {
        this.tell(message);
        return false;
      }
      rmSync(this.lockFile, { force: true });
    }
    this.held = true;
    this.listen();
    process.once('exit', () => this.release());
    return true;
  }

  create() {
    try {
      writeFileSync(this.lockFile, identity(process.pid), { flag: 'wx' });
      return true;
    } catch (error) {
      if (error.code === 'EEXIST') return false;
      throw error;
    }
  }

  owner() {
    try {
      return readFileSync(this.lockFile, 'utf8');
    } catch {
      return undefined;
    }
  }

  /** Written aside and renamed, so that the owner never reads half a message. */
  tell(message) {
    const name = `${process.pid}-${Date.now()}`;
    const draft = path.join(this.folder, `${name}.draft`);
    writeFileSync(draft, JSON.stringify(message));
    renameSync(draft, path.join(this.folder, `${name}.json`));
  }

  listen() {
    for (const left of readdirSync(this.folder)) {
      if (left !== 'owner') rmSync(path.join(this.folder, left), { force: true });
    }
    this.watcher = watch(this.folder, (_, name) => {
      if (name?.endsWith('.json')) this.take(path.join(this.folder, name));
    });
    this.watcher.unref();
  }

  take(file) {
    let text;
    try {
      text = readFileSync(file, 'utf8');
      rmSync(file);
    } catch {
      return; // the same message, announced twice
    }
    this.onSecond(JSON.parse(text));
  }

  release() {
    if (!this.held) return;
    this.held = false;
    this.watcher.close();
    rmSync(this.lockFile, { force: true });
  }
}

/** A process number, with its start time where the system tells it: numbers are used again. */
function identity(pid) {
  return `${pid} ${startTime(pid)}`;
}

function startTime(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[19];
  } catch {
    return '';
  }
}

function isAlive(owner) {
  const pid = Number(owner.split(' ')[0]);
  if (!pid || pid === process.pid || identity(pid) !== owner) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

module.exports = { SingleInstance };
