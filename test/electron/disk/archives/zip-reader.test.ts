import fc from 'fast-check';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import yazl from 'yazl';
import { textOf, unpackTo } from '../../../../electron/disk/archives/unpack';
import { ArchiveFault, openZip, type OpenZip } from '../../../../electron/disk/archives/zip-reader';
import { nodeDisk } from '../../../../electron/disk/node-disk';
import { tempFolder } from '../../temp-folder';
import { hostileZip, type HostileEntry } from './hostile-zip';

const plenty = 1e12;

async function opened(bytes: Buffer, freeBytes = plenty) {
  const file = path.join(await tempFolder(), 'in.zip');
  await writeFile(file, bytes);
  return openZip(nodeDisk, file, freeBytes);
}

async function refusal(bytes: Buffer, freeBytes = plenty): Promise<string> {
  const zip = await opened(bytes, freeBytes);
  if (!zip.ok) return zip.error;
  await zip.value.close();
  return `opened with ${zip.value.entries.map(({ name }) => name).join(', ')}`;
}

async function sound(bytes: Buffer): Promise<OpenZip> {
  const zip = await opened(bytes);
  if (!zip.ok) throw new Error(zip.error);
  return zip.value;
}

const any = { sha256: null, limit: 1e9 };

test('what another program packed is listed in its order and reads back', async () => {
  const other = new yazl.ZipFile();
  other.addBuffer(Buffer.from('später'), 'b/text.json');
  other.addEmptyDirectory('b');
  other.addBuffer(Buffer.from('raw'), 'a.bin', { compress: false });
  other.end();
  const zip = await sound(await buffer(other.outputStream));
  expect(zip.entries).toEqual([
    { name: 'b/text.json', bytes: 7 },
    { name: 'a.bin', bytes: 3 },
  ]);
  expect(await textOf(zip, 'b/text.json', any)).toBe('später');
  expect(await textOf(zip, 'a.bin', any)).toBe('raw');
  await zip.close();
});

test('the hand-made zip of these tests is sound where it does not lie', async () => {
  const zip = await sound(hostileZip([{ name: 'a.txt' }, { name: 'b.txt', content: 'xyz', deflate: true }]));
  expect(await textOf(zip, 'a.txt', any)).toBe('content');
  expect(await textOf(zip, 'b.txt', any)).toBe('xyz');
  await zip.close();
});

const leading = 'which could lead out of its folder';
test.each([
  ['../out.txt', leading],
  ['a/../../out.txt', leading],
  ['a/..', leading],
  ['/etc/passwd', leading],
  ['C:/windows/x', leading],
  ['c:x', leading],
  ['a\\b.txt', leading],
  ['..\\out.txt', leading],
  ['a//b.txt', leading],
  ['./a.txt', leading],
  ['', leading],
  ['a\u0000.txt', leading],
  ['a\nb.txt', leading],
  ['x'.repeat(301), leading],
])('an entry named %j refuses the whole archive', async (name, words) => {
  expect(await refusal(hostileZip([{ name: 'fine.txt' }, { name }]))).toContain(words);
});

const megabyte = 1024 * 1024;
test.each<[string, readonly HostileEntry[], string]>([
  ['a symbolic link', [{ name: 'l', content: '/etc/passwd', unixMode: 0o120777 }], 'as a link or device'],
  ['a device', [{ name: 'd', unixMode: 0o020666 }], 'as a link or device'],
  ['an encrypted entry', [{ name: 'e', flags: 0x0801 }], 'The archive is encrypted'],
  ['a hidden list', [{ name: 'e', flags: 0x2800 }], 'The archive is encrypted'],
  ['an unknown packing', [{ name: 'm', method: 12 }], 'method 12'],
  ['one name twice', [{ name: 'a' }, { name: 'b' }, { name: 'a' }], '“a” twice'],
  ['one name in two cases', [{ name: 'Recordings/a' }, { name: 'recordings/A' }], 'twice'],
  ['one name in two spellings of Unicode', [{ name: 'é' }, { name: 'e\u0301' }], 'twice'],
  ['sizes that contradict', [{ name: 's', claimedBytes: 9000 }], 'contradicts itself about the size'],
  [
    'a bomb that says what it is',
    [{ name: 'b', content: Buffer.alloc(8 * megabyte), deflate: true }],
    'made to fill the disk',
  ],
  [
    'an entry that runs past the end',
    [{ name: 'p', claimedBytes: 5000, claimedPacked: 5000 }],
    'cut off or damaged at “p”',
  ],
  ['two entries on the same bytes', [{ name: 'one' }, { name: 'two', offset: 0 }], 'cut off or damaged'],
])('%s refuses the whole archive', async (_what, entries, words) => {
  expect(await refusal(hostileZip(entries))).toContain(words);
});

test('a tight but honest text under a megabyte is no bomb', async () => {
  const zip = hostileZip([{ name: 't', content: Buffer.alloc(megabyte), deflate: true }]);
  expect(await refusal(zip)).toBe('opened with t');
});

