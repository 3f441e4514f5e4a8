'use strict';

/**
 * Structured clone as JSON text, for what crosses between main and page. Every JSON array is a tagged value
 * (['d', time] is a Date), everything else stands for itself, so ordinary messages stay readable. Large binaries
 * leave the text and become attachments. One function that uses nothing from outside: its source is also sent
 * into the page.
 */
function createCodec() {
  const inlineLimit = 32 * 1024;
  const views = [DataView, Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array]; // prettier-ignore
  const viewsByName = new Map(views.map((view) => [view.name, view]));
  const refused = () => new Error('An object could not be cloned.');

  function toBase64(bytes) {
    if (typeof Buffer === 'function') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'); // prettier-ignore
    let binary = '';
    for (let at = 0; at < bytes.length; at += 8192)
      binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(binary);
  }

  function fromBase64(text) {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer;
  }

  /** Text and attachments (Uint8Array[]) of a value; throws what Electron throws for what cannot be cloned. */
  function encode(value) {
    const attachments = [];
    const seen = new Map();

    const packBytes = (bytes) => {
      if (bytes.byteLength <= inlineLimit) return toBase64(bytes);
      return attachments.push(bytes) - 1;
    };

    const packPrimitive = (item) => {
      switch (typeof item) {
        case 'string':
        case 'boolean':
          return item;
        case 'number':
          return Number.isFinite(item) && !Object.is(item, -0)
            ? item
            : ['n', Object.is(item, -0) ? '-0' : String(item)];
        case 'undefined':
          return ['u'];
        case 'bigint':
          return ['i', String(item)];
        default:
          throw refused();
      }
    };

    const packObject = (item, id) => {
      if (Array.isArray(item)) return ['a', id, ...Array.from(item, pack)];
      if (ArrayBuffer.isView(item)) {
        const name = views.find((view) => item instanceof view).name;
        return ['v', id, name, packBytes(new Uint8Array(item.buffer, item.byteOffset, item.byteLength))];
      }
      switch (Object.prototype.toString.call(item)) {
        case '[object ArrayBuffer]':
          return ['b', id, packBytes(new Uint8Array(item))];
        case '[object Date]':
          return ['d', id, packPrimitive(item.getTime())];
        case '[object RegExp]':
          return ['r', id, item.source, item.flags];
        case '[object Map]':
          return ['m', id, ...[...item].flat(1).map(pack)];
        case '[object Set]':
          return ['s', id, ...[...item].map(pack)];
        case '[object Error]':
          return ['e', id, String(item.name), String(item.message), String(item.stack ?? '')];
        case '[object Object]':
          return ['o', id, ...Object.entries(item).flatMap(([key, member]) => [key, pack(member)])];
        default:
          throw refused();
      }
    };

    const pack = (item) => {
      if (item === null) return null;
      if (typeof item !== 'object') return packPrimitive(item);
      if (seen.has(item)) return ['&', seen.get(item)];
      seen.set(item, seen.size);
      return packObject(item, seen.get(item));
    };

    return { text: JSON.stringify(pack(value)), attachments };
  }

  /** The value of a text and its attachments (ArrayBuffer[]). */
  function decode(text, attachments = []) {
    const made = [];
    const unpackBytes = (bytes) => (typeof bytes === 'number' ? attachments[bytes] : fromBase64(bytes));
    const remember = (id, object) => (made[id] = object);

    // Not a plain assignment: a key may be called __proto__.
    const setOwn = (object, key, value) =>
      Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });

    const unpack = (packed) => {
      if (!Array.isArray(packed)) return packed;
      const [tag, id, ...rest] = packed;
      switch (tag) {
        case 'u':
          return undefined;
        case 'n':
          return Number(id);
        case 'i':
          return BigInt(id);
        case '&':
          return made[id];
        case 'd':
          return remember(id, new Date(unpack(rest[0])));
        case 'r':
          return remember(id, new RegExp(rest[0], rest[1]));
        case 'b':
          return remember(id, unpackBytes(rest[0]));
        case 'v':
          return remember(id, new (viewsByName.get(rest[0]))(unpackBytes(rest[1])));
        case 'e':
          return remember(id, Object.assign(new Error(rest[1]), { name: rest[0], stack: rest[2] }));
        case 'a': {
          const array = remember(id, []);
          for (const item of rest) array.push(unpack(item));
          return array;
        }
        case 's': {
          const set = remember(id, new Set());
          for (const item of rest) set.add(unpack(item));
          return set;
        }
        case 'm': {
          const map = remember(id, new Map());
          for (let at = 0; at < rest.length; at += 2) map.set(unpack(rest[at]), unpack(rest[at + 1]));
          return map;
        }
        case 'o': {
          const object = remember(id, {});
          for (let at = 0; at < rest.length; at += 2) setOwn(object, rest[at], unpack(rest[at + 1]));
          return object;
        }
        default:
          throw new Error(`unknown tag ${tag}`);
      }
    };

    return unpack(JSON.parse(text));
  }

  return { encode, decode, toBase64, fromBase64 };
}

module.exports = { createCodec };
