import type { Disk, OpenFile } from '../disk/disk';
import { isMissing } from '../disk/disk-errors';
import type { recognise as recogniseFile } from '../disk/file-kinds';
import type { RecordingStore } from '../disk/recordings';
import { rangeAsked } from './byte-range';
import { commonHeaders, refused } from './headers';

export interface RecordingServer {
  readonly disk: Disk;
  readonly store: Pick<RecordingStore, 'find'>;
  readonly recognise: typeof recogniseFile;
}

const pieceBytes = 256 * 1024;

/**
 * Serves kept recordings, or the bytes of one that a Range header asks for, with 206. The file is cut here
 * because Electron's own file loader takes no notice of Range.
 */
export function recordingServer({ disk, store, recognise }: RecordingServer) {
  const types = new Map<string, string>();

  const typeOf = async (hash: string, file: string): Promise<string> => {
    const known = types.get(hash);
    if (known !== undefined) return known;
    const seen = await recognise({ path: file, name: hash });
    const type = seen.ok ? seen.mime : 'application/octet-stream';
    types.set(hash, type);
    return type;
  };

  return async (hash: string, request: Request): Promise<Response> => {
    const kept = /^[0-9a-f]{64}$/.test(hash) ? await store.find(hash) : undefined;
    if (!kept) return refused(404);
    const range = rangeAsked(request.headers.get('range'), kept.size);
    if (range === 'unsatisfiable') return refused(416, { 'content-range': `bytes */${kept.size}` });
    const { start, end } = range === 'whole' ? { start: 0, end: kept.size - 1 } : range;
    const headers = new Headers({
      ...commonHeaders,
      'accept-ranges': 'bytes',
      'cache-control': 'no-cache',
      'content-length': String(end - start + 1),
      'content-type': await typeOf(hash, kept.file),
    });
    if (range !== 'whole') headers.set('content-range', `bytes ${start}-${end}/${kept.size}`);
    const status = range === 'whole' ? 200 : 206;
    if (request.method === 'HEAD') return new Response(null, { status, headers });
    try {
      return new Response(streamOf(await disk.open(kept.file, 'read'), start, end), { status, headers });
    } catch (error) {
      if (isMissing(error)) return refused(404);
      throw error;
    }
  };
}

/** Reads a piece when the reader wants one, and lets go of the file at the end or when the reader leaves. */
function streamOf(file: OpenFile, start: number, end: number): ReadableStream<Uint8Array> {
  let at = start;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const piece = new Uint8Array(Math.max(1, Math.min(pieceBytes, end + 1 - at)));
        const got = at > end ? 0 : await file.read(piece, at);
        at += got;
        if (got > 0) controller.enqueue(piece.subarray(0, got));
        if (got > 0 && at <= end) return;
        await file.close();
        if (at <= end) controller.error(new Error('The recording ended before its length'));
        else controller.close();
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 0 },
  );
}
