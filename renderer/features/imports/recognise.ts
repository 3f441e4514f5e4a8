import type { BridgeWindow, ChosenFile } from '../../../shared/bridge/bridge';
import {
  answerFileLimit,
  looksLikeAnswers,
  readAnswerFile,
  type AnswerFile,
} from '../../../shared/codec/answer-file';
import {
  assessmentFileLimit,
  looksLikeAssessment,
  readAssessmentFile,
  type AssessmentFile,
} from '../../../shared/codec/assessment-file';
import { transcriptEndings, transcriptLimit, type ReadTranscript } from '../../../shared/codec/transcripts';
import type { Result } from '../../../shared/lib/result';
import type { TranscriptReader } from '../../jobs/import';

export interface FoundRecording {
  readonly file: ChosenFile;
  readonly kind: string;
  readonly notes: readonly string[];
}

export interface FoundTranscript {
  readonly file: ChosenFile;
  readonly read: ReadTranscript;
}

/** The answers of a self-assessment, as the form saved them. */
export interface FoundAnswers {
  readonly file: ChosenFile;
  readonly answers: AnswerFile;
}

/** The levels of an assessment, as the form saved them. */
export interface FoundAssessment {
  readonly file: ChosenFile;
  readonly assessed: AssessmentFile;
}

/** A file that cannot be taken, and the sentence why. */
export interface Refused {
  readonly file: ChosenFile;
  readonly why: string;
}

/** What a file was found to be. */
export type Recognised =
  | ({ readonly is: 'recording' } & FoundRecording)
  | ({ readonly is: 'transcript' } & FoundTranscript)
  | ({ readonly is: 'answers' } & FoundAnswers)
  | ({ readonly is: 'assessment' } & FoundAssessment)
  | { readonly is: 'table'; readonly file: ChosenFile }
  | { readonly is: 'bundle'; readonly file: ChosenFile }
  | ({ readonly is: 'refused' } & Refused);

const atOnce = 4;

/**
 * Finds out what files are, four at a time. Whatever goes wrong with one is its own sentence; the others go on.
 * Undefined when it was stopped.
 */
export async function recogniseAll(
  files: readonly ChosenFile[],
  { bridge, reader }: { readonly bridge: BridgeWindow; readonly reader: TranscriptReader },
  watch: { readonly onProgress: (done: number) => void; readonly signal: AbortSignal },
): Promise<readonly Recognised[] | undefined> {
  const found = new Map<number, Recognised>();
  let next = 0;
  const lookOn = async (): Promise<void> => {
    for (let place = next++; place < files.length && !watch.signal.aborted; place = next++) {
      const file = files[place];
      if (file)
        found.set(place, await recognise(file, bridge, reader).catch(() => refused(file, notLookedAt)));
      watch.onProgress(found.size);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lookOn));
  if (watch.signal.aborted) return undefined;
  return files.flatMap((_, place) => found.get(place) ?? []);
}

/** The content decides; the ending only says what to try once it is no recording. */
async function recognise(
  file: ChosenFile,
  bridge: BridgeWindow,
  reader: TranscriptReader,
): Promise<Recognised> {
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  if (ending === 'benchcoach' || ending === 'zip') return { is: 'bundle', file };
  const inspected = await bridge.recordings.inspect({ handle: file.handle });
  if (inspected.ok) return { is: 'recording', file, ...inspected.value };
  if (file.size === 0) return refused(file, inspected.error);
  if (tableEndings.has(ending)) return { is: 'table', file };
  if (!isTranscriptEnding(ending)) return refused(file, inspected.error);
  const bytes = await bridge.files.read({ handle: file.handle, limit: transcriptLimit });
  if (!bytes.ok) return refused(file, bytes.error);
  const answers = savedByForm(bytes.value, answerFileLimit, looksLikeAnswers, readAnswerFile);
  if (answers)
    return answers.ok ? { is: 'answers', file, answers: answers.value } : refused(file, answers.error);
  const assessed = savedByForm(bytes.value, assessmentFileLimit, looksLikeAssessment, readAssessmentFile);
  if (assessed)
    return assessed.ok ? { is: 'assessment', file, assessed: assessed.value } : refused(file, assessed.error);
  const read = await reader.read(bytes.value);
  return read.ok ? { is: 'transcript', file, read: read.value } : refused(file, read.error);
}

const notLookedAt = 'Could not be looked at. Drop it again; if that does not help, start Benchcoach again.';

/** What a form saved into a small file, whatever a mail program called it; undefined where it is something else. */
function savedByForm<T>(
  bytes: Uint8Array,
  limit: number,
  looksLike: (text: string) => boolean,
  read: (text: string) => Result<T>,
): Result<T> | undefined {
  if (bytes.length > limit) return undefined;
  const text = new TextDecoder().decode(bytes);
  return looksLike(text) ? read(text) : undefined;
}

const tableEndings: ReadonlySet<string> = new Set(['csv', 'tsv', 'xlsx', 'xls', 'xlsm']);

const isTranscriptEnding = (ending: string): boolean => transcriptEndings.some((one) => one === ending);

const refused = (file: ChosenFile, why: string): Recognised => ({ is: 'refused', file, why });
