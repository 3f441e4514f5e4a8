import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** Two voices taking turns over faint noise, one a side: harmonics under the rhythm of syllables. */
const voices = [
  'lt(mod(t,11),6)*0.2*max(0,sin(2*PI*2.3*t))*(sin(2*PI*140*t)+0.6*sin(2*PI*280*t+1)+0.4*sin(2*PI*840*t)+0.2*sin(2*PI*2300*t))+0.002*(random(0)-0.5)',
  'gt(mod(t,11),6.8)*0.2*max(0,sin(2*PI*3.1*t))*(sin(2*PI*210*t)+0.6*sin(2*PI*420*t+1)+0.4*sin(2*PI*1100*t)+0.2*sin(2*PI*2900*t))+0.002*(random(1)-0.5)',
];
const pieceSeconds = 110;

/** The recordings that can be asked for: how each is made of stereo.wav, and what our job is told it is. */
const recipes = {
  'mono.mp3': { kind: 'mp3', encode: ['-ac', '1', '-c:a', 'libmp3lame', '-b:a', '64k'] },
  'stereo.mp3': { kind: 'mp3', encode: ['-c:a', 'libmp3lame', '-b:a', '128k'] },
  'mono.wav': { kind: 'wav', encode: ['-ac', '1'] },
  'stereo.wav': { kind: 'wav', encode: [] },
  'mono.opus': { kind: 'opus', encode: ['-ac', '1', '-c:a', 'libopus', '-b:a', '32k'] },
  'stereo.m4a': { kind: 'm4a', encode: ['-c:a', 'aac', '-b:a', '128k'] },
  'stereo.flac': { kind: 'flac', encode: ['-c:a', 'flac'] },
};
export const recordingNames = Object.keys(recipes);

/** Makes the recording in the folder unless it is there, with ffmpeg. Minutes of sound; returns what our job needs. */
export function recording(folder, name, minutes) {
  const file = path.join(folder, name);
  if (!existsSync(file)) {
    const whole = name === 'stereo.wav' ? undefined : recording(folder, 'stereo.wav', minutes).file;
    const part = path.join(folder, `part.${name}`);
    if (whole === undefined) speak(part, minutes * 60);
    else ffmpeg(['-i', whole, ...recipes[name].encode, part]);
    renameSync(part, file);
  }
  return { name, file, kind: recipes[name].kind, bytes: statSync(file).size };
}

function speak(file, seconds) {
  const piece = `${file}.piece.wav`;
  ffmpeg([
    '-f',
    'lavfi',
    '-i',
    `aevalsrc='${voices.join('|')}':s=44100:d=${pieceSeconds}`,
    '-c:a',
    'pcm_s16le',
    piece,
  ]);
  ffmpeg([
    '-stream_loop',
    String(Math.ceil(seconds / pieceSeconds)),
    '-i',
    piece,
    '-t',
    String(seconds),
    '-c',
    'copy',
    file,
  ]);
  rmSync(piece);
}

const ffmpeg = (options) => execFileSync('ffmpeg', ['-y', '-v', 'error', ...options], { stdio: 'inherit' });
