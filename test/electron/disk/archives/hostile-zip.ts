import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as a hostile writer may make it: what the headers claim need not be what is there. */
export interface HostileEntry {
  readonly name: string | Buffer;
  readonly content?: Buffer | string;
  readonly deflate?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly unixMode?: number;
  readonly claimedBytes?: number;
  readonly claimedPacked?: number;
  readonly claimedCrc?: number;
  /** Place of the local header that the list points to, instead of the true one. */
  readonly offset?: number;
}

/** Builds a zip by hand, from APPNOTE.TXT, independently of the program's own writer. */
export function hostileZip(entries: readonly HostileEntry[], claimedCount = entries.length): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let position = 0;
  for (const entry of entries) {
    const name = Buffer.isBuffer(entry.name) ? entry.name : Buffer.from(entry.name);
    const content = Buffer.from(entry.content ?? 'content');
    const packed = entry.deflate ? deflateRawSync(content) : content;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(entry.flags ?? 0x0800, 2);
    shared.writeUInt16LE(entry.method ?? (entry.deflate ? 8 : 0), 4);
    shared.writeUInt16LE(33, 8);
    shared.writeUInt32LE(entry.claimedCrc ?? crc32(content), 10);
    shared.writeUInt32LE(entry.claimedPacked ?? packed.length, 14);
    shared.writeUInt32LE(entry.claimedBytes ?? content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    bodies.push(Buffer.from('PK\u0003\u0004'), shared, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((entry.unixMode ?? 0o100644) << 16) >>> 0, 6);
    rest.writeUInt32LE(entry.offset ?? position, 10);
    list.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), shared, rest, name);
    position += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(claimedCount, 8);
  end.writeUInt16LE(claimedCount, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(position, 16);
  return Buffer.concat([...bodies, listed, end]);
}
