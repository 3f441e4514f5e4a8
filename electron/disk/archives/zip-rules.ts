/** What a zip says of one of its entries, before anything of it is unpacked. */
export interface Claimed {
  readonly name: string;
  readonly bytes: number;
  readonly packedBytes: number;
  readonly method: number;
  readonly encrypted: boolean;
  /** Kind and rights as Unix has them; 0 where the writer said nothing. */
  readonly unixMode: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** What an archive is held against. */
export interface Bounds {
  readonly fileBytes: number;
  readonly freeBytes: number;
}

const mostEntries = 200_000;
const mostRatio = 200;
const ratioFrom = 1024 * 1024;
const longestName = 300;

/** The sentence for an archive with too many entries; undefined for any other. */
export const faultInCount = (count: number): string | undefined =>
  count > mostEntries
    ? `The archive claims ${count} entries; Benchcoach opens at most ${mostEntries}.`
    : undefined;

/** Why an archive is refused as it stands, as one sentence; undefined when its shape is sound. */
export function faultInEntries(entries: readonly Claimed[], bounds: Bounds): string | undefined {
  for (const entry of entries) {
    const fault = faultInEntry(entry);
    if (fault) return fault;
  }
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > bounds.freeBytes) return 'The archive would unpack to more than the disk has room for.';
  return faultInNames(entries) ?? faultInPlaces(entries, bounds.fileBytes);
}

function faultInEntry(entry: Claimed): string | undefined {
  const said = quoted(entry.name);
  if (!isPlainPath(entry.name))
    return `The archive names a file ${said}, which could lead out of its folder.`;
  if (entry.encrypted) return 'The archive is encrypted. Unlock it first and open the result.';
  if (entry.method !== 0 && entry.method !== 8)
    return `The archive packs ${said} in a way that Benchcoach does not unpack (method ${entry.method}).`;
  if (!isPlainKind(entry.unixMode)) return `The archive holds ${said} as a link or device, not as a file.`;
  if (entry.method === 0 && entry.bytes !== entry.packedBytes)
    return `The archive contradicts itself about the size of ${said}.`;
  if (entry.bytes > ratioFrom && entry.bytes > mostRatio * entry.packedBytes)
    return `The archive packs ${said} more tightly than real files can be; it is made to fill the disk.`;
  return undefined;
}

/** Whether a name leads to a place under the archive's own folder on every system. */
export function isPlainPath(name: string): boolean {
  if (name.length === 0 || name.length > longestName) return false;
  if (/[\\\p{Cc}]/u.test(name) || /^[a-z]:/i.test(name)) return false;
  const steps = (name.endsWith('/') ? name.slice(0, -1) : name).split('/');
  return steps.every((step) => step !== '' && step !== '.' && step !== '..');
}

const isPlainKind = (mode: number): boolean => [0, 0o100000, 0o040000].includes(mode & 0o170000);

function faultInNames(entries: readonly Claimed[]): string | undefined {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const folded = name.normalize('NFC').toLowerCase();
    if (seen.has(folded)) return `The archive holds ${quoted(name)} twice.`;
    seen.add(folded);
  }
  return undefined;
}

// Entries that share bytes let a small file unpack to a huge one.
function faultInPlaces(entries: readonly Claimed[], fileBytes: number): string | undefined {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  for (const [index, { name, offset, packedBytes }] of inOrder.entries()) {
    const end = offset + 30 + Buffer.byteLength(name) + packedBytes;
    const next = inOrder[index + 1]?.offset ?? fileBytes;
    if (offset < 0 || end > next) return `The archive is cut off or damaged at ${quoted(name)}.`;
  }
  return undefined;
}

/** A name from outside as it can be shown in a sentence. */
export const quoted = (name: string): string =>
  `“${name.replaceAll(/\p{Cc}/gu, '�').slice(0, 80)}${name.length > 80 ? '…' : ''}”`;
