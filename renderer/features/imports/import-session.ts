import { create } from 'zustand';
import type { ChosenFile } from '../../../shared/bridge/bridge';
import type { Id } from '../../../shared/model/fields';
import type { Change } from '../../../shared/model/change';
import type { Rep } from '../../../shared/model/rep';
import type { DraftCall } from './calls/draft';
import type { FoundAnswers, FoundAssessment, FoundTranscript, Refused } from './recognise';

/** Long work of this screen that can be stopped. */
export interface Work {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly stop: () => void;
}

/** What an import did. */
export interface Done {
  /** In a sentence. */
  readonly text: string;
  /** What undo takes back; undefined where nothing was changed. */
  readonly change: Change | undefined;
  /** Where what came in is to be seen. */
  readonly place: { readonly label: string; readonly address: string };
}

/** What came in and was not imported yet. Nothing of it is stored; it is gone when the program closes. */
export interface ImportSession {
  readonly clientId: Id | undefined;
  readonly work: Work | undefined;
  readonly refused: readonly Refused[];
  readonly transcripts: ReadonlyMap<string, FoundTranscript>;
  readonly drafts: readonly DraftCall[];
  /** Reps that will be added with the calls. */
  readonly newReps: readonly Pick<Rep, 'id' | 'name'>[];
  readonly tables: readonly ChosenFile[];
  readonly bundles: readonly ChosenFile[];
  readonly answers: readonly FoundAnswers[];
  readonly assessments: readonly FoundAssessment[];
  /** Drafts that are selected. */
  readonly selected: ReadonlySet<string>;
  /** What was done last. */
  readonly done: Done | undefined;
  /** Whether the import screen is open. */
  readonly isShown: boolean;
}

const blank: Omit<ImportSession, 'clientId' | 'isShown'> = {
  work: undefined,
  refused: [],
  transcripts: new Map(),
  drafts: [],
  newReps: [],
  tables: [],
  bundles: [],
  answers: [],
  assessments: [],
  selected: new Set(),
  done: undefined,
};

interface SessionStore extends ImportSession {
  readonly change: (change: (session: ImportSession) => Partial<ImportSession>) => void;
  /** Starts over, for this client. */
  readonly clear: (clientId: Id) => void;
}

/** The import that is being prepared. It outlives the screen, so that one can look something up meanwhile. */
export const useImportSession = create<SessionStore>()((set) => ({
  ...blank,
  clientId: undefined,
  isShown: false,
  change: (change) => set(change),
  clear: (clientId) => set({ ...blank, clientId }),
}));

/** Whether anything came in at all. */
export const isEmpty = (session: ImportSession): boolean =>
  session.refused.length + session.drafts.length === 0 && !hasOthers(session);

/** Whether anything but calls came in. */
export const hasOthers = ({ tables, bundles, answers, assessments }: ImportSession): boolean =>
  tables.length + bundles.length + answers.length + assessments.length > 0;
