/** What a recording can be once it is in the workspace. */
export type RecordingKind = 'mp3' | 'm4a' | 'aac' | 'wav' | 'ogg' | 'opus' | 'flac' | 'webm' | 'mp4';

/** What became of one dropped file: taken, perhaps with remarks for the user, or refused with one sentence. */
export type FileVerdict =
  | {
      readonly ok: true;
      readonly kind: RecordingKind;
      /** As the `Content-Type` it is served under. */
      readonly mime: string;
      /** It has a picture too. */
      readonly video: boolean;
      /** Whole sentences for the user; empty where there is nothing to say. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/** An opened file as the readers of the containers see it: any few bytes of it, never the whole. */
export interface SoundFile {
  readonly name: string;
  readonly size: number;
  /** The bytes from `at`; fewer than asked for where the file ends. */
  readonly read: (at: number, length: number) => Promise<Uint8Array>;
}

/**
 * A reader of one container. `undefined`: the file is not of this container. Else its verdict on the file, which
 * covers wholeness as far as the container tells.
 */
export type KindReader = (file: SoundFile, head: Uint8Array) => Promise<FileVerdict | undefined>;

export const taken = (
  kind: RecordingKind,
  mime: string,
  more: { readonly video?: boolean; readonly notes?: readonly string[] } = {},
): FileVerdict => ({ ok: true, kind, mime, video: more.video ?? false, notes: more.notes ?? [] });

export const refused = (reason: string): FileVerdict => ({ ok: false, reason });

/** Refuses a file that stops before the end its own header announces, `whole` bytes. */
export function endsEarly(file: SoundFile, whole: number): FileVerdict {
  const all = inWords(whole);
  const have = inUnitOf(whole, file.size);
  const where = all.startsWith(`${have} `)
    ? `ends ${inWords(whole - file.size)} short of its ${all}`
    : `ends after ${have} of ${all}`;
  return refused(`${file.name} ${where}; download or copy it again.`);
}

/** Refuses a file whose sound stops in the middle where only times, in seconds, are known. */
export function breaksOff(file: SoundFile, seconds: number, wholeSeconds?: number): FileVerdict {
  const of = wholeSeconds === undefined ? '' : ` of ${clock(wholeSeconds)}`;
  const where = `${clock(seconds)}${of} (${inWords(file.size)})`;
  return refused(`${file.name} breaks off after ${where}; download or copy it again.`);
}

/** Refuses sound in a coding that the program cannot play. */
export const unplayable = (file: SoundFile, what: string, better: string): FileVerdict =>
  refused(`${file.name} ${what}, which cannot be played here; save it as ${better} and drop that.`);

/** Refuses a file of a known container that has nothing to listen to. */
export const soundless = (file: SoundFile, what: string): FileVerdict =>
  refused(`${file.name} is ${what} without any sound; choose the file that holds the conversation.`);

/** A count of bytes as people say it: 412 bytes, 12 KB, 3.1 MB, 1.4 GB (decimal units). */
export const inWords = (bytes: number): string => `${inUnitOf(bytes, bytes)} ${unitOf(bytes).name}`;

const units = [
  { name: 'bytes', bytes: 1, digits: 0 },
  { name: 'KB', bytes: 1e3, digits: 0 },
  { name: 'MB', bytes: 1e6, digits: 1 },
  { name: 'GB', bytes: 1e9, digits: 1 },
] as const;

const unitOf = (bytes: number) => units.findLast((unit) => bytes >= unit.bytes) ?? units[0];

/** `bytes` as a bare number in the unit that suits `measure`, so that two sizes read alike. */
function inUnitOf(measure: number, bytes: number): string {
  const unit = unitOf(measure);
  return (bytes / unit.bytes).toFixed(unit.digits);
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
