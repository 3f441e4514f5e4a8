import {
  linesOf,
  readEntities,
  readTiming,
  withNamePrefixes,
  withoutTags,
  type Cue,
  type ReadCues,
} from './cues';

/** Whether a text says of itself that it is WebVTT. */
export const isVtt = (text: string): boolean => /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(text);

/**
 * The cues of a WebVTT file (W3C, WebVTT 1.0): identifiers, settings, notes and styles are passed over, a
 * voice span gives the speaker, as does a name before a colon where the file does so by habit. A cue that
 * cannot be read is left out with a note that names its line.
 */
export function readVtt(text: string): ReadCues {
  const lines = linesOf(text);
  const notes: string[] = [];
  const cues: Cue[] = [];
  let place = skipBlock(lines, 0);
  while (place < lines.length) {
    const end = skipBlock(lines, place);
    const block = lines.slice(place, end);
    const at = block.slice(0, 2).findIndex((line) => line.includes('-->'));
    if (at >= 0 && !/^(NOTE|STYLE|REGION)\b/.test(block[0] ?? '')) {
      const timing = readTiming(block[at] ?? '');
      if (timing) cues.push(...voices(block.slice(at + 1).join('\n'), timing.startMs, timing.endMs));
      else
        notes.push(
          `Line ${place + at + 1} is no time like 00:01:02.000 --> 00:01:05.000; its text is left out.`,
        );
    }
    place = end + 1;
  }
  return { cues: withNamePrefixes(cues), notes };
}

/** The place of the next empty line, or of the end. */
function skipBlock(lines: readonly string[], from: number): number {
  let place = from;
  while (place < lines.length && lines[place]?.trim() !== '') place++;
  return place;
}

/** One cue for each voice in a payload. Their times share the cue's time by the length of their texts. */
function voices(payload: string, startMs: number, endMs: number): Cue[] {
  const parts = payload.split(/<v(?:\.[^\s<>]*)?(?:[ \t]+([^<>]*))?>/i);
  const spoken = [{ speaker: null, text: parts[0] ?? '' }, ...voiceParts(parts)]
    .map(({ speaker, text }) => ({ speaker, text: readEntities(withoutTags(text)) }))
    .filter(({ text }) => text.trim() !== '');
  const total = spoken.reduce((sum, { text }) => sum + text.length, 0);
  let said = 0;
  return spoken.map(({ speaker, text }) => {
    const timeAt = (characters: number): number =>
      Math.round(startMs + ((endMs - startMs) * characters) / total);
    const cue = { startMs: timeAt(said), endMs: timeAt(said + text.length), speaker, text };
    said += text.length;
    return cue;
  });
}

function* voiceParts(parts: readonly string[]): Iterable<{ speaker: string | null; text: string }> {
  for (let place = 1; place < parts.length; place += 2) {
    const name = readEntities(parts[place] ?? '').trim();
    yield { speaker: name === '' ? null : name, text: parts[place + 1] ?? '' };
  }
}
