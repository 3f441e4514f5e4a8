import { between, chance } from './chance.mjs';
import { RATE, readVoice, speak } from './voice.mjs';

const LEAD_IN_S = 0.9;
const TAIL_S = 1.2;
const SHORTEST_OVERLAPPED_TURN_S = 0.3;

/**
 * Speaks a script and lays its sentences on one track per speaker. Gives the tracks and, per turn and per
 * sentence, where the words begin and end in milliseconds.
 */
export function layOut({ header, turns }, slug) {
  const draw = chance(slug);
  const voices = { rep: readVoice(header.RepVoice), customer: readVoice(header.CustomerVoice) };
  const gaps = readGaps(header.Gaps);
  const placed = [];
  let clockS = LEAD_IN_S;
  const timed = turns.map((turn, index) => {
    const [first] = turn.sentences;
    const gapS = first.pauseS ?? between(draw, ...gaps[turn.speaker]);
    const previousLengthS = index === 0 ? 0 : clockS - placed.at(-1).startS;
    const overlapS = Math.min(turn.overlapS, Math.max(0, previousLengthS - SHORTEST_OVERLAPPED_TURN_S));
    if (index > 0) clockS += overlapS > 0 ? -overlapS : gapS;
    const sentences = turn.sentences.map((sentence, at) => {
      if (at > 0) clockS += sentence.pauseS ?? between(draw, 0.18, 0.5);
      const samples = speak(sentence.text, vary(voices[turn.speaker], draw));
      const startS = clockS;
      clockS += samples.length / RATE;
      placed.push({ speaker: turn.speaker, startS, samples });
      return { ...sentence, startMs: toMs(startS), endMs: toMs(clockS) };
    });
    return { ...turn, sentences, startMs: sentences[0].startMs, endMs: sentences.at(-1).endMs };
  });
  const length = Math.ceil((clockS + TAIL_S) * RATE);
  return {
    turns: timed,
    tracks: { rep: track('rep', placed, length), customer: track('customer', placed, length) },
  };
}

/** Nobody says two sentences at quite the same pitch and pace. */
function vary(voice, draw) {
  return {
    ...voice,
    pitch: Math.round(voice.pitch + between(draw, -4, 4)),
    speed: Math.round(voice.speed * between(draw, 0.94, 1.06)),
    range: Math.round(voice.range * between(draw, 0.85, 1.2)),
  };
}

function track(speaker, placed, length) {
  const samples = new Float32Array(length);
  for (const piece of placed) {
    if (piece.speaker !== speaker) continue;
    const offset = Math.round(piece.startS * RATE);
    for (let at = 0; at < piece.samples.length; at++) samples[offset + at] += piece.samples[at];
  }
  return samples;
}

function readGaps(text) {
  const match = /^R ([\d.]+)-([\d.]+) C ([\d.]+)-([\d.]+)$/.exec(text);
  if (!match) throw new Error(`gaps cannot be read: ${text}`);
  const [repLow, repHigh, customerLow, customerHigh] = match.slice(1).map(Number);
  return { rep: [repLow, repHigh], customer: [customerLow, customerHigh] };
}

const toMs = (seconds) => Math.round(seconds * 1000);
