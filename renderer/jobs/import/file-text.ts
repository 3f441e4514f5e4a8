import { decodeText, markedEncoding } from '../../../shared/codec/text-encoding';

const labels = { 'UTF-8': 'utf-8', 'UTF-16 LE': 'utf-16le', 'UTF-16 BE': 'utf-16be' } as const;

/**
 * The text of a file as `decodeText` reads it, by the platform's own decoder, which takes a tenth of the time.
 * What is marked as UTF and is none goes the slow way, so that both always agree. With the text come its units where
 * the bytes are just these: UTF-8 that is as long as its text is all ASCII.
 */
export function textOfFile(bytes: Uint8Array): {
  readonly text: string;
  readonly units: Uint8Array | undefined;
} {
  const marked = markedEncoding(bytes);
  const encoding = marked?.encoding ?? 'UTF-8';
  const decoder = new TextDecoder(labels[encoding], { fatal: true, ignoreBOM: true });
  try {
    const text = decoder.decode(bytes.subarray(marked?.from ?? 0));
    return { text, units: encoding === 'UTF-8' && text.length === bytes.length ? bytes : undefined };
  } catch {
    const text = marked ? decodeText(bytes).text : new TextDecoder('windows-1252').decode(bytes);
    return { text, units: undefined };
  }
}
