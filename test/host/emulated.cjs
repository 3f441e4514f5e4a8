'use strict';

// Names that Node, promises and debuggers look up on any object: they must be answered, not refused.
const harmless = new Set([
  'then',
  'toJSON',
  'inspect',
  'constructor',
  'asymmetricMatch',
  'nodeType',
  'domain',
]);

/**
 * A prototype whose missing members throw instead of being quietly undefined, so that a program that comes to
 * need more of Electron than this host has says so at once, and says what.
 */
function refusing(name, base = Object.prototype) {
  return new Proxy(Object.create(base), {
    get(target, key, receiver) {
      const known = typeof key === 'symbol' || key in target || harmless.has(key) || key.startsWith('_');
      if (known) return Reflect.get(target, key, receiver);
      throw new Error(`electron.${name}.${key} is not emulated by test/host`);
    },
  });
}

/** Gives an object (with an optional prototype such as EventEmitter's) the refusing prototype. */
function emulated(name, object, base = Object.prototype) {
  return Object.setPrototypeOf(object, refusing(name, base));
}

/** The same for a class: instances keep their own members, and anything else asked of them throws. */
function emulatedClass(name, Class) {
  Object.setPrototypeOf(Class.prototype, refusing(name, Object.getPrototypeOf(Class.prototype)));
  return Class;
}

/** The event object that Electron hands to listeners which may say no. */
function createEvent(properties = {}) {
  return {
    ...properties,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

module.exports = { createEvent, emulated, emulatedClass };
