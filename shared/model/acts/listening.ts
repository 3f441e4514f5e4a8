import type { Call } from '../call';
import { altered, made } from '../change';
import type { Id } from '../fields';
import type { Listening } from '../listening';
import type { Recording } from '../recording';
import type { ClientAct, Making } from './making';

/** Keeps where a coach stopped listening. Quiet: nobody wants to undo it. */
export function keepPosition(
  call: Call,
  coachId: Id,
  kept: Listening | undefined,
  positionMs: number,
  { newId }: Pick<Making, 'newId'>,
): ClientAct {
  const edit = kept
    ? altered('listenings', kept, { positionMs })
    : made('listenings', { id: newId(), clientId: call.clientId, callId: call.id, coachId, positionMs });
  return { label: 'Keep the position', quiet: true, edits: [edit] };
}

/** Keeps the length of a recording, which is known once it was opened. Quiet. */
export function keepDuration(recording: Recording, durationMs: number): ClientAct {
  const edit = altered('recordings', recording, { durationMs });
  return { label: 'Keep the length', quiet: true, edits: [edit] };
}

/** Says which side of a stereo recording is the rep; null where nobody can tell. */
export function setRepSide(repId: Id, recording: Recording, repSide: Recording['repSide']): ClientAct {
  const edit = altered('recordings', recording, { repSide });
  return { label: 'Say which side is the rep', about: [repId], edits: [edit] };
}
