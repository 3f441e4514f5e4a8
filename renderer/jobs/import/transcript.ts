import { decodeText } from '../../../shared/codec/text-encoding';
import { parseTranscript } from '../../../shared/codec/transcripts';
import { ok, type Result } from '../../../shared/lib/result';
import type { ReadTranscript } from './messages';

/** Reads a transcript file in whatever encoding and form it is; fails with the sentence for the user. */
export function readTranscript(bytes: Uint8Array): Result<ReadTranscript> {
  const { text } = decodeText(bytes);
  const parsed = parseTranscript(text);
  return parsed.ok ? ok({ ...parsed.value, source: text }) : parsed;
}
