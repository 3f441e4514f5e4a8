import { z } from 'zod';
import { canonicalJson } from '../../lib/canonical-json';
import { fail, ok, type Result } from '../../lib/result';
import { Instant, Line, Sha256 } from '../../model/fields';
import { recordingKinds } from '../../model/recording';
import { schemaVersion } from '../../model/workbook';
import { bundleLimits } from './limits';

// The format is described in shared/README.md. What changes here changes there, and gets the next version.

export const bundleFormat = 'benchcoach';
export const bundleFormatVersion = 1;
export const manifestName = 'manifest.json';

/** The entry that holds a table. */
export const tableEntry = (table: string): string => `tables/${table}.jsonl`;

/** The entry that holds the file of a recording. */
export const recordingEntry = ({ hash, kind }: { readonly hash: string; readonly kind: string }): string =>
  `recordings/${hash}.${kind}`;

const entryName = new RegExp(
  String.raw`^(?:tables/([A-Za-z]{1,40})\.jsonl|recordings/([0-9a-f]{64})\.(${recordingKinds.join('|')}))$`,
);

/** What the name of an entry says it is; undefined for a name that no bundle has. */
export function readEntryName(
  name: string,
): { readonly table: string } | { readonly hash: string; readonly kind: string } | undefined {
  const [, table, hash, kind] = entryName.exec(name) ?? [];
  if (table !== undefined) return { table };
  return hash !== undefined && kind !== undefined ? { hash, kind } : undefined;
}

const BundleEntry = z.strictObject({
  name: z.string().regex(entryName, 'is no entry of a bundle'),
  bytes: z.int().min(0),
  sha256: Sha256,
});

/** What a bundle says of itself. It lists every entry but itself. */
export const BundleManifest = z.strictObject({
  format: z.literal(bundleFormat),
  formatVersion: z.literal(bundleFormatVersion),
  schemaVersion: z.int().min(1),
  createdAt: Instant,
  /** Name and version of the program that wrote it. */
  program: Line,
  /** A client whole, or one rep of it. */
  contents: z.enum(['client', 'rep']),
  clientName: Line,
  entries: z.array(BundleEntry).max(bundleLimits.entries),
});
export type BundleManifest = Readonly<z.infer<typeof BundleManifest>>;
export type BundleEntry = Readonly<z.infer<typeof BundleEntry>>;

/** The manifest's text, for the entries that were written. */
export const writeManifest = (
  given: Omit<BundleManifest, 'format' | 'formatVersion' | 'schemaVersion'>,
): string =>
  canonicalJson({
    ...given,
    entries: given.entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    format: bundleFormat,
    formatVersion: bundleFormatVersion,
    schemaVersion,
  });

const Head = z.object({
  format: z.literal(bundleFormat),
  formatVersion: z.int().min(1),
  schemaVersion: z.int().min(1),
});

/** Reads a manifest. A bundle of a newer program is refused whole, in words that say what would help. */
export function readManifest(text: string): Result<BundleManifest> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('This is no bundle of Benchcoach: its manifest cannot be read.');
  }
  const head = Head.safeParse(value);
  if (!head.success) return fail('This is no bundle of Benchcoach: its manifest says something else.');
  if (head.data.formatVersion > bundleFormatVersion || head.data.schemaVersion > schemaVersion) {
    return fail(
      'This bundle was written by a newer Benchcoach. Update this one to open it; nothing was changed.',
    );
  }
  const manifest = BundleManifest.safeParse(value);
  if (!manifest.success) {
    const issue = manifest.error.issues[0];
    return fail(`The manifest of this bundle is damaged: ${issue?.path.join('.')} ${issue?.message}.`);
  }
  const names = manifest.data.entries.map(({ name }) => name);
  if (new Set(names).size < names.length) return fail('The manifest of this bundle lists an entry twice.');
  return ok(manifest.data);
}

/** Compares what a manifest promises with what the zip holds; fails with the first difference. */
export function checkEntries(
  manifest: BundleManifest,
  held: readonly { readonly name: string; readonly bytes: number }[],
): Result<void> {
  const sizes = new Map(held.map(({ name, bytes }) => [name, bytes]));
  for (const { name, bytes } of manifest.entries) {
    const size = sizes.get(name);
    if (size === undefined) return fail(`This bundle is not whole: ${name} is missing.`);
    if (size !== bytes) return fail(`This bundle is damaged: ${name} has ${size} bytes instead of ${bytes}.`);
  }
  const listed = new Set([manifestName, ...manifest.entries.map(({ name }) => name)]);
  const extra = held.find(({ name }) => !listed.has(name));
  return extra ? fail(`This bundle holds ${extra.name}, which its manifest does not list.`) : ok(undefined);
}
