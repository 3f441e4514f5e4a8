'use strict';

/**
 * contextBridge in the page: what is exposed is copied, its functions wrapped so that arguments and results are
 * copied too, and the whole frozen. Electron does this between two worlds; here both sides share one, and the copy
 * keeps them apart. Uses nothing from outside: its source is sent into the page.
 */
function createContextBridge() {
  const isPassedAsIs = (value) => value instanceof Blob || value instanceof Node;
  const isRecord = (value) => Object.prototype.toString.call(value) === '[object Object]';

  function copyFunction(original) {
    return function exposed(...args) {
      let result;
      try {
        result = original(...args.map((argument) => copy(argument)));
      } catch (error) {
        throw copy(error);
      }
      return copy(result);
    };
  }

  function copyPromise(promise, seen) {
    return new Promise((resolve, reject) => {
      promise.then(
        (value) => resolve(copy(value, seen)),
        (reason) => reject(copy(reason, seen)),
      );
    });
  }

  function copyContainer(value, seen) {
    const target = Array.isArray(value) ? [] : {};
    seen.set(value, target);
    for (const [key, member] of Object.entries(value)) target[key] = copy(member, seen);
    return target;
  }

  function copy(value, seen = new Map()) {
    if (typeof value === 'function') return copyFunction(value);
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value !== 'object' || value === null || isPassedAsIs(value)) return value;
    if (seen.has(value)) return seen.get(value);
    if (value instanceof Promise) return copyPromise(value, seen);
    if (value instanceof Error) return Object.assign(new Error(value.message), { name: value.name });
    if (Array.isArray(value) || isRecord(value)) return copyContainer(value, seen);
    return structuredClone(value);
  }

  function freeze(value) {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value))
      return value;
    Object.freeze(value);
    for (const member of Object.values(value)) freeze(member);
    return value;
  }

  return {
    exposeInMainWorld(key, api) {
      if (Object.hasOwn(globalThis, key)) {
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      }
      Object.defineProperty(globalThis, key, { value: freeze(copy(api)), enumerable: true });
    },
  };
}

module.exports = { createContextBridge };
