import { withoutEnding } from './index';

/** A file that came in: its name, and the folders that lead to it. */
export interface NamedFile {
  readonly name: string;
  readonly folder: string;
}

/** Which transcript belongs to which recording, as places in the lists given. */
export interface Pairing {
  readonly pairs: readonly { readonly recording: number; readonly transcript: number }[];
  /** Transcripts that no recording answers to, and second ones of a recording that has one. */
  readonly spare: readonly number[];
}

/**
 * Pairs transcripts with recordings of the same base name: in the same folder, otherwise anywhere if the name
 * is unique. What programs add (“.transcript”, “_Recording”, a language) is no part of the base name. Of two
 * transcripts of one recording the one that says more is taken: WebVTT, SRT, JSON, text.
 */
export function pairTranscripts(
  recordings: readonly NamedFile[],
  transcripts: readonly NamedFile[],
): Pairing {
  const byFolder = Map.groupBy(recordings.keys(), (place) => inFolder(recordings[place]));
  const byName = Map.groupBy(recordings.keys(), (place) => baseName(recordings[place]?.name ?? ''));
  const order = [...transcripts.keys()].toSorted(
    (a, b) => richness(transcripts[a]) - richness(transcripts[b]),
  );
  const taken = new Map<number, number>();
  for (const transcript of order) {
    const near = byFolder.get(inFolder(transcripts[transcript])) ?? [];
    const far = byName.get(baseName(transcripts[transcript]?.name ?? '')) ?? [];
    const candidates = near.length > 0 ? near : far;
    const [recording] = candidates;
    if (candidates.length === 1 && recording !== undefined && !taken.has(recording)) {
      taken.set(recording, transcript);
    }
  }
  const used = new Set(taken.values());
  return {
    pairs: [...taken]
      .map(([recording, transcript]) => ({ recording, transcript }))
      .toSorted((a, b) => a.recording - b.recording),
    spare: [...transcripts.keys()].filter((place) => !used.has(place)),
  };
}

const inFolder = (file: NamedFile | undefined): string =>
  `${file?.folder ?? ''}/${baseName(file?.name ?? '')}`;

const additions =
  /(?:[\s._-]+(?:transcript|transcription|captions?|subtitles?|recording|meeting|audio|video|\d{3,4}x\d{3,4})|\.[a-z]{2}(?:-[a-z]{2})?)$/;

/** A name without its ending, case and what programs add behind it. */
function baseName(name: string): string {
  let base = withoutEnding(name).normalize('NFC').toLowerCase().trim();
  while (additions.test(base)) base = base.replace(additions, '');
  return base;
}

const richness = (file: NamedFile | undefined): number =>
  ['vtt', 'srt', 'json', 'txt'].indexOf(file?.name.split('.').at(-1)?.toLowerCase() ?? '');
