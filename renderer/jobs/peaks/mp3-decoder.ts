import { MPEGDecoder } from 'mpg123-decoder';

/** Takes decoded samples: both channels (alike in a mono file) and how many there are in each; valid during the call. */
export type TakeSamples = (left: Float32Array, right: Float32Array, count: number) => void;

/** Decodes a stream of MP3 bytes piece by piece. */
export type DecodeMp3 = (bytes: Uint8Array, take: TakeSamples) => void;

/**
 * mpg123 as WebAssembly. Its wrapper copies every sample three times over; where its inside is laid out as in the
 * version this was written for, the samples are read where the decoder puts them, which saves a third of the time.
 */
export async function createMp3Decoder(): Promise<DecodeMp3> {
  const decoder = new MPEGDecoder({ enableGapless: false });
  await decoder.ready;
  if (hasKnownInside(decoder)) return (bytes, take) => decodeInPlace(decoder, bytes, take);
  return (bytes, take) => {
    const { channelData, samplesDecoded } = decoder.decode(bytes);
    const [left, right] = channelData;
    if (left !== undefined && right !== undefined && samplesDecoded > 0) take(left, right, samplesDecoded);
  };
}

interface Cell<T> {
  readonly ptr: number;
  readonly len: number;
  readonly buf: T;
}

/** What `MPEGDecoder` of mpg123-decoder 1.0 keeps to itself, as far as it is used here. */
interface Inside {
  readonly _decoder: number;
  readonly _input: Cell<Uint8Array>;
  /** The left channel's samples, and right behind them the right one's. */
  readonly _output: Cell<Float32Array>;
  readonly _samplesDecodedPtr: Cell<Uint32Array>;
  readonly _sampleRatePtr: Cell<Uint32Array>;
  readonly _errorStringPtr: Cell<Uint32Array>;
  readonly _common: {
    readonly wasm: {
      readonly mpeg_decoder_feed: (decoder: number, input: number, length: number) => number;
      readonly mpeg_decoder_read: (
        decoder: number,
        output: number,
        outputLength: number,
        samplesDecoded: number,
        sampleRate: number,
        error: number,
      ) => number;
    };
  };
}

function hasKnownInside(decoder: object): decoder is Inside {
  const inside: Partial<Record<keyof Inside, unknown>> = decoder;
  const cell = (value: unknown, kind: new (length: number) => object) =>
    typeof value === 'object' &&
    value !== null &&
    'ptr' in value &&
    'buf' in value &&
    value.buf instanceof kind;
  const common = inside._common;
  const wasm = typeof common === 'object' && common !== null && 'wasm' in common ? common.wasm : undefined;
  return (
    typeof inside._decoder === 'number' &&
    cell(inside._input, Uint8Array) &&
    cell(inside._output, Float32Array) &&
    [inside._samplesDecodedPtr, inside._sampleRatePtr, inside._errorStringPtr].every((it) =>
      cell(it, Uint32Array),
    ) &&
    typeof wasm === 'object' &&
    wasm !== null &&
    'mpeg_decoder_feed' in wasm &&
    'mpeg_decoder_read' in wasm
  );
}

const needMore = -10;
const newFormat = -11;
/** Damaged stretches give an error a frame; this many in a row means that the rest is no MP3. */
const tooManyErrors = 1000;

function decodeInPlace(decoder: Inside, bytes: Uint8Array, take: TakeSamples): void {
  const { _input: input, _output: output, _samplesDecodedPtr: decoded } = decoder;
  const { wasm } = decoder._common;
  for (let at = 0; at < bytes.length; at += input.len) {
    const piece = bytes.subarray(at, at + input.len);
    input.buf.set(piece);
    if (wasm.mpeg_decoder_feed(decoder._decoder, input.ptr, piece.length) === needMore) continue;
    for (let errors = 0; errors < tooManyErrors;) {
      decoded.buf[0] = 0;
      const answer = wasm.mpeg_decoder_read(
        decoder._decoder,
        output.ptr,
        output.len,
        decoded.ptr,
        decoder._sampleRatePtr.ptr,
        decoder._errorStringPtr.ptr,
      );
      const count = decoded.buf[0];
      if (count > 0) take(output.buf.subarray(0, count), output.buf.subarray(count, 2 * count), count);
      if (answer === needMore) break;
      if (answer !== newFormat) errors = answer === 0 ? 0 : errors + 1;
    }
  }
}
