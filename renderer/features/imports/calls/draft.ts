import { readFileName } from '../../../../shared/codec/file-names';
import { pairTranscripts } from '../../../../shared/codec/file-names/pair';
import type { Call } from '../../../../shared/model/call';
import type { Id } from '../../../../shared/model/fields';
import type { Rep } from '../../../../shared/model/rep';
import type { OpenCall } from '../../../data/queries/imports';
import type { FoundRecording, FoundTranscript } from '../recognise';

/** What is known of a recording's content: whether it is here already or twice in what was dropped. */
export type Twin =
  | { readonly is: 'none' }
  | { readonly is: 'call'; readonly call: OpenCall; readonly hasTranscript: boolean }
  | { readonly is: 'recording'; readonly recordingId: Id }
  | { readonly is: 'file'; readonly name: string };

/** A call as it would come in: what its file's name says, to be corrected before anything is stored. */
export interface DraftCall extends Pick<Call, 'kind' | 'customer' | 'outcome' | 'deal' | 'time'> {
  /** The handle of the file it began with. */
  readonly key: string;
  readonly fileName: string;
  readonly folder: string;
  /** Null for a transcript alone. */
  readonly recording: FoundRecording | null;
  /** The handle of its transcript's file. */
  readonly transcriptKey: string | null;
  readonly repId: Id | null;
  /** A name that may be a rep nobody has added yet. */
  readonly nameGuess: string | null;
  /** Empty until somebody says. */
  readonly date: string;
  /** The two days that the file's name can mean. */
  readonly dateCouldBe: readonly string[];
  readonly twin: Twin;
  /** The call that a transcript alone goes to; null makes a new one. */
  readonly joins: OpenCall | null;
  /** Why it could not be taken at the last try. */
  readonly failed: string | null;
}

/** What the user may correct on many calls at once. */
export type DraftFields = Partial<
  Pick<DraftCall, 'repId' | 'date' | 'time' | 'customer' | 'kind' | 'outcome' | 'deal' | 'joins'>
>;

type Named = Pick<Rep, 'id' | 'name'>;

/** The draft that the name of a file gives. Its folder names the rep where the file does not. */
export function draftOf(
  file: { readonly handle: string; readonly name: string; readonly folder: string },
  reps: readonly Named[],
): DraftCall {
  const guess = readFileName(file.name, reps);
  const repId = guess.repId ?? readFileName(`${file.folder.split('/').at(-1) ?? ''}.x`, reps).repId;
  const [first, second] = guess.others;
  const isUnknown = repId === null && first !== undefined && second !== undefined;
  return {
    key: file.handle,
    fileName: file.name,
    folder: file.folder,
    recording: null,
    transcriptKey: null,
    repId,
    nameGuess: isUnknown ? titled(first) : null,
    date: guess.date ?? '',
    dateCouldBe: guess.dateCouldBe,
    time: guess.time,
    kind: guess.kind ?? 'discovery',
    customer: (isUnknown ? second : guess.customer) ?? '',
    outcome: 'open',
    deal: '',
    twin: { is: 'none' },
    joins: null,
    failed: null,
  };
}

/** dana fox is how a file system writes Dana Fox. */
const titled = (name: string): string =>
  name === name.toLowerCase()
    ? name.replace(/\p{L}+/gu, (word) => word[0]?.toUpperCase() + word.slice(1))
    : name;

/**
 * The drafts with what was found meanwhile. A transcript goes to the recording of its name, whether that came
 * with it or before; one that finds none becomes a draft by itself.
 */
export function withFound(
  drafts: readonly DraftCall[],
  found: { readonly recordings: readonly FoundRecording[]; readonly transcripts: readonly FoundTranscript[] },
  reps: readonly Named[],
): readonly DraftCall[] {
  const alone = drafts.filter(({ recording }) => recording === null);
  const heard = [
    ...drafts.filter(({ recording }) => recording !== null),
    ...found.recordings.map((recording) => ({ ...draftOf(recording.file, reps), recording })),
  ];
  const free = heard.filter(({ transcriptKey }) => transcriptKey === null);
  const spare = [
    ...alone.map(({ key, fileName, folder }) => ({ key, name: fileName, folder })),
    ...found.transcripts.map(({ file }) => ({ key: file.handle, name: file.name, folder: file.folder })),
  ];
  const { pairs } = pairTranscripts(
    free.map(({ fileName, folder }) => ({ name: fileName, folder })),
    spare,
  );
  const paired = new Map(
    pairs.map(({ recording, transcript }) => [free[recording]?.key, spare[transcript]?.key ?? null]),
  );
  const taken = new Set(paired.values());
  const rest = found.transcripts.filter(({ file }) => !taken.has(file.handle));
  return [
    ...heard.map((draft) => ({ ...draft, transcriptKey: paired.get(draft.key) ?? draft.transcriptKey })),
    ...alone.filter(({ key }) => !taken.has(key)),
    ...rest.map(({ file }) => ({ ...draftOf(file, reps), transcriptKey: file.handle })),
  ];
}

