import { useEffect, useMemo, useRef, useState } from 'react';
import { dimensionMeans } from '../../../../shared/measure/skill-gap/dimensions';
import type { Id } from '../../../../shared/model/fields';
import type { Rep } from '../../../../shared/model/rep';
import type { Database } from '../../../data/open-db';
import {
  assessmentsOnRep,
  changesUpTo,
  matrixChangesAfter,
  repScoredUpTo,
} from '../../../data/queries/skill-matrix';
import { rubricVersionsOf } from '../../../data/queries/skills';
import { readSkills, type SkillsReading } from '../../../jobs/skills';
import { useServices } from '../../../platform/services';
import { useLive } from '../../../platform/use-live';
import {
  lastDaysOf,
  matrixFrom,
  orderFor,
  refillRow,
  type MatrixData,
  type MatrixSubject,
  type RowRead,
} from './subject';

/** A matrix as far as it is read. */
export interface MatrixReading {
  /** The last one that was read, of an earlier subject too while the next is on its way. */
  readonly data: MatrixData | undefined;
  readonly isCurrent: boolean;
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly error: string | undefined;
}

interface Read {
  readonly key: string;
  readonly data: MatrixData;
  /** The change up to which it knows everything. */
  readonly seq: number;
}

/** So many reps at once, as after an import, are read anew as a whole. */
const manyReps = 200;

/** No change is ever after this one. */
const never = Number.MAX_SAFE_INTEGER;

/**
 * The matrix of a subject: read and packed in a worker, and kept up to date row by row. `subject` may be a new object
 * at every drawing; it is read anew only when it says something else.
 */
export function useMatrix(subject: MatrixSubject | undefined): MatrixReading {
  const { db } = useServices();
  const [read, setRead] = useState<Read>();
  const [failure, setFailure] = useState<{ readonly key: string; readonly error: string }>();
  const [progress, setProgress] = useState<MatrixReading['progress']>();
  const [round, setRound] = useState(0);
  const key = useMemo(() => (subject ? `${round} ${keyOf(subject)}` : ''), [subject, round]);
  const latest = useRef(subject);
  useEffect(() => {
    latest.current = subject;
  });

  useEffect(() => {
    const wanted = latest.current;
    if (!wanted || key === '') return undefined;
    let isCurrent = true;
    let reading: SkillsReading | undefined;
    const begin = async (): Promise<void> => {
      const seq = await changesUpTo(db);
      if (!isCurrent) return;
      reading = readSkills(orderFor(wanted, db.name), (done, total) => setProgress({ done, total }));
      const answer = await reading.read;
      if (!isCurrent) return;
      setProgress(undefined);
      if (!answer.ok) return setFailure({ key, error: answer.error });
      const data = matrixFrom(wanted, answer.value);
      // Of thousands of reps this takes a while, and drawing it takes another: a key pressed between them comes first.
      await new Promise((done) => setTimeout(done));
      if (isCurrent) setRead({ key, data, seq });
    };
    void begin();
    return () => {
      isCurrent = false;
      setProgress(undefined);
      reading?.cancel();
    };
  }, [db, key]);

  useRowUpdates(read, setRead, () => setRound((before) => before + 1));
  return {
    data: read?.data,
    isCurrent: read?.key === key,
    progress,
    error: failure?.key === key ? failure.error : undefined,
  };
}

/** Works out the rows anew that a change concerns, once for each change. */
function useRowUpdates(read: Read | undefined, setRead: (read: Read) => void, readAgain: () => void): void {
  const { db } = useServices();
  const changes = useLive(matrixChangesAfter, read?.data.subject.clientId ?? '', read?.seq ?? never);
  const again = useRef(readAgain);
  useEffect(() => {
    again.current = readAgain;
  });
  useEffect(() => {
    if (!read || !changes) return undefined;
    const fresh = changes.filter(({ seq }) => seq > read.seq);
    if (fresh.length === 0) return undefined;
    const repIds = new Set(fresh.flatMap((one) => one.repIds));
    if (repIds.size > manyReps) {
      again.current();
      return undefined;
    }
    let isCurrent = true;
    const update = async (): Promise<void> => {
      const { data } = read;
      const rows = [...repIds]
        .map((id) => data.subject.reps.findIndex((rep) => rep.id === id))
        .filter((row) => row >= 0);
      const found = await Promise.all(
        rows.map((row) => readRow(db, data.subject, data.subject.reps[row]?.id ?? '')),
      );
      if (!isCurrent) return;
      rows.forEach((row, place) => {
        const one = found[place];
        if (one) refillRow(data, row, one);
      });
      const seq = Math.max(...fresh.map((one) => one.seq));
      setRead({ ...read, seq, data: rows.length > 0 ? { ...data, version: data.version + 1 } : data });
    };
    void update();
    return () => {
      isCurrent = false;
    };
  }, [db, read, changes, setRead]);
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
    repsKeyOf(reps),
  ]);

const repsKeys = new WeakMap<readonly Rep[], string>();

/** What is said of the reps, once for each list of them. */
function repsKeyOf(reps: readonly Rep[]): string {
  const known = repsKeys.get(reps);
  if (known !== undefined) return known;
  const key = JSON.stringify(
    reps.map(({ id, name, role, teamId, startDate }) => [id, name, role, teamId, startDate]),
  );
  repsKeys.set(reps, key);
  return key;
}
