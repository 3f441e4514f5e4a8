import { standardRubric } from '../../../shared/content/standard-rubric';
import { ok } from '../../../shared/lib/result';
import { startClient } from '../../../shared/model/acts/clients';
import { blankClient } from '../../../shared/model/client';
import type { Services } from '../../platform/services';
import type { Newcomer, Started } from './started';

/** Makes a client of the user's own with the standard rubric, and opens it. */
export async function startWithClient(
  { door, now, newId }: Services,
  name: string,
  { preferences, coach, isNew }: Newcomer,
): Promise<Started> {
  const createdAt = new Date(now()).toISOString();
  const client = blankClient({ id: newId(), name, createdAt });
  const rubric = standardRubric({ id: newId(), clientId: client.id, family: newId(), createdAt });
  const result = await door.commit(
    startClient({ client, rubric, preferences, ...(isNew && { newCoach: coach }) }),
  );
  return result.ok ? ok('started') : result;
}
