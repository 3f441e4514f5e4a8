import { id3Length } from '../../../shared/lib/mpeg-frame';
import { taken, type KindReader } from './verdict';

const framesInARow = 4;

/**
 * Bare AAC (ADTS), as some recorders and radio streams write it. It has no header for the whole: whether its end is
 * missing cannot be known. Format: ISO/IEC 13818-7 section 6.2.
 */
export const readAac: KindReader = async (file, head) => {
  const start = id3Length(head, 0);
  const bytes = await file.read(start, 16 * 1024);
  const toTheEnd = start + bytes.length === file.size;
  let at = 0;
  for (let frames = 0; frames < framesInARow; frames++) {
    if (frames > 0 && toTheEnd && at >= bytes.length) break;
    const length = frameLength(bytes, at);
    if (length === undefined) return undefined;
    at += length;
  }
  return taken('aac', 'audio/aac');
};

function frameLength(bytes: Uint8Array, at: number): number | undefined {
  const [sync, second, third, fourth, fifth, sixth] = bytes.subarray(at, at + 7);
  if (sync !== 0xff || second === undefined || (second & 0xf6) !== 0xf0) return undefined;
  if (third === undefined || fourth === undefined || fifth === undefined || sixth === undefined)
    return undefined;
  if (((third >> 2) & 15) > 12) return undefined;
  const length = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5);
  return length >= 7 ? length : undefined;
}
