import { fail, ok, type Result } from '../../lib/result';
import { decodeText, looksBinary } from '../text-encoding';
import { assemble } from './assemble';
import type { ParsedTranscript } from './cues';
import { readJson } from './json';
import { isSrt, readSrt } from './srt';
import { readPlainText } from './text';
import { isVtt, readVtt } from './vtt';

export type { ParsedTranscript } from './cues';

/** A transcript that was read, with the file's own text. */
export interface ReadTranscript extends ParsedTranscript {
  readonly source: string;
}

/** Nothing longer is read: a day of talk is about a megabyte. */
export const transcriptLimit = 20_000_000;

/** The endings of files that may be transcripts. */
export const transcriptEndings = ['vtt', 'srt', 'txt', 'json'] as const;

/** Reads a transcript file in whatever encoding and form it is; fails with the sentence for the user. */
export function readTranscript(bytes: Uint8Array): Result<ReadTranscript> {
  const { text } = decodeText(bytes);
  const parsed = parseTranscript(text);
  return parsed.ok ? ok({ ...parsed.value, source: text }) : parsed;
}

/**
 * Reads a transcript in whichever form it is: WebVTT, SubRip, JSON segments or a plain text of a meeting
 * program. The content decides, not the file's name. Fails with a sentence that says why and what would work.
 */
export function parseTranscript(text: string): Result<ParsedTranscript> {
  if (text.trim() === '') return fail('This file is empty.');
  if (looksBinary(text)) {
    return fail('This is no text file. Transcripts come as WebVTT, SRT, JSON or plain text.');
  }
  if (isVtt(text)) return assemble('vtt', readVtt(text));
  if (isSrt(text)) return assemble('srt', readSrt(text));
  if (/^\uFEFF?\s*(\{|\[\s*[[{"\]])/.test(text)) {
    const read = readJson(text);
    return read.ok ? assemble('json', read.value) : read;
  }
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    return fail('This is a web page, not a transcript. Save the transcript as WebVTT, SRT or plain text.');
  }
  return assemble('text', readPlainText(text));
}
