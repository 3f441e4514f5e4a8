import { createHash } from 'node:crypto';
import type { ArchiveEntry } from '../../../shared/bridge/bridge';
import type { Disk } from '../disk';
import { ArchiveFault, openZip, type OpenZip } from './zip-reader';
import { quoted } from './zip-rules';

/** The text of an entry. Throws ArchiveFault where it is too long, is no UTF-8, or has another hash. */
export async function textOf(
  zip: OpenZip,
  name: string,
  expected: { readonly sha256: string | null; readonly limit: number },
): Promise<string> {
  const entry = zip.entries.find((each) => each.name === name);
  if (entry && entry.bytes > expected.limit)
    throw new ArchiveFault(`${quoted(name)} in the archive is larger than such a file can be.`);
  const pieces: Uint8Array[] = [];
  for await (const piece of zip.content(name)) pieces.push(Uint8Array.from(piece));
  const bytes = Buffer.concat(pieces);
  if (expected.sha256 !== null && createHash('sha256').update(bytes).digest('hex') !== expected.sha256)
    throw new ArchiveFault(`${quoted(name)} in the archive is not what its list says.`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ArchiveFault(`${quoted(name)} in the archive is not text.`);
  }
}

/** Unpacks an entry into a new file and forces it to disk. Throws ArchiveFault where its hash is another. */
export async function unpackTo(
  disk: Disk,
  zip: OpenZip,
  entry: { readonly name: string; readonly hash: string },
  target: string,
): Promise<void> {
  const file = await disk.open(target, 'new');
  try {
    const hash = createHash('sha256');
    for await (const piece of zip.content(entry.name)) {
      hash.update(piece);
      await file.write(piece);
    }
    if (hash.digest('hex') !== entry.hash)
      throw new ArchiveFault(`${quoted(entry.name)} in the archive is not what its list says.`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Reads an archive that was just written, whole. Throws ArchiveFault where it does not hold what was put in. */
export async function proveArchive(
  disk: Disk,
  path: string,
  expected: readonly ArchiveEntry[],
): Promise<void> {
  const opened = await openZip(disk, path, Infinity);
  if (!opened.ok) throw new ArchiveFault(opened.error);
  const zip = opened.value;
  try {
    if (zip.entries.length !== expected.length)
      throw new ArchiveFault('The archive does not hold all that was put in; it was not kept.');
    for (const { name, sha256 } of expected) {
      const hash = createHash('sha256');
      for await (const piece of zip.content(name)) hash.update(piece);
      if (hash.digest('hex') !== sha256)
        throw new ArchiveFault(`${quoted(name)} could not be read back as it should be; nothing was kept.`);
    }
  } finally {
    await zip.close();
  }
}
