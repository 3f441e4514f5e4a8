/** One frame of MPEG audio (MP1, MP2, MP3) as its four-byte header describes it. */
export interface MpegFrame {
  readonly layer: 1 | 2 | 3;
  /** MPEG-1 has frames of 1,152 samples in layer III, the low-rate versions 2 and 2.5 of 576. */
  readonly version: 1 | 2 | 2.5;
  readonly sampleRate: number;
  readonly channels: 1 | 2;
  /** Samples per channel that the frame decodes to. */
  readonly samples: number;
  /** Bytes from this header to the next. */
  readonly length: number;
  /** Bytes from the header's start to the Xing, Info or main data: header, checksum and side information. */
  readonly sideEnd: number;
}

const lowRateKilobits = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
/** By layer; MPEG-1 first, then the low-rate versions. */
const kilobits = {
  1: [
    [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
    [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  ],
  2: [[0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384], lowRateKilobits],
  3: [[0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320], lowRateKilobits],
} as const;

const sampleRates = {
  1: [44100, 48000, 32000],
  2: [22050, 24000, 16000],
  2.5: [11025, 12000, 8000],
} as const;
const versions = [2.5, undefined, 2, 1] as const;
const layers = [undefined, 3, 2, 1] as const;

/**
 * Whether an MPEG audio frame begins at byte `at`, and what it says of itself. Undefined where no frame can begin: no
 * sync, reserved values, a free-format bit rate (whose length the header does not tell) or fewer than four bytes left.
 * Format: ISO/IEC 11172-3 section 2.4.2.3, 13818-3 for the low rates, and the usual 2.5 extension.
 */
export function mpegFrameAt(bytes: Uint8Array, at: number): MpegFrame | undefined {
  const second = bytes[at + 1] ?? 0;
  const third = bytes[at + 2] ?? 0;
  const fourth = bytes[at + 3];
  if (bytes[at] !== 0xff || (second & 0xe0) !== 0xe0 || fourth === undefined) return undefined;
  const version = versions[(second >> 3) & 3];
  const layer = layers[(second >> 1) & 3];
  if (version === undefined || layer === undefined) return undefined;
  const bitRate = (kilobits[layer][version === 1 ? 0 : 1]?.[third >> 4] ?? 0) * 1000;
  const sampleRate = sampleRates[version][(third >> 2) & 3];
  if (bitRate === 0 || sampleRate === undefined) return undefined;

  const padding = (third >> 1) & 1;
  const samples = layer === 1 ? 384 : layer === 3 && version !== 1 ? 576 : 1152;
  const length =
    layer === 1
      ? (Math.floor((12 * bitRate) / sampleRate) + padding) * 4
      : Math.floor(((samples / 8) * bitRate) / sampleRate) + padding;
  const channels = fourth >> 6 === 3 ? 1 : 2;
  const checksum = (second & 1) === 0 ? 2 : 0;
  const side = version === 1 ? (channels === 2 ? 32 : 17) : channels === 2 ? 17 : 9;
  return { layer, version, sampleRate, channels, samples, length, sideEnd: 4 + checksum + side };
}

/**
 * How many bytes an ID3v2 tag takes that begins at byte `at`, header and footer included; 0 where none begins there.
 * Ten bytes are enough to tell.
 */
export function id3Length(bytes: Uint8Array, at: number): number {
  const [i, d, three, , , flags, a, b, c, e] = bytes.subarray(at, at + 10);
  if (i !== 0x49 || d !== 0x44 || three !== 0x33 || e === undefined) return 0;
  const size = ((a ?? 0) << 21) | ((b ?? 0) << 14) | ((c ?? 0) << 7) | e;
  return size + 10 + (((flags ?? 0) & 0x10) !== 0 ? 10 : 0);
}
