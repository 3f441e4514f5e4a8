import { sameJson } from '../../lib/canonical-json';
import { blankAssessment, type Assessment, type AssessmentSource } from '../../model/assessment';
import type { Coach } from '../../model/coach';
import type { Id } from '../../model/fields';
import type { Framework } from '../../model/framework';
import type { Rep } from '../../model/rep';
import type { RejectedRow } from '../import-plan';
import type { Table } from '../table';
import { competencyFinder } from './columns';
import { repFinder } from './match-rep';
import { readScoreRow, type ScoreRow, type ScoresReading } from './read-row';

/** What a table of scores is compared with, and what new records need. */
export interface ScoresContext {
  readonly clientId: Id;
  readonly reps: readonly Rep[];
  /** The framework that the competencies of the file are those of. */
  readonly framework: Framework;
  /** All assessments on this framework. */
  readonly assessments: readonly Assessment[];
  /** The coach at work: what bears his name is his. */
  readonly coach: Pick<Coach, 'id' | 'name'>;
  readonly fiscalYearStartMonth: number;
  readonly usualSource: AssessmentSource;
  readonly today: string;
  readonly newId: () => Id;
  /** Now, as an instant. */
  readonly now: string;
}

/** What importing a table of scores would do. Every row read is in exactly one of made, unchanged and rejected. */
export interface ScoresPlan {
  readonly read: number;
  /** Rows that come in. */
  readonly made: number;
  /** Rows whose levels are here already. */
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
  readonly assessments: readonly Assessment[];
}

/**
 * What importing a table of scores would do: the rows of one rep, quarter, assessor and day become one complete
 * assessment. It is here already where the same assessor has given the same rep the same levels in the same quarter on
 * the same framework, and of the same day where the file says one: so the same file again changes nothing.
 */
export function planScores(table: Table, reading: ScoresReading, context: ScoresContext): ScoresPlan {
  const { framework, fiscalYearStartMonth, today } = context;
  const given = {
    framework,
    fiscalYearStartMonth,
    today,
    findRep: repFinder(context.reps),
    findCompetency: competencyFinder(framework.competencies),
  };
  const read = table.rows.map((row) => readScoreRow(table, row, reading, given));
  const rejected: RejectedRow[] = read.flatMap((one) => (one.ok ? [] : [one.error]));
  const groups = gathered(
    read.flatMap((one) => (one.ok ? [one.value] : [])),
    reading,
    rejected,
  );
  const isKnown = knownAmong(context.assessments);
  let [made, unchanged] = [0, 0];
  const assessments: Assessment[] = [];
  for (const rows of groups) {
    const one = assessmentOf(rows, context);
    if (!one) {
      rejected.push(...rows.map((row) => whole(row, 'None of the rows of this rep has a level.')));
    } else if (isKnown(one, rows[0].tellsDay)) {
      unchanged += rows.length;
    } else {
      made += rows.length;
      assessments.push(one);
    }
  }
  return {
    read: table.rows.length,
    made,
    unchanged,
    rejected: rejected.toSorted((a, b) => a.line - b.line),
    assessments,
  };
}

type Group = [ScoreRow, ...ScoreRow[]];

/** Rows that speak of one assessment; a second word on the same competency is rejected. */
function gathered(
  rows: readonly ScoreRow[],
  { mapping }: ScoresReading,
  rejected: RejectedRow[],
): readonly Group[] {
  const groups = new Map<string, Group>();
  const lineOf = new Map<string, number>();
  for (const row of rows) {
    const { rep, quarter, assessor, day } = row;
    const key = [rep.id, quarter, nameKey(assessor), day].join('|');
    const said = Object.keys(row.levels).map((competency) => `${key}|${competency}`);
    const before = said.map((one) => lineOf.get(one)).find((line) => line !== undefined);
    if (before !== undefined) {
      const what = mapping.rows === 'a rep' ? 'This rep' : 'This competency of the rep';
      rejected.push(whole(row, `${what} is on line ${before} already, by the same assessor.`));
      continue;
    }
    for (const one of said) lineOf.set(one, row.line);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** The assessment that some rows make; undefined where nothing in it was judged. */
function assessmentOf(rows: Group, context: ScoresContext): Assessment | undefined {
  const [{ rep, quarter, assessor, day }] = rows;
  const { clientId, framework, coach, usualSource, newId, now } = context;
  const levels = Object.fromEntries(rows.flatMap((row) => Object.entries(row.levels)));
  if (Object.values(levels).every((level) => level === null)) return undefined;
  return blankAssessment({
    id: newId(),
    clientId,
    repId: rep.id,
    frameworkId: framework.id,
    quarter,
    assessor,
    coachId: nameKey(assessor) === nameKey(coach.name) ? coach.id : null,
    via: 'file',
    state: 'complete',
    levels,
    usualSource,
    assessedOn: day,
    startedAt: now,
    completedAt: now,
  });
}

/** Whether an assessment is here already. A day that the file does not say makes no difference. */
function knownAmong(assessments: readonly Assessment[]): (one: Assessment, isOfADay: boolean) => boolean {
  const byPlace = Map.groupBy(
    assessments.filter(({ state }) => state === 'complete'),
    placeOf,
  );
  return (one, isOfADay) =>
    (byPlace.get(placeOf(one)) ?? []).some(
      (other) =>
        (other.coachId ?? nameKey(other.assessor)) === (one.coachId ?? nameKey(one.assessor)) &&
        (!isOfADay || other.assessedOn === one.assessedOn) &&
        sameJson(other.levels, one.levels),
    );
}

const placeOf = ({ repId, quarter, frameworkId }: Assessment): string =>
  [repId, quarter, frameworkId].join('|');

const nameKey = (name: string): string => name.trim().toLowerCase();

const whole = ({ line, rep }: ScoreRow, reason: string): RejectedRow => ({
  line,
  column: '',
  value: rep.name,
  reason,
});
