/**
 * Draws the icons of every system from the SVG files here. Needs rsvg-convert (librsvg).
 *
 *   node assets/icons/make-icons.mjs
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Apple's names for PNG pictures by size; the twice-dense ones have names of their own. */
const ICNS_TYPES = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

makeSet('icon', (size) => (size <= 32 ? 'icon-small' : 'icon'));
makeSet('document', () => 'document');
writeFileSync(join(here, 'icon-1024.png'), picture('icon', 1024));

function makeSet(name, drawingFor) {
  const drawn = new Map();
  const png = (size) => {
    if (!drawn.has(size)) drawn.set(size, picture(drawingFor(size), size));
    return drawn.get(size);
  };
  writeFileSync(join(here, `${name}.png`), png(512));
  writeFileSync(join(here, `${name}.ico`), ico(ICO_SIZES.map((size) => ({ size, bytes: png(size) }))));
  writeFileSync(
    join(here, `${name}.icns`),
    icns(ICNS_TYPES.map(([type, size]) => ({ type, bytes: png(size) }))),
  );
}

function picture(drawing, size) {
  return execFileSync('rsvg-convert', ['-w', `${size}`, '-h', `${size}`, join(here, `${drawing}.svg`)]);
}

/** A Windows icon: a directory of pictures, then the pictures as PNG. A side of 256 is written as 0. */
function ico(pictures) {
  const directory = Buffer.alloc(6 + 16 * pictures.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pictures.length, 4);
  let offset = directory.length;
  pictures.forEach(({ size, bytes }, at) => {
    const entry = 6 + 16 * at;
    directory.writeUInt8(size % 256, entry);
    directory.writeUInt8(size % 256, entry + 1);
    directory.writeUInt16LE(1, entry + 4);
    directory.writeUInt16LE(32, entry + 6);
    directory.writeUInt32LE(bytes.length, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += bytes.length;
  });
  return Buffer.concat([directory, ...pictures.map(({ bytes }) => bytes)]);
}

/** A macOS icon: every picture behind its type and length, the whole behind its own. */
function icns(pictures) {
  const blocks = pictures.map(({ type, bytes }) => Buffer.concat([block(type, bytes.length), bytes]));
  const body = Buffer.concat(blocks);
  return Buffer.concat([block('icns', body.length), body]);
}

function block(type, contentLength) {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(contentLength + 8, 4);
  return head;
}
