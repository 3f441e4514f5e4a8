import { z } from 'zod';
import { assertNever } from '../../../shared/lib/assert-never';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { DealsRequest } from './messages';
import { openDeals, type OpenDeals } from './open-deals';

z.config({ jitless: true });

/** The file as it comes in, and what was read of it. Nothing of it is ever stored here. */
let incoming = new Uint8Array(0);
let opened: OpenDeals | undefined;

self.onmessage = ({ data }: MessageEvent<unknown>) => {
  void answer(data)
    .catch((error: unknown) => fail(`This file could not be read (${String(error)}).`))
    .then((result) => self.postMessage(result));
};

async function answer(asked: unknown): Promise<Result<unknown>> {
  const request = DealsRequest.parse(asked);
  switch (request.is) {
    case 'piece':
      if (request.from === 0) incoming = new Uint8Array(request.size);
      incoming.set(request.bytes, request.from);
      return ok(undefined);
    case 'open': {
      const bytes = incoming;
      incoming = new Uint8Array(0);
      // The digest runs beside the reading.
      const hash = crypto.subtle.digest('SHA-256', bytes);
      const read = openDeals(bytes, tell);
      if (!read.ok) return read;
      opened = read.value;
      return ok({ sheets: opened.outlines, hash: new Uint8Array(await hash).toHex() });
    }
    case 'plan':
      return opened?.plan(request, tell) ?? notRead;
    case 'pack':
      return opened?.pack() ?? notRead;
    case 'rejected':
      return opened?.rejected() ?? notRead;
    default:
      return assertNever(request);
  }
}

const notRead = fail('This file was not read yet.');

const tell = (progress: number): void => self.postMessage({ progress });