test('more than the disk has room for is refused', async () => {
  const entries = [1, 2, 3].map((each) => ({ name: `f${each}`, content: Buffer.alloc(400) }));
  expect(await refusal(hostileZip(entries), 1000)).toBe(
    'The archive would unpack to more than the disk has room for.',
  );
});

test('a claim of a million entries is refused before they are read', async () => {
  // A Zip64 end, as it stands in APPNOTE 4.3.14 and 4.3.15, over the list of one entry.
  const zip = hostileZip([{ name: 'a' }], 0xffff);
  const end = zip.subarray(-22);
  const wide = Buffer.alloc(76);
  wide.writeUInt32LE(0x06064b50, 0);
  wide.writeBigUInt64LE(44n, 4);
  wide.writeBigUInt64LE(1_000_000n, 24);
  wide.writeBigUInt64LE(1_000_000n, 32);
  wide.writeBigUInt64LE(47n, 40);
  wide.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  wide.writeUInt32LE(0x07064b50, 56);
  wide.writeBigUInt64LE(BigInt(zip.length - 22), 64);
  wide.writeUInt32LE(1, 72);
  const claimed = Buffer.concat([zip.subarray(0, -22), wide, end]);
  expect(await refusal(claimed)).toBe('The archive claims 1000000 entries; Benchcoach opens at most 200000.');
});

test('what is no zip, or a cut one, says so', async () => {
  const whole = hostileZip([{ name: 'a.txt', content: 'x'.repeat(500) }]);
  expect(await refusal(Buffer.from('id,name\n1,Dana\n'))).toContain(
    'no zip archive and no Benchcoach bundle',
  );
  expect(await refusal(Buffer.alloc(0))).toContain('no zip archive');
  for (let cut = 1; cut < whole.length - 4; cut += 7)
    expect(await refusal(whole.subarray(0, whole.length - cut))).toMatch(/cut off|no zip archive/);
});

test('an entry that unpacks to more than it claims is stopped at the claim', async () => {
  const zip = await sound(
    hostileZip([{ name: 'liar', content: Buffer.alloc(300_000, 'ab'), deflate: true, claimedBytes: 2000 }]),
  );
  const folder = await tempFolder();
  await expect(
    unpackTo(nodeDisk, zip, { name: 'liar', hash: '0'.repeat(64) }, path.join(folder, 'out')),
  ).rejects.toThrow('“liar” unpacks to more than the archive says.');
  await zip.close();
});

test('an entry that unpacks to less, or has another checksum, is damaged', async () => {
  const zip = await sound(
    hostileZip([
      { name: 'short', content: 'abc', deflate: true, claimedBytes: 400 },
      { name: 'other', claimedCrc: 1 },
    ]),
  );
  await expect(textOf(zip, 'short', any)).rejects.toThrow('“short” in the archive is damaged.');
  await expect(textOf(zip, 'other', any)).rejects.toThrow('“other” in the archive is damaged.');
  await zip.close();
});

test('text with another hash, of too many bytes, or that is no text, is refused', async () => {
  const zip = await sound(
    hostileZip([{ name: 'list.json' }, { name: 'noise', content: Buffer.from([0x61, 0xff, 0xfe]) }]),
  );
  await expect(textOf(zip, 'list.json', { sha256: 'a'.repeat(64), limit: 99 })).rejects.toThrow(
    'is not what its list says',
  );
  await expect(textOf(zip, 'list.json', { sha256: null, limit: 6 })).rejects.toThrow('larger than');
  await expect(textOf(zip, 'noise', any)).rejects.toThrow('is not text');
  await expect(textOf(zip, 'nowhere', any)).rejects.toBeInstanceOf(ArchiveFault);
  await zip.close();
});

/** What came of opening a file and reading all its text: a sentence, or an error that has none. */
async function outcomeOf(file: string): Promise<string> {
  const zip = await openZip(nodeDisk, file, plenty);
  if (!zip.ok) return zip.error;
  try {
    for (const { name } of zip.value.entries) await textOf(zip.value, name, any);
    return 'All was read.';
  } catch (error) {
    return error instanceof ArchiveFault ? error.message : `crash: ${String(error)}`;
  } finally {
    await zip.value.close();
  }
}

test('any byte of an archive may be anything: it is refused or read with words, never with a crash', async () => {
  const whole = hostileZip([
    { name: 'manifest.json', content: '{"format":1}'.repeat(20), deflate: true },
    { name: 'recordings/a.mp3', content: Buffer.alloc(200, 'sound') },
  ]);
  const folder = await tempFolder();
  const file = path.join(folder, 'in.zip');
  const edits = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(edits, async (changes) => {
      const bytes = Buffer.from(whole);
      for (const [at, value] of changes) bytes[at] = value;
      await writeFile(file, bytes);
      expect(await outcomeOf(file)).toMatch(/^[A-Z“].+\.$/);
    }),
    { seed: 11, numRuns: 400 },
  );
  expect(await readdir(folder)).toEqual(['in.zip']);
}, 30_000);
