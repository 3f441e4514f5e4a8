import { counterTerms } from '../../../../shared/content/kinds-of-calls';
import { addCount, deleteCount, describeObjection } from '../../../../shared/model/acts/counts';
import type { Count, CounterKey } from '../../../../shared/model/count';
import { setUi } from '../scoring-ui';
import type { Session } from '../session';

/** Counts that something happened now. An objection asks what it was; the sound goes on. */
export function count(session: Session, counter: CounterKey): void {
  const at = session.playback.positionMs();
  if (at === undefined) {
    session.say({ tone: 'plain', text: 'This call has no time to count at.' });
    return;
  }
  const { call } = session.latest();
  const { name } = counterTerms[counter];
  const { countId, ...act } = addCount(call, session.coachId, counter, name, at, session.making());
  if (counter === 'objection') setUi({ objectionId: countId, listed: undefined });
  void session.commit(act);
}

/** Says what an objection was about or how it was handled. */
export const describe = (
  session: Session,
  objection: Count,
  fields: Partial<NonNullable<Count['objection']>>,
): void => void session.commit(describeObjection(session.latest().call.repId, objection, fields));

/** Takes a count away, with a way back. */
export async function uncount(session: Session, one: Count): Promise<void> {
  await session.commitAndSay(deleteCount(session.latest().call.repId, one), 'Count deleted');
}
