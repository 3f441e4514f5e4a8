import { useEffect, useMemo } from 'react';
import { refillRow, type RowRead } from '../../../../shared/measure/skill-gap/build';
import { dimensionMeans } from '../../../../shared/measure/skill-gap/dimensions';
import { lastDaysOf } from '../../../../shared/measure/skill-gap/subject';
import type { Id } from '../../../../shared/model/fields';
import type { Database } from '../../../data/open-db';
import { assessmentsOnRep, matrixChangesAfter, repScoredUpTo } from '../../../data/queries/skill-matrix';
import { rubricVersionsOf } from '../../../data/queries/skills';
import { readMatrix, type MatrixBuilt } from '../../../jobs/skills';
import { useServices } from '../../../platform/services';
import { useLive } from '../../../platform/use-live';
import { useWorkspace } from '../../../platform/workspace';
import { keyOfList, never, useReading, type Known, type Reading } from '../use-reading';
import { columnsOf, type MatrixData, type MatrixSubject } from './subject';

/** A matrix as far as it is read. */
export interface MatrixReading extends Omit<Reading<MatrixData>, 'known' | 'update' | 'askAgain'> {
  /** The last one that was read, of an earlier subject too while the next is on its way. */
  readonly data: MatrixData | undefined;
}

/** So many reps at once, as after an import, are read anew as a whole. */
const manyReps = 200;

/**
 * The matrix of a subject: read and worked out in a worker, and kept up to date row by row. `subject` may be a new object
 * at every drawing; it is read anew only when it says something else.
 */
export function useMatrix(subject: MatrixSubject | undefined): MatrixReading {
  const { client } = useWorkspace();
  const key = useMemo(() => (subject ? `${client.locale} ${keyOf(subject)}` : ''), [subject, client.locale]);
  const { known, update, askAgain, ...reading } = useReading<MatrixData>(
    key,
    subject &&
      ((db, onProgress) => {
        const { read, cancel } = readMatrix(db.name, client.locale, subject, onProgress);
        return {
          cancel,
          read: read.then((built) => (built.ok ? { ...built, value: dataOf(subject, built.value) } : built)),
        };
      }),
  );
  useRowUpdates(known, update, askAgain);
  // What was asked before an answer that failed is not shown under what is asked now.
  return { ...reading, data: reading.error === undefined ? known?.value : undefined };
}

const dataOf = (subject: MatrixSubject, built: MatrixBuilt): MatrixData => ({
  ...built,
  subject,
  columns: columnsOf(subject),
  version: 1,
});

/** Works out the rows anew that a change concerns, once for each change. */
function useRowUpdates(
  known: Known<MatrixData> | undefined,
  update: Reading<MatrixData>['update'],
  askAgain: () => void,
): void {
  const { db } = useServices();
  const changes = useLive(matrixChangesAfter, known?.value.subject.clientId ?? '', known?.seq ?? never);
  useEffect(() => {
    if (!known || !changes) return undefined;
    const fresh = changes.filter(({ seq }) => seq > known.seq);
    if (fresh.length === 0) return undefined;
    const repIds = new Set(fresh.flatMap((one) => one.repIds));
    if (repIds.size > manyReps) {
      askAgain();
      return undefined;
    }
    let isCurrent = true;
    const workOut = async (): Promise<void> => {
      const data = known.value;
      const rows = [...repIds]
        .map((id) => data.subject.reps.findIndex((rep) => rep.id === id))
        .filter((row) => row >= 0);
      const found = await Promise.all(
        rows.map((row) => readRow(db, data.subject, data.subject.reps[row]?.id ?? '')),
      );
      if (!isCurrent) return;
      rows.forEach((row, place) => {
        const one = found[place];
        if (one) refillRow(data.subject, data, row, one);
      });
      const seq = Math.max(...fresh.map((one) => one.seq));
      update(known, {
        ...known,
        seq,
        value: rows.length > 0 ? { ...data, version: data.version + 1 } : data,
      });
    };
    void workOut();
    return () => {
      isCurrent = false;
    };
  }, [db, known, changes, update, askAgain]);
}

async function readRow(db: Database, subject: MatrixSubject, repId: Id): Promise<RowRead> {
  const { clientId, of } = subject;
  if (of.is === 'competencies')
    return { is: 'competencies', assessments: await assessmentsOnRep(db, clientId, repId) };
  const rubrics = await rubricVersionsOf(db, clientId);
  const scored = await Promise.all(lastDaysOf(subject).map((day) => repScoredUpTo(db, clientId, repId, day)));
  return { is: 'dimensions', means: scored.map((one) => dimensionMeans({ ...one, rubrics })) };
}

/** What a subject says, in a text: the same for two that are read alike. */
const keyOf = ({ reps, of, ...rest }: MatrixSubject): string =>
  JSON.stringify([
    rest,
    of.is === 'competencies'
      ? [of.framework.id, of.framework.competencies, of.framework.required, of.versionIds]
      : of,
    keyOfList(reps, ({ id, name, role, teamId, startDate }) => [id, name, role, teamId, startDate]),
  ]);
