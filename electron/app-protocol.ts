import path from 'node:path';
import type { Disk } from './disk/disk';
import { isMissing } from './disk/disk-errors';
import type { recognise as recogniseFile } from './disk/file-kinds';
import type { RecordingStore } from './disk/recordings';
import { pagePolicy } from './serving/content-policy';
import { commonHeaders, refused } from './serving/headers';
import { recordingServer } from './serving/recording';

export interface AppProtocolNeeds {
  readonly disk: Disk;
  /** The folder with the built page. */
  readonly pageFolder: string;
  readonly store: Pick<RecordingStore, 'find'>;
  readonly recognise: typeof recogniseFile;
  readonly newNonce: () => string;
  /** A document that waits to be printed; undefined for a token nobody gave. */
  readonly printed: (token: string) => { readonly html: string; readonly policy: string } | undefined;
}

/** How Chromium is to treat the scheme. `stream`: media needs it for seeking. */
export const appScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
} as const;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
};

/** Answers every request to app://: the page's own files, kept recordings, documents that wait to be printed. */
export function appProtocol(needs: AppProtocolNeeds): (request: Request) => Promise<Response> {
  const serveRecording = recordingServer(needs);
  return async (request) => {
    const place = placeOf(request.url);
    if (place === undefined) return refused(404);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405, { allow: 'GET, HEAD' });
    const [room, name, ...deeper] = place;
    if (room === 'recordings' && name !== undefined && deeper.length === 0)
      return serveRecording(name, request);
    if (room === 'print' && name !== undefined && deeper.length === 0) return servePrinted(needs, name);
    return servePage(needs, place, request.method);
  };
}

/** The names on the way to what an address asks for; undefined where it leaves the bundle or hides something. */
export function placeOf(address: string): readonly string[] | undefined {
  try {
    const url = new URL(address);
    if (url.protocol !== 'app:' || url.host !== 'bundle') return undefined;
    const names = url.pathname.split('/').slice(1).map(decodeURIComponent);
    const place = names.length === 1 && names[0] === '' ? ['index.html'] : names;
    return place.every(isPlainName) ? place : undefined;
  } catch {
    return undefined;
  }
}

const isPlainName = (name: string): boolean =>
  name !== '' && !name.startsWith('.') && !/[/\\:]/.test(name) && !name.includes('\0');

async function servePage(
  { disk, pageFolder, newNonce }: AppProtocolNeeds,
  place: readonly string[],
  method: string,
): Promise<Response> {
  const ending = path.extname(place.at(-1) ?? '').toLowerCase();
  const type = types[ending];
  if (!type) return refused(404);
  try {
    const bytes = await disk.readWhole(path.join(pageFolder, ...place));
    const headers = { ...commonHeaders, 'content-type': type, 'cache-control': 'no-cache' };
    if (ending !== '.html') return new Response(method === 'HEAD' ? null : copyOf(bytes), { headers });
    const nonce = newNonce();
    const html = Buffer.from(bytes).toString('utf8').replaceAll('__CSP_NONCE__', nonce);
    return new Response(method === 'HEAD' ? null : html, {
      headers: { ...headers, 'cache-control': 'no-store', 'content-security-policy': pagePolicy(nonce) },
    });
  } catch (error) {
    if (isMissing(error)) return refused(404);
    throw error;
  }
}

function servePrinted({ printed }: AppProtocolNeeds, token: string): Response {
  const document = printed(token);
  if (!document) return refused(404);
  return new Response(document.html, {
    headers: {
      ...commonHeaders,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': document.policy,
    },
  });
}

// A Response wants bytes that lie in a memory of their own.
const copyOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
