import { fail, ok, type Result } from '../../../shared/lib/result';
import type { Id } from '../../../shared/model/fields';
import type { ReportDocument } from '../../../shared/report/document';
import { scorecardReport } from '../../../shared/report/scorecard';
import type { Database } from '../open-db';
import type { ReportMaking } from './x-ray-report';

/**
 * One scorecard as a report, any revision of it, from what is stored now. Fails with a sentence where it is not
 * there. Private notes are not read, and another coach's evidence is not shown.
 */
export async function scorecardReportOf(
  db: Database,
  cardId: Id,
  { clientId, formats, programVersion }: ReportMaking,
): Promise<Result<ReportDocument>> {
  const [client, card] = await Promise.all([db.clients.get(clientId), db.scorecards.get(cardId)]);
  if (!client || card?.clientId !== clientId) {
    return fail('Nothing is scored on this call yet, so there is nothing to print.');
  }
  const [call, rubric, coach, evidence] = await Promise.all([
    db.calls.get(card.callId),
    db.rubrics.get(card.rubricId),
    db.coaches.get(card.coachId),
    db.evidence.where('scorecardId').equals(cardId).toArray(),
  ]);
  const rep = call && (await db.reps.get(call.repId));
  if (!call || !rep || !rubric || !coach) {
    return fail(
      'A part of this scorecard is missing, so nothing was printed. Settings, Backups can bring it back.',
    );
  }
  return ok(scorecardReport({ client, rep, coach, call, card, rubric, evidence, formats, programVersion }));
}
