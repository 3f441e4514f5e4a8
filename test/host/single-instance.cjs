'use strict';
const {
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} = require('node:fs');
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
      if (owner !== undefined && isAlive(owner)) {
        this.tell(message);
        return false;
      }
      this.removeStale(owner);
    }
    this.held = true;
    this.listen();
    process.once('exit', () => this.release());
    return true;
  }

  /** Linked into place whole: nobody ever reads a lock without its owner. */
  create() {
    const draft = this.aside('draft');
    writeFileSync(draft, identity(process.pid));
    try {
      linkSync(draft, this.lockFile);
      return true;
    } catch (error) {
      if (error.code === 'EEXIST') return false;
      throw error;
    } finally {
      rmSync(draft);
    }
  }

  /** Two starts may find the same stale lock: what was moved away is looked at again, and put back if it is new. */
  removeStale(owner) {
    const moved = this.aside('stale');
    try {
      renameSync(this.lockFile, moved);
      if (readFileSync(moved, 'utf8') !== owner) linkSync(moved, this.lockFile);
    } catch {
      // Somebody else was quicker; the next look at the lock tells who.
    }
    rmSync(moved, { force: true });
  }

  aside(ending) {
    return path.join(this.folder, `${process.pid}-${Date.now()}.${ending}`);
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
    const draft = this.aside('draft');
    writeFileSync(draft, JSON.stringify(message));
    renameSync(draft, this.aside('json'));
  }

  listen() {
    for (const left of this.messages()) rmSync(left, { force: true });
    this.watcher = watch(this.folder, () => this.messages().forEach((file) => this.take(file)));
    this.watcher.unref();
  }

  messages() {
    const names = readdirSync(this.folder).filter((name) => name.endsWith('.json'));
    return names.map((name) => path.join(this.folder, name));
  }

  take(file) {
    const message = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(file);
    this.onSecond(message);
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
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return state === 'Z' ? 'dead, but not yet buried by its parent' : fields[18];
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
