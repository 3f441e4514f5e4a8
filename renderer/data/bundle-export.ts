import type { ArchivesBridge, SavedFile } from '../../shared/bridge/bridge';
import { chooseContents, type BundleChoice } from '../../shared/codec/bundle/choose';
import { manifestName, writeManifest } from '../../shared/codec/bundle/manifest';
import { tableParts } from '../../shared/codec/bundle/write';
import { inOrder } from '../../shared/lib/in-order';
import type { Result } from '../../shared/lib/result';
import { fail, ok } from '../../shared/lib/result';
import type { Id } from '../../shared/model/fields';
import { clientWorkbook } from './client-workbook';
import type { Database } from './open-db';

export interface BundleExport {
  readonly clientId: Id;
  readonly choice: BundleChoice;
  /** Proposed file name, with its ending. */
  readonly fileName: string;
  /** Name and version of this program. */
  readonly program: string;
  /** Instant that stands in the manifest. */
  readonly createdAt: string;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** The main process packs one recording at a time; so many wait there, so that it never waits for the page. */
const askedAhead = 4;

/**
 * Writes a client, or one rep of it, as a bundle into the place the user chooses. The main process reads the
 * file back before it takes its place: a bundle that was said to be written opens. Undefined when the user
 * changed his mind or cancelled; then no file is left.
 */
export async function exportBundle(
  db: Database,
  archives: ArchivesBridge,
  given: BundleExport,
): Promise<Result<SavedFile | undefined>> {
  const workbook = await clientWorkbook(db, given.clientId);
  const [client] = workbook.clients;
  if (!client) return fail('This client is not there any more.');
  const begun = await archives.begin({ title: 'Export a bundle', name: given.fileName });
  if (!begun.ok || !begun.value) return begun.ok ? ok(undefined) : begun;
  const { token } = begun.value;
  const written = await write(archives, token, workbook, client.name, given);
  if (!written.ok || !written.value) await archives.abandon({ token });
  return written;
}

async function write(
  archives: ArchivesBridge,
  token: string,
  workbook: Awaited<ReturnType<typeof clientWorkbook>>,
  clientName: string,
  { choice, program, createdAt, onProgress, signal }: BundleExport,
): Promise<Result<SavedFile | undefined>> {
  const { contents, workbook: chosen, recordings } = chooseContents(workbook, choice);
  const total = recordings.length + 1;
  for (const part of tableParts(chosen)) {
    if (signal.aborted) return ok(undefined);
    const added = await archives.addText({ token, ...part });
    if (!added.ok) return added;
  }
  onProgress(1, total);
  let done = 1;
  const add = (recording: { readonly name: string; readonly hash: string }) =>
    archives.addRecording({ token, name: recording.name, hash: recording.hash });
  for await (const added of inOrder(recordings, askedAhead, add)) {
    if (!added.ok) return added;
    if (signal.aborted) return ok(undefined);
    onProgress((done += 1), total);
  }
  const entries = await archives.entries({ token });
  if (!entries.ok) return entries;
  const manifest = writeManifest({ createdAt, program, contents, clientName, entries: [...entries.value] });
  const added = await archives.addText({ token, name: manifestName, text: manifest });
  return added.ok ? archives.finish({ token }) : added;
}
