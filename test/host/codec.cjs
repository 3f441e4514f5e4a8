'use strict';

/**
 * Structured clone as JSON text, for what crosses between main and page. Every JSON array is a tagged value
 * (['d', time] is a Date), everything else stands for itself, so ordinary messages stay readable. Large binaries
 * leave the text and travel before it in pieces, which Chromium's debugging pipe carries several times faster than
 * one long line. One function that uses nothing from outside: its source is also sent into the page.
 */
function createCodec() {
  const inlineLimit = 32 * 1024;
  const pieceSize = 252 * 1024; // a multiple of three: base64 without padding
  const views = [DataView, Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array]; // prettier-ignore
  const viewsByName = new Map(views.map((view) => [view.name, view]));
  const refused = () => new Error('An object could not be cloned.');

  function toBase64(bytes) {
    if (typeof Buffer === 'function')
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
    if (bytes.toBase64) return bytes.toBase64();
    let binary = '';
    for (let at = 0; at < bytes.length; at += 8192)
      binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(binary);
  }

  function fromBase64(text) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    if (typeof Buffer === 'function') return new Uint8Array(Buffer.from(text, 'base64'));
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  }

  /** Text and attachments (Uint8Array[]) of a value; throws what Electron throws for what cannot be cloned. */
  function encode(value) {
    const attachments = [];
    const seen = new Map();

    const packBytes = (bytes) => {
      if (bytes.byteLength <= inlineLimit) return toBase64(bytes);
      return attachments.push(bytes) - 1;
    };

    const packNumber = (item) => {
      if (Object.is(item, -0)) return ['n', '-0'];
      return Number.isFinite(item) ? item : ['n', String(item)];
    };

    const packPrimitive = (item) => {
      if (typeof item === 'string' || typeof item === 'boolean') return item;
      if (typeof item === 'number') return packNumber(item);
      if (typeof item === 'bigint') return ['i', String(item)];
      if (item === undefined) return ['u'];
      throw refused();
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
          return ['d', id, packNumber(item.getTime())];
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
    const unpackBytes = (bytes) =>
      typeof bytes === 'number' ? attachments[bytes] : fromBase64(bytes).buffer;
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

  /** The lines in which a message and its value travel: pieces of large binaries first, the message last. */
  function* frames(message, value) {
    const { text, attachments } = encode(value);
    for (const bytes of attachments) {
      for (let at = 0; at < bytes.length; at += pieceSize)
        yield JSON.stringify({ piece: toBase64(bytes.subarray(at, at + pieceSize)) });
    }
    yield JSON.stringify({ ...message, text, sizes: attachments.map((bytes) => bytes.length) });
  }

  /** Takes such lines one by one, in order, and calls `receive(message, value, ...context)` for every message. */
  function createReader(receive) {
    let pieces = [];

    const join = (size) => {
      const joined = new Uint8Array(size);
      for (let at = 0; at < size;) {
        const piece = pieces.shift();
        joined.set(piece, at);
        at += piece.length;
      }
      return joined.buffer;
    };

    return (line, ...context) => {
      const { piece, text, sizes, ...message } = JSON.parse(line);
      if (piece !== undefined) {
        pieces.push(fromBase64(piece));
        return;
      }
      const attachments = sizes.map(join);
      pieces = [];
      receive(message, decode(text, attachments), ...context);
    };
  }

  return { encode, decode, frames, createReader };
}

module.exports = { createCodec };
