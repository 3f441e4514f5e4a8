import { repairTranscript } from '../../../../shared/model/acts/transcripts';
import type { SpeakerRole, Transcript } from '../../../../shared/model/transcript';
import {
  addSpeaker,
  mergeSpeakers,
  reassignTurns,
  renameSpeaker,
  setRole,
  shiftTimes,
  splitTurn,
  type Repairable,
} from '../../../../shared/model/transcript-repair';
import type { Session } from '../session';

const commit = (session: Session, transcript: Transcript, repaired: Repairable, label: string): void => {
  const { speakers, turns } = repaired;
  void session.commit(repairTranscript(session.latest().call.repId, transcript, { speakers, turns }, label));
};

/** Gives turns to another speaker; −1 is nobody. */
export const reassign = (
  session: Session,
  transcript: Transcript,
  places: readonly number[],
  speaker: number,
): void =>
  commit(session, transcript, reassignTurns(transcript, places, speaker), 'Give turns to another speaker');

/** Gives turns to a speaker whom the file did not know. */
export function reassignToNew(
  session: Session,
  transcript: Transcript,
  places: readonly number[],
  name: string,
): void {
  const added = addSpeaker(transcript, name);
  const repaired = reassignTurns(added, places, added.speakers.length - 1);
  commit(session, transcript, repaired, 'Give turns to a new speaker');
}

/** Gives a speaker another name; one that another speaker has makes the two one. */
export const rename = (session: Session, transcript: Transcript, speaker: number, name: string): void => {
  if (name.trim() === '' || name.trim() === transcript.speakers[speaker]?.name) return;
  commit(session, transcript, renameSpeaker(transcript, speaker, name.trim()), 'Rename a speaker');
};

/** Says on which side a speaker is. */
export const giveRole = (
  session: Session,
  transcript: Transcript,
  speaker: number,
  role: SpeakerRole,
): void => commit(session, transcript, setRole(transcript, speaker, role), 'Say who a speaker is');

/** Makes two speakers one. */
export const merge = (session: Session, transcript: Transcript, from: number, into: number): void =>
  commit(session, transcript, mergeSpeakers(transcript, from, into), 'Merge two speakers');

/** Splits a turn before a character. */
export const split = (session: Session, transcript: Transcript, place: number, character: number): void =>
  commit(session, transcript, splitTurn(transcript, place, character), 'Split a turn');

/** Moves all times, where the recording and the transcript began apart. */
export const shift = (session: Session, transcript: Transcript, byMs: number): void =>
  commit(session, transcript, shiftTimes(transcript, byMs), 'Move the times of the transcript');