/** Gives a draft another transcript or none; what it had becomes a draft by itself again. */
export function withTranscript(
  drafts: readonly DraftCall[],
  key: string,
  transcript: FoundTranscript['file'] | null,
  before: FoundTranscript['file'] | null,
  reps: readonly Named[],
): readonly DraftCall[] {
  const kept = drafts
    .filter((draft) => draft.recording !== null || draft.key !== transcript?.handle)
    .map((draft) => (draft.key === key ? { ...draft, transcriptKey: transcript?.handle ?? null } : draft));
  return before ? [...kept, { ...draftOf(before, reps), transcriptKey: before.handle }] : kept;
}

/** Corrects the same on several drafts; the others stay the very same. */
export const corrected = (
  drafts: readonly DraftCall[],
  keys: ReadonlySet<string>,
  fields: DraftFields | ((draft: DraftCall) => DraftFields),
): readonly DraftCall[] =>
  drafts.map((draft) =>
    keys.has(draft.key) ? { ...draft, ...(typeof fields === 'function' ? fields(draft) : fields) } : draft,
  );

/** What becomes of a draft when calls are imported. */
export type DraftState =
  | { readonly is: 'ready' }
  /** Its transcript goes to a call that is here. */
  | { readonly is: 'joins'; readonly call: OpenCall }
  | { readonly is: 'needs'; readonly rep: boolean; readonly date: boolean }
  | { readonly is: 'here'; readonly call: OpenCall }
  | { readonly is: 'twice'; readonly name: string }
  | { readonly is: 'failed'; readonly why: string };

/** Whether a draft can come in, what is missing, or why the last try failed. */
export const stateOf = (draft: DraftCall): DraftState =>
  draft.failed === null ? stateToTry(draft) : { is: 'failed', why: draft.failed };

/** Whether a draft can come in at the next try, or what is missing. */
export function stateToTry(draft: DraftCall): Exclude<DraftState, { readonly is: 'failed' }> {
  const { twin, joins } = draft;
  if (twin.is === 'file') return { is: 'twice', name: twin.name };
  if (twin.is === 'call') {
    const adds = draft.transcriptKey !== null && !twin.hasTranscript;
    return adds ? { is: 'joins', call: twin.call } : { is: 'here', call: twin.call };
  }
  if (joins) return { is: 'joins', call: joins };
  const [rep, date] = [draft.repId === null, draft.date === ''];
  return rep || date ? { is: 'needs', rep, date } : { is: 'ready' };
}

/** Whether a draft would be imported as it stands; what failed is tried again. */
export const isReady = (draft: DraftCall): boolean => ['ready', 'joins'].includes(stateToTry(draft).is);

/** What is missing, in words: `3 need a rep, 2 need a date`. Empty where nothing is. */
export function whatIsMissing(drafts: readonly DraftCall[]): string {
  const states = drafts.map(stateOf);
  const count = (is: (state: DraftState) => boolean): number => states.filter(is).length;
  const need = (many: number, what: string): readonly string[] =>
    many === 0 ? [] : [`${many} ${many === 1 ? 'needs' : 'need'} ${what}`];
  const here = count(({ is }) => is === 'here');
  const twice = count(({ is }) => is === 'twice');
  return [
    ...need(
      count((state) => state.is === 'needs' && state.rep),
      'a rep',
    ),
    ...need(
      count((state) => state.is === 'needs' && state.date),
      'a date',
    ),
    ...(here > 0 ? [`${here} ${here === 1 ? 'is' : 'are'} here already`] : []),
    ...(twice > 0 ? [`${twice} came in twice`] : []),
  ].join(', ');
}
