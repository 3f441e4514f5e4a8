/** Bytes from `start` up to and with `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * What a Range header asks of something so many bytes long: one range, 'whole' where the header is none that
 * has to be honoured (RFC 9110, 14.2: other units, several ranges, wrong syntax), or 'unsatisfiable'.
 */
export function rangeAsked(header: string | null, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const parts = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? '');
  if (!parts || (parts[1] === '' && parts[2] === '')) return 'whole';
  const [first, last] = [parts[1] ?? '', parts[2] ?? ''];
  if (first === '') {
    const length = Number(last);
    return length === 0 || size === 0
      ? 'unsatisfiable'
      : { start: Math.max(0, size - length), end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return 'whole';
  return start >= size ? 'unsatisfiable' : { start, end };
}
