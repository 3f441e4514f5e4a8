import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chance } from './chance.mjs';
import { RATE } from './voice.mjs';

/** What a telephone or a meeting program leaves of a voice, as sox effects, and how quiet the rooms are. */
const LINES = {
  phone: {
    rate: 8000,
    noise: { rep: 0.0003, customer: 0.0005 },
    rep: ['highpass', '220', 'lowpass', '3500'],
    customer: ['highpass', '300', 'lowpass', '3300'],
  },
  internet: {
    rate: 16000,
    noise: { rep: 0.0006, customer: 0.0011 },
    rep: ['highpass', '90', 'lowpass', '7200', 'reverb', '6', '60', '20'],
    customer: ['highpass', '150', 'lowpass', '5600', 'reverb', '14', '50', '35'],
  },
};

/** Loudness of the speech alone: the customer is a little farther off. */
const SPEECH_LEVEL = { rep: 0.11, customer: 0.09 };
const CEILING_DB = '-2.5';

/**
 * Bitrates by number of channels. Below 24 kbps Opus folds two sides into one, and who spoke on which side is
 * lost: measured at 20 kbps, the silent side carries the speaker 5 dB down, at 24 kbps over 50 dB down.
 */
const FORMATS = {
  opus: {
    extension: 'opus',
    codec: ['-c:a', 'libopus', '-application', 'voip', '-f', 'opus'],
    kbps: { 1: 15, 2: 24 },
  },
  'ogg-opus': {
    extension: 'ogg',
    codec: ['-c:a', 'libopus', '-application', 'voip', '-f', 'ogg'],
    kbps: { 1: 15, 2: 24 },
  },
  webm: {
    extension: 'webm',
    codec: ['-c:a', 'libopus', '-application', 'voip', '-f', 'webm'],
    kbps: { 1: 15 },
  },
  mp3: { extension: 'mp3', codec: ['-c:a', 'libmp3lame'], kbps: { 1: 24, 2: 32, phone: 16 } },
  m4a: { extension: 'm4a', codec: ['-c:a', 'aac', '-f', 'ipod'], kbps: { 1: 24 } },
  wav: { extension: 'wav', codec: ['-c:a', 'pcm_s16le'] },
  flac: { extension: 'flac', codec: ['-c:a', 'flac', '-compression_level', '12', '-sample_fmt', 's16'] },
};

export const extensionOf = (format) => FORMATS[format].extension;

/** Puts both tracks through the line, mixes them as the header says and writes the encoded file. */
export function encode({ tracks, header, slug, into, scratch }) {
  const line = LINES[header.Line];
  const format = FORMATS[header.Format];
  const channels = header.Layout === 'stereo' ? 2 : 1;
  const sides = ['rep', 'customer'].map((speaker) => {
    const dry = join(scratch, `${slug}-${speaker}-dry.wav`);
    const wet = join(scratch, `${slug}-${speaker}.wav`);
    writeWav(dry, withRoom(levelled(tracks[speaker], speaker), `${slug} ${speaker}`, line.noise[speaker]));
    sox(dry, '-b', '16', wet, 'rate', '-h', `${line.rate}`, ...line[speaker]);
    return wet;
  });
  const mixed = join(scratch, `${slug}.wav`);
  // -M puts the rep on the left and the customer on the right; -m lays both on one channel.
  const join2 = channels === 2 ? ['-M', ...sides] : ['-m', '-v', '1', sides[0], '-v', '1', sides[1]];
  sox(...join2, '-b', '16', mixed, 'norm', CEILING_DB);
  const kbps = (header.Line === 'phone' && format.kbps?.phone) || format.kbps?.[channels];
  const bitrate = kbps ? ['-b:a', `${kbps}k`] : [];
  const title = [
    '-metadata',
    `title=${header.Rep} - ${header.Customer}`,
    '-metadata',
    'comment=Speech made for the Benchcoach sample client',
  ];
  const repeatable = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-i',
    mixed,
    ...repeatable,
    ...title,
    ...format.codec,
    ...bitrate,
    into,
  ]);
}

/** Milliseconds that a decoder gets out of the finished file. */
export function durationMs(file) {
  const question = ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', file];
  return Math.round(Number(execFileSync('ffprobe', question, { encoding: 'utf8' })) * 1000);
}

function sox(...settings) {
  execFileSync('sox', ['-R', '-D', '-V1', ...settings]);
}

/** Brings the spoken parts to one level and rounds off what would stick out. */
function levelled(samples, speaker) {
  let energy = 0;
  let spoken = 0;
  for (const sample of samples) {
    if (sample === 0) continue;
    energy += sample * sample;
    spoken += 1;
  }
  const gain = SPEECH_LEVEL[speaker] / Math.sqrt(energy / Math.max(1, spoken));
  return samples.map((sample) => soften(sample * gain));
}

function soften(sample) {
  const size = Math.abs(sample);
  return size <= 0.4 ? sample : Math.sign(sample) * (0.4 + 0.2 * Math.tanh((size - 0.4) / 0.2));
}

/** A quiet room: noise that falls off towards the high end. */
function withRoom(samples, seedText, level) {
  const draw = chance(seedText);
  let slow = 0;
  return samples.map((sample) => {
    slow = 0.92 * slow + (draw() - 0.5);
    return sample + slow * level;
  });
}

function writeWav(file, samples) {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + samples.length * 2, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, at) =>
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32767), 44 + at * 2),
  );
  writeFileSync(file, bytes);
}
