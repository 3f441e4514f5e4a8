import { crc32, createInflateRaw } from 'node:zlib';
import yauzl from 'yauzl';
import { fail, ok, type Result } from '../../../shared/lib/result';
import type { Disk, OpenFile } from '../disk';
import { isSystemError } from '../disk-errors';
import { piecesOf, streamOf } from '../read-through';
import { ZipSource } from './zip-source';
import { faultInCount, faultInEntries, quoted, type Claimed } from './zip-rules';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: number;
}

/** An archive whose shape was found sound. */
export interface OpenZip {
  /** The files in it, in its own order; folders are left out. */
  readonly entries: readonly ZipEntry[];
  has(name: string): boolean;
  /**
   * The content of an entry, piece by piece; a piece is good until the next is asked for. Throws ArchiveFault
   * where the content is not what the archive says.
   */
  content(name: string): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
}

/** What is wrong with an archive, as a sentence, met while its content is read. */
export class ArchiveFault extends Error {}

/** Opens a zip and checks all that it claims; the sentence why it is refused otherwise. Nothing is unpacked. */
export async function openZip(disk: Disk, path: string, freeBytes: number): Promise<Result<OpenZip>> {
  const file = await disk.open(path, 'read');
  const opened = await readList(file, freeBytes);
  if (!opened.ok) await file.close();
  return opened;
}

type Listed = Claimed & { readonly entry: yauzl.Entry };

async function readList(file: OpenFile, freeBytes: number): Promise<Result<OpenZip>> {
  const fileBytes = await file.size();
  let zip: yauzl.ZipFile;
  const listed: Listed[] = [];
  try {
    zip = await yauzl.fromRandomAccessReaderPromise(new ZipSource(file, fileBytes), fileBytes, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: false,
    });
    const tooMany = faultInCount(zip.entryCount);
    if (tooMany) return fail(tooMany);
    for await (const entry of zip.eachEntry()) listed.push({ ...claimOf(entry), entry });
  } catch (error) {
    if (isSystemError(error)) throw error;
    return fail(await notAZip(file));
  }
  const fault = faultInEntries(listed, { fileBytes, freeBytes });
  if (fault) return fail(fault);
  const files = new Map(listed.filter(({ name }) => !name.endsWith('/')).map((each) => [each.name, each]));
  return ok({
    entries: [...files.values()].map(({ name, bytes }) => ({ name, bytes })),
    has: (name) => files.has(name),
    content: (name) => {
      const found = files.get(name);
      if (!found) throw new ArchiveFault(`The archive holds no ${quoted(name)}.`);
      return contentOf(file, zip, found);
    },
    close: () => file.close(),
  });
}

function claimOf(entry: yauzl.Entry): Claimed {
  return {
    name: yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true),
    bytes: entry.uncompressedSize,
    packedBytes: entry.compressedSize,
    method: entry.compressionMethod,
    // Bit 0: encrypted; bit 13: names and sizes hidden with it.
    encrypted: (entry.generalPurposeBitFlag & 0x2001) !== 0,
    unixMode: entry.externalFileAttributes >>> 16,
    offset: entry.relativeOffsetOfLocalHeader,
  };
}

async function notAZip(file: OpenFile): Promise<string> {
  const head = Buffer.alloc(4);
  await file.read(head, 0);
  return head.readUInt32LE(0) === 0x04034b50
    ? 'The archive is cut off or damaged: its list of contents cannot be read. Copy it again.'
    : 'The file is no zip archive and no Benchcoach bundle.';
}

async function* contentOf(
  file: OpenFile,
  zip: yauzl.ZipFile,
  { name, bytes, packedBytes, method, entry }: Listed,
): AsyncGenerator<Uint8Array> {
  const damaged = () => new ArchiveFault(`${quoted(name)} in the archive is damaged.`);
  let [crc, done] = [0, 0];
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = piecesOf(file, fileDataStart, fileDataStart + packedBytes);
    for await (const piece of method === 0 ? packed : inflated(packed)) {
      done += piece.byteLength;
      if (done > bytes) throw new ArchiveFault(`${quoted(name)} unpacks to more than the archive says.`);
      crc = crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    // What zlib and yauzl complain of is the archive's fault.
    throw error instanceof ArchiveFault || isSystemError(error) ? error : damaged();
  }
  if (done !== bytes || crc !== entry.crc32) throw damaged();
}

async function* inflated(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw();
  const source = streamOf(packed);
  source.on('error', (error) => inflate.destroy(error));
  try {
    for await (const bytes of source.pipe(inflate)) if (bytes instanceof Uint8Array) yield bytes;
  } finally {
    source.destroy();
  }
}
