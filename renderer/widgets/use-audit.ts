import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { fail, type Result } from '../../shared/lib/result';
import type { AuditQuestion, PipelineAudit } from '../../shared/measure/pipeline/audit';
import type { RowExplained } from '../../shared/measure/pipeline/rep-figures';
import type { Snapshot } from '../../shared/model/snapshot';
import type { PipelineRecords } from '../data/queries/pipeline';
import { openAuditor, type AuditBasis, type Auditor, type ChangeList, type DealLists } from '../jobs/audit';
import { useServices } from '../platform/services';
import { useWorkspace } from '../platform/workspace';
import { auditBasis } from './audit-basis';

/** What is known of a question so far. The figures come first, the lists of deals a moment later. */
export interface Audited {
  /** Undefined until the first answer; the last answer stays while the next is worked out. */
  readonly audits: readonly PipelineAudit[] | undefined;
  /** Of the audits beside them, never of the question before. */
  readonly lists: DealLists | undefined;
  /** What happened between this snapshot and the one beside it. */
  readonly changes: ChangeList | undefined;
  /** Why there is no answer. */
  readonly error: string | undefined;
  /** Whether this answers what is asked now; false while the last answer stands in for the next. */
  readonly isCurrent: boolean;
  /** Whether the lists or changes that are asked for now are here too. */
  readonly isWhole: boolean;
  /** How the figures of a row of reps were made, in the audit of a question. */
  readonly explain: (question: AuditQuestion, key: string) => Promise<Result<RowExplained>>;
}

type Answer = Omit<Audited, 'isCurrent' | 'isWhole' | 'explain'>;

/** An answer with what it was an answer to. */
interface Found {
  readonly answer: Answer;
  readonly isWhole: boolean;
  readonly basis: AuditBasis | undefined;
  readonly questions: readonly AuditQuestion[];
}

/**
 * The audits of one snapshot that answer some questions, from a worker that keeps its columns. `questions` must
 * be the same value until it changes; the lists are those of the first. With a snapshot beside this one the changes
 * between the two are told in place of the lists. Without a snapshot nothing is asked.
 */
export function useAudit(
  records: PipelineRecords,
  snapshot: Snapshot | undefined,
  questions: readonly AuditQuestion[],
  beside?: Snapshot,
): Audited {
  const { db } = useServices();
  const { client } = useWorkspace();
  const auditor = useRef<Auditor>(undefined);
  const [found, setFound] = useState<Found>({
    answer: nothing,
    isWhole: false,
    basis: undefined,
    questions: [],
  });
  const basis = useMemo(
    () => snapshot && auditBasis(db.name, client, records, snapshot),
    [db.name, snapshot, records, client],
  );
  const opened = useRef<AuditBasis>(undefined);
  const letGo = useCallback((): void => {
    auditor.current?.close();
    auditor.current = undefined;
    opened.current = undefined;
  }, []);
  useEffect(() => letGo, [letGo]);
  useEffect(() => {
    if (!basis || !snapshot) return letGo();
    let isCurrent = true;
    const tell = (answer: Answer): void => setFound({ answer, isWhole: true, basis, questions });
    const worker = (auditor.current ??= openAuditor());
    const ask = async (): Promise<void> => {
      if (opened.current !== basis) {
        opened.current = basis;
        const answer = await worker.ask({ is: 'open', basis });
        if (!answer.ok) return tell({ ...nothing, error: answer.error });
      }
      if (!isCurrent) return;
      const answers = await Promise.all(questions.map((question) => worker.ask({ is: 'audit', question })));
      if (!isCurrent) return;
      const audits = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
      const failure = answers.find((answer) => !answer.ok);
      if (failure && !failure.ok) return tell({ ...nothing, error: failure.error });
      setFound(({ answer: { changes } }) => ({
        answer: { ...nothing, audits, changes },
        isWhole: false,
        basis,
        questions,
      }));
      const [first] = questions;
      if (!first) return;
      if (beside) {
        const side = beside.takenOn < snapshot.takenOn ? 'before' : 'after';
        const other = { snapshotId: beside.id, is: side } as const;
        const changes = await worker.ask({ is: 'changes', who: first.who, other });
        if (!isCurrent) return;
        tell({
          ...nothing,
          audits,
          ...(changes.ok ? { changes: changes.value } : { error: changes.error }),
        });
        return;
      }
      // The figures are drawn before thousands of deals come in: and whoever chooses on need not wait for these.
      await idle();
      if (!isCurrent) return;
      const lists = await worker.ask({ is: 'lists', question: first });
      if (isCurrent && lists.ok) tell({ ...nothing, audits, lists: lists.value });
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [basis, questions, snapshot, beside, letGo]);
  const explain = useCallback<Audited['explain']>(
    async (question, key) =>
      (await auditor.current?.ask({ is: 'row', question, key })) ??
      fail('The pipeline is not open any more.'),
    [],
  );
  const isCurrent = basis !== undefined && found.basis === basis && found.questions === questions;
  return { ...(basis ? found.answer : nothing), isCurrent, isWhole: isCurrent && found.isWhole, explain };
}

/** Waits until the page has nothing to draw, at most a fifth of a second. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 200 });
  });

const nothing: Answer = { audits: undefined, lists: undefined, changes: undefined, error: undefined };
