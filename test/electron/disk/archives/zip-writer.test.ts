import { createHash } from 'node:crypto';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import yauzl from 'yauzl';
import { proveArchive, textOf } from '../../../../electron/disk/archives/unpack';
import { openZip } from '../../../../electron/disk/archives/zip-reader';
import { centralRecord, endRecords, localHeader } from '../../../../electron/disk/archives/zip-records';
import { zipWriter } from '../../../../electron/disk/archives/zip-writer';
import { nodeDisk } from '../../../../electron/disk/node-disk';
import { tempFolder } from '../../temp-folder';

const sha = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

async function written(folder: string) {
  const sound = Buffer.alloc(3_000_000, 'sound of a call ');
  await writeFile(path.join(folder, 'sound'), sound);
  const target = path.join(folder, 'out.zip');
  const file = await nodeDisk.open(target, 'new');
  const zip = zipWriter(file);
  await zip.addText('data/calls.ndjson', '{"a":');
  await zip.addText('data/calls.ndjson', '"é"}\n');
  const source = await nodeDisk.open(path.join(folder, 'sound'), 'read');
  await zip.addFile('recordings/call.wav', source, sha(sound));
  await source.close();
  await zip.addText('empty.txt', '');
  const entries = await zip.entries();
  await zip.addText('manifest.json', JSON.stringify(entries));
  await zip.finish();
  const all = await zip.entries();
  await file.close();
  return { target, entries: all, sound };
}

test('entries are listed with size and hash, in the order in which they were added', async () => {
  const { entries, sound } = await written(await tempFolder());
  expect(entries.slice(0, 3)).toEqual([
    { name: 'data/calls.ndjson', bytes: 11, sha256: sha('{"a":"é"}\n') },
    { name: 'recordings/call.wav', bytes: sound.length, sha256: sha(sound) },
    { name: 'empty.txt', bytes: 0, sha256: sha('') },
  ]);
});

test('what was written reads back and is proven whole', async () => {
  const { target, entries } = await written(await tempFolder());
  await proveArchive(nodeDisk, target, entries);
  const zip = await openZip(nodeDisk, target, Infinity);
  if (!zip.ok) throw new Error(zip.error);
  expect(await textOf(zip.value, 'data/calls.ndjson', { sha256: null, limit: 99 })).toBe('{"a":"é"}\n');
  await zip.value.close();
});

test('another unpacker finds the same content, dates of 1980 and no fault', async () => {
  const { target, sound } = await written(await tempFolder());
  const zip = await yauzl.openPromise(target, { lazyEntries: true });
  const seen = [];
  for await (const entry of zip.eachEntry()) {
    const content = await buffer(await zip.openReadStreamPromise(entry));
    seen.push([entry.fileName, entry.compressionMethod, sha(content), entry.getLastModDate().getFullYear()]);
  }
  expect(seen.slice(0, 3)).toEqual([
    ['data/calls.ndjson', 8, sha('{"a":"é"}\n'), 1980],
    ['recordings/call.wav', 0, sha(sound), 1980],
    ['empty.txt', 8, sha(''), 1980],
  ]);
});

test('the same content gives the same bytes', async () => {
  const [one, two] = [await written(await tempFolder()), await written(await tempFolder())];
  expect(sha(await readFile(one.target))).toBe(sha(await readFile(two.target)));
});

test('the proof fails for a byte that rotted between writing and reading', async () => {
  const { target, entries } = await written(await tempFolder());
  const bytes = await readFile(target);
  bytes[1_500_000] = 0;
  await writeFile(target, bytes);
  await expect(proveArchive(nodeDisk, target, entries)).rejects.toThrow('damaged');
  await truncate(target, 1000);
  await expect(proveArchive(nodeDisk, target, entries)).rejects.toThrow('cut off');
});

test('the proof fails where a file is not what its hash said', async () => {
  const { target, entries } = await written(await tempFolder());
  const wrong = entries.map((entry, index) => (index === 1 ? { ...entry, sha256: sha('other') } : entry));
  await expect(proveArchive(nodeDisk, target, wrong)).rejects.toThrow('could not be read back');
});

test('sizes and places beyond four gigabytes stand in Zip64 fields that yauzl reads', async () => {
  // The content itself is left out: only headers are looked at, in a file that is mostly a hole.
  const entry = { name: 'long.wav', deflated: false, crc32: 7, packedBytes: 5e9, bytes: 5e9 };
  const file = path.join(await tempFolder(), 'large.zip');
  const open = await nodeDisk.open(file, 'new');
  const head = localHeader(entry, true);
  await open.write(head, 0);
  const second = { ...entry, name: 'far.wav', bytes: 3, packedBytes: 3, offset: 5e9 + head.length };
  await open.write(Buffer.concat([localHeader(second, false), Buffer.from('abc')]), second.offset);
  const listAt = second.offset + 30 + 7 + 3;
  const list = Buffer.concat([centralRecord({ ...entry, offset: 0 }), centralRecord(second)]);
  await open.write(Buffer.concat([list, endRecords(2, listAt, list.length)]), listAt);
  await open.close();
  const zip = await yauzl.openPromise(file, { lazyEntries: true });
  const seen = [];
  for await (const each of zip.eachEntry())
    seen.push([each.fileName, each.uncompressedSize, each.relativeOffsetOfLocalHeader]);
  expect(seen).toEqual([
    ['long.wav', 5e9, 0],
    ['far.wav', 3, second.offset],
  ]);
});
