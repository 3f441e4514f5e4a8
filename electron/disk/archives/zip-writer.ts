import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { ArchiveEntry } from '../../../shared/bridge/bridge';
import type { OpenFile } from '../disk';
import { piecesOf } from '../read-through';
import { centralRecord, endRecords, isLarge, localHeader, type WrittenEntry } from './zip-records';

export interface ZipWriter {
  /** Adds text to the entry of this name, which begins with its first part and ends when another begins. */
  addText(name: string, text: string): Promise<void>;
  /** Adds a file as it is. Its SHA-256 is taken at its word here; reading back proves it. */
  addFile(name: string, file: OpenFile, sha256: string): Promise<void>;
  /** Ends the entry that stands open, and lists all in the order in which they were added. */
  entries(): Promise<readonly ArchiveEntry[]>;
  /** Whether an entry of this name has ended, so that it can take no more. */
  hasEnded(name: string): boolean;
  /** Writes the list at the end and forces the whole to disk. */
  finish(): Promise<void>;
}

interface OpenText {
  readonly name: string;
  add(text: string): Promise<void>;
  end(): Promise<WrittenEntry & { readonly sha256: string }>;
}

/**
 * Writes a zip into an empty file. Recordings are stored as they are, text is deflated; headers are written
 * again once sizes are known, so that readers need no data descriptors.
 */
export function zipWriter(file: OpenFile): ZipWriter {
  const done: (WrittenEntry & { readonly sha256: string })[] = [];
  let position = 0;
  let text: OpenText | undefined;

  const write = async (bytes: Uint8Array): Promise<void> => {
    await file.write(bytes);
    position += bytes.byteLength;
  };

  async function beginText(name: string): Promise<OpenText> {
    const offset = position;
    const blank = { name, deflated: true, crc32: 0, packedBytes: 0, bytes: 0 };
    await write(localHeader(blank, false));
    const start = position;
    const deflate = createDeflateRaw();
    const written = (async () => {
      for await (const bytes of deflate) if (bytes instanceof Uint8Array) await write(bytes);
    })();
    // A failure is met at the next step that waits; until then it must not count as unheard.
    written.catch(() => undefined);
    const hash = createHash('sha256');
    let [crc, bytes] = [0, 0];
    return {
      name,
      add: async (part) => {
        const raw = Buffer.from(part);
        hash.update(raw);
        crc = crc32(raw, crc);
        bytes += raw.length;
        if (raw.length > 0 && !deflate.write(raw)) await Promise.race([once(deflate, 'drain'), written]);
      },
      end: async () => {
        deflate.end();
        await written;
        const entry = { ...blank, crc32: crc, packedBytes: position - start, bytes };
        if (isLarge(bytes) || isLarge(entry.packedBytes)) throw new Error('A text passed four gigabytes');
        await file.write(localHeader(entry, false), offset);
        return { ...entry, offset, sha256: hash.digest('hex') };
      },
    };
  }

  async function endText(): Promise<void> {
    const open = text;
    text = undefined;
    if (open) done.push(await open.end());
  }

  return {
    addText: async (name, part) => {
      if (text?.name !== name) {
        await endText();
        text = await beginText(name);
      }
      await text.add(part);
    },
    addFile: async (name, source, sha256) => {
      await endText();
      const offset = position;
      const bytes = await source.size();
      const large = isLarge(bytes);
      const entry = { name, deflated: false, crc32: 0, packedBytes: bytes, bytes };
      await write(localHeader(entry, large));
      let crc = 0;
      for await (const piece of piecesOf(source, 0, bytes)) {
        crc = crc32(piece, crc);
        await write(piece);
      }
      await file.write(localHeader({ ...entry, crc32: crc }, large), offset);
      done.push({ ...entry, crc32: crc, offset, sha256 });
    },
    entries: async () => {
      await endText();
      return done.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }));
    },
    hasEnded: (name) => done.some((entry) => entry.name === name),
    finish: async () => {
      await endText();
      const listAt = position;
      await write(Buffer.concat(done.map(centralRecord)));
      await write(endRecords(done.length, listAt, position - listAt));
      await file.sync();
    },
  };
}
