import { dayOf, type Formats } from '../../../shared/lib/formats';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { limitsOf, perceptionGaps, selfLevels } from '../../../shared/measure/perception-gap';
import { pointers, type AreaLeak } from '../../../shared/measure/pointers';
import { skillsProfile } from '../../../shared/measure/skills-profile';
import { teamMedians } from '../../../shared/measure/team-comparison';
import type { Coach } from '../../../shared/model/coach';
import type { Id } from '../../../shared/model/fields';
import { counts } from '../../../shared/model/scorecard';
import type { ReportDocument } from '../../../shared/report/document';
import { newestReveal } from '../../../shared/report/leaders-guess';
import { xRay } from '../../../shared/report/x-ray';
import type { Database } from '../open-db';
import { diagnosisOf } from './diagnosis';
import { repOf } from './reps';
import { teamScores, xRayRecords, type XRayRecords } from './x-ray';

/** What a report says beside the records: who made it, when, with what. */
export interface ReportMaking {
  readonly clientId: Id;
  readonly coach: Coach;
  readonly formats: Formats;
  /** The day it is made, as 2026-03-14. */
  readonly day: string;
  readonly programVersion: string;
}

/**
 * The X-Ray of a rep as a report, from what is stored now. Fails with a sentence where the rep is not there or
 * nothing is scored. `leaks` is what the audit of the pipeline found. Private notes are not read.
 */
export async function xRayReport(
  db: Database,
  repId: Id,
  { clientId, coach, ...making }: ReportMaking,
  leaks: readonly AreaLeak[] = [],
): Promise<Result<ReportDocument>> {
  const [client, rep] = await Promise.all([db.clients.get(clientId), repOf(db, clientId, repId)]);
  if (!client || !rep) return fail('This rep is not here any more, so nothing was printed.');
  const [records, diagnosis, scores, team] = await Promise.all([
    xRayRecords(db, clientId, repId),
    diagnosisOf(db, clientId, repId),
    teamScores(db, clientId, rep.teamId),
    rep.teamId ? db.teams.get(rep.teamId) : undefined,
  ]);
  const profile = skillsProfile(records);
  if (!profile) return fail(`Nothing is scored for ${rep.name} yet, so there is nothing to print.`);
  const members = scores.flatMap((one) => {
    const own = skillsProfile({ ...one, rubrics: records.rubrics, evidence: [] });
    return own ? [own] : [];
  });
  const { self, settings, guesses } = diagnosis;
  const limits = limitsOf(settings);
  const guess = newestReveal(guesses, coach.id);
  return ok(
    xRay({
      self: self && {
        gaps: perceptionGaps(profile, selfLevels(self.round, self.questionnaire), limits),
        threshold: limits.threshold,
        round: self.round.round,
        day: dayOf(Date.parse(self.round.completedAt ?? self.round.startedAt)),
      },
      target: limits.target,
      pointers: pointers(profile, leaks),
      guess,
      guessedBy: records.coaches.find(({ id }) => id === guess?.coachId)?.name ?? '',
      client,
      rep,
      team: team?.name ?? '',
      coach: coach.name,
      profile,
      teamMedians: teamMedians(members, profile.rubric.id),
      calls: new Map(records.calls.map((call) => [call.id, call])),
      nextAction: newestAction(records),
      ...making,
    }),
  );
}

/** What the complete scorecard of the newest call asks of the rep; empty where none asks anything. */
function newestAction({ calls, scorecards }: XRayRecords): string {
  const dateOf = new Map(calls.map((call) => [call.id, `${call.date} ${call.time ?? ''}`]));
  const [newest] = scorecards
    .filter((card) => counts(card) && card.nextAction !== '')
    .toSorted((a, b) => (dateOf.get(b.callId) ?? '').localeCompare(dateOf.get(a.callId) ?? ''));
  return newest?.nextAction ?? '';
}
