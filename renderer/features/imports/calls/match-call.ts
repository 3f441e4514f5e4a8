import { fold } from '../../../../shared/lib/fold';
import { withoutEnding } from '../../../../shared/codec/file-names';
import type { Id } from '../../../../shared/model/fields';
import { callsOfFileName, callsWithoutTranscript, type OpenCall } from '../../../data/queries/imports';
import type { Database } from '../../../data/open-db';
import type { DraftCall } from './draft';

/**
 * The one call without a transcript that a transcript alone must mean: its recording has the same name, or it
 * is of the same day, rep and customer as far as the name says. Undefined where none or several fit.
 */
export async function matchCall(db: Database, clientId: Id, draft: DraftCall): Promise<OpenCall | undefined> {
  const [named, second] = await callsOfFileName(db, clientId, withoutEnding(draft.fileName));
  if (named && !second) return named;
  if (draft.date === '') return undefined;
  const ofDay = await callsWithoutTranscript(db, clientId, draft.date);
  const fitting = ofDay.filter(
    ({ repId, customer }) =>
      (draft.repId === null || repId === draft.repId) &&
      (draft.customer === '' || customer === '' || fold(customer) === fold(draft.customer)),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
