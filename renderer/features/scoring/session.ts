import { createContext, useContext } from 'react';
import type { Result } from '../../../shared/lib/result';
import type { ClientAct, Making } from '../../../shared/model/acts/making';
import type { Desk } from '../../../shared/model/acts/scorecard';
import type { Id } from '../../../shared/model/fields';
import type { Transcript } from '../../../shared/model/transcript';
import type { ScoringRecords } from '../../data/queries/scoring';
import type { Message } from '../../platform/services';
import type { Playback } from './playback/playback';
import { useScoringUi } from './scoring-ui';
import { deskOf, draftOf } from './use-scoring';

/**
 * One sitting at one call: what the commands and the parts of the screen work with. It stays the same object
 * for as long as the call is open, so that nothing is drawn again on its account.
 */
export interface Session {
  readonly coachId: Id;
  readonly playback: Playback;
  /** The records as they are now, pending marks included. */
  readonly latest: () => ScoringRecords;
  readonly transcript: () => Transcript | undefined;
  readonly making: () => Making;
  /** Does an act. What is refused is said; the answer tells too. */
  readonly commit: (act: ClientAct) => Promise<Result<unknown>>;
  readonly say: (message: Message) => void;
  /** Does an act and says so, with the way back from this very act. */
  readonly commitAndSay: (act: ClientAct, text: string) => Promise<void>;
  /** Goes to the next call of the rep's queue and says there what was done on this one; says so where there is none. */
  readonly goNext: (done?: string) => Promise<void>;
}

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

/** The sitting at the open call. Throws outside of the workspace. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('No call is open here');
  return session;
}

export const frozenWords = 'This scorecard is complete and frozen. Amend it to change it.';

const readingWords = 'This is another scorecard, to be read. Go back to your own to mark.';

/**
 * Where a mark goes. Undefined, with the reason said, where nothing may be marked: the scorecard is complete,
 * another one is being read, or the client has no rubric.
 */
export function deskForMark(session: Session): Desk | undefined {
  const records = session.latest();
  const draft = draftOf(records, session.coachId);
  const { shownCardId } = useScoringUi.getState();
  const isReading = records.scorecards.some(({ id }) => id === shownCardId && id !== draft?.id);
  const isDone = draft === undefined && records.scorecards.some((card) => card.coachId === session.coachId);
  if (isDone || isReading) {
    session.say({ tone: 'plain', text: isDone ? frozenWords : readingWords });
    return undefined;
  }
  const desk = deskOf(records, session.coachId);
  if (!desk) {
    session.say({
      tone: 'danger',
      text: 'This client has no published rubric. Publish one in the library first.',
    });
  }
  return desk;
}
