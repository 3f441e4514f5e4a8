// The records of a zip file, as APPNOTE.TXT 6.3.10 of PKWARE lays them out. Only what this program writes:
// stored or deflated files, UTF-8 names, Zip64 where a size or place passes four gigabytes.

export interface WrittenEntry {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const full32 = 0xffffffff;
const full16 = 0xffff;
const utf8Names = 0x0800;
const madeByUnix = (3 << 8) | 45;
const readableFile = (0o100644 << 16) >>> 0;
/** 1 January 1980, midnight: the earliest that a zip can say. The same content gives the same bytes. */
const fixedDate = (1 << 5) | 1;

/** Whether a file of this size needs Zip64 in its local header. */
export const isLarge = (bytes: number): boolean => bytes >= full32;

/** What stands before a file's content. Sizes of a large file stand in the extra field. */
export function localHeader(entry: Omit<WrittenEntry, 'offset'>, large: boolean): Buffer {
  const name = Buffer.from(entry.name);
  const extra = large ? zip64Extra([entry.bytes, entry.packedBytes]) : Buffer.alloc(0);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(large ? 45 : 20, 4);
  writeShared(head, 6, entry, large);
  head.writeUInt16LE(name.length, 26);
  head.writeUInt16LE(extra.length, 28);
  return Buffer.concat([head, name, extra]);
}

/** How the list at the end names a file. */
export function centralRecord(entry: WrittenEntry): Buffer {
  const name = Buffer.from(entry.name);
  const large = isLarge(entry.bytes) || isLarge(entry.packedBytes);
  const far = entry.offset >= full32;
  const extra =
    large || far
      ? zip64Extra([...(large ? [entry.bytes, entry.packedBytes] : []), ...(far ? [entry.offset] : [])])
      : Buffer.alloc(0);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(madeByUnix, 4);
  head.writeUInt16LE(large || far ? 45 : 20, 6);
  writeShared(head, 8, entry, large);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(readableFile, 38);
  head.writeUInt32LE(far ? full32 : entry.offset, 42);
  return Buffer.concat([head, name, extra]);
}

/** What ends the file: how many entries there are, and where their list is. */
export function endRecords(count: number, listAt: number, listBytes: number): Buffer {
  const large = count >= full16 || listAt >= full32 || listBytes >= full32;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(large ? full16 : count, 8);
  end.writeUInt16LE(large ? full16 : count, 10);
  end.writeUInt32LE(large ? full32 : listBytes, 12);
  end.writeUInt32LE(large ? full32 : listAt, 16);
  if (!large) return end;

  const wide = Buffer.alloc(56);
  wide.writeUInt32LE(0x06064b50, 0);
  wide.writeBigUInt64LE(44n, 4);
  wide.writeUInt16LE(madeByUnix, 12);
  wide.writeUInt16LE(45, 14);
  wide.writeBigUInt64LE(BigInt(count), 24);
  wide.writeBigUInt64LE(BigInt(count), 32);
  wide.writeBigUInt64LE(BigInt(listBytes), 40);
  wide.writeBigUInt64LE(BigInt(listAt), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(listAt + listBytes), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([wide, locator, end]);
}

// Flags to sizes stand alike in both headers.
function writeShared(head: Buffer, at: number, entry: Omit<WrittenEntry, 'offset'>, large: boolean): void {
  head.writeUInt16LE(utf8Names, at);
  head.writeUInt16LE(entry.deflated ? 8 : 0, at + 2);
  head.writeUInt16LE(0, at + 4);
  head.writeUInt16LE(fixedDate, at + 6);
  head.writeUInt32LE(entry.crc32, at + 8);
  head.writeUInt32LE(large ? full32 : entry.packedBytes, at + 12);
  head.writeUInt32LE(large ? full32 : entry.bytes, at + 16);
}

function zip64Extra(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(0x0001, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  values.forEach((value, index) => extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index));
  return extra;
}
