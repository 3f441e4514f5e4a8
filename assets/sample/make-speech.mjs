/**
 * Makes the sample client's calls: speaks every script with espeak-ng, mixes it with sox, encodes it with
 * ffmpeg, and writes the transcript beside it and calls.json over all of them. The same scripts and the same
 * tools give the same bytes.
 *
 *   node assets/sample/make-speech.mjs           every call
 *   node assets/sample/make-speech.mjs --check   reads every script, makes nothing
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CYCLE_BEGAN_DAYS_AGO, describe } from './make/describe.mjs';
import { durationMs, encode, extensionOf } from './make/encode.mjs';
import { layOut } from './make/lay-out.mjs';
import { parseScript } from './make/script.mjs';
import { TRANSCRIPTS } from './make/transcripts.mjs';

const here = import.meta.dirname;
const callsDirectory = join(here, 'calls');
const scripts = readdirSync(join(here, 'scripts'))
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => ({
    slug: file.slice(0, -'.txt'.length),
    script: parseScript(readFileSync(join(here, 'scripts', file), 'utf8'), file),
  }));

if (process.argv.includes('--check')) {
  for (const { slug, script } of scripts) process.stdout.write(`${slug}: ${script.turns.length} turns\n`);
} else {
  rmSync(callsDirectory, { recursive: true, force: true });
  mkdirSync(callsDirectory);
  const scratch = mkdtempSync(join(tmpdir(), 'sample-speech-'));
  const calls = scripts.map(({ slug, script }) => makeCall(slug, script, scratch));
  rmSync(scratch, { recursive: true });
  const list = { version: 1, cycleBeganDaysAgo: CYCLE_BEGAN_DAYS_AGO, calls };
  writeFileSync(join(here, 'calls.json'), `${compactTurns(JSON.stringify(list, null, 2))}\n`);
}

function makeCall(slug, script, scratch) {
  const { header } = script;
  const { turns, tracks } = layOut(script, slug);
  const audioFile = `${slug}.${extensionOf(header.Format)}`;
  const into = join(callsDirectory, audioFile);
  encode({ tracks, header, slug, into, scratch });
  const kind = TRANSCRIPTS[header.Transcript];
  const transcriptFile = `${slug}.${kind.extension}`;
  const names = { rep: header.Rep, customer: header.Contact.split(', ')[0] };
  writeFileSync(join(callsDirectory, transcriptFile), kind.write(turns, names, slug));
  const transcript = {
    file: transcriptFile,
    format: header.Transcript,
    timing: kind.timing,
    speakers: names,
  };
  const call = describe({ slug, header, turns, audioFile, transcript, durationMs: durationMs(into) });
  process.stdout.write(`${audioFile}: ${(call.durationMs / 60000).toFixed(1)} min\n`);
  return call;
}

/** One turn a line: they are many, and three figures each. */
function compactTurns(json) {
  return json.replace(/\[\s+"([RC])",\s+(\d+),\s+(\d+)\s+\]/g, '["$1", $2, $3]');
}
