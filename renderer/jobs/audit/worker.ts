import { z } from 'zod';
import { assertNever } from '../../../shared/lib/assert-never';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { auditOf, explainRep, openAudit, type OpenAudit } from '../../../shared/measure/pipeline/audit';
import { repOutcomes } from '../../../shared/measure/pipeline/rep-outcomes';
import type { Deals } from '../../../shared/model/deals';
import type { Id } from '../../../shared/model/fields';
import { namesOfDeals } from '../../../shared/report/anonymous/deal-names';
import { openDatabase } from '../../data/open-db';
import { readDeals } from '../deals/read';
import { readableChanges } from './changes';
import { readableLists } from './lists';
import { AuditRequest, type AuditBasis } from './messages';

z.config({ jitless: true });

/** The columns of the snapshot that was read last, and the audit that stands on them. */
let kept: { readonly snapshotId: Id; readonly deals: Deals } | undefined;
let open: OpenAudit | undefined;
/** The name of the database that snapshots are read from. */
let database = '';

// One after the other: a question waits until the snapshot before it is read.
let last = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<unknown>) => {
  last = last.then(async () => self.postMessage(await answer(data)));
};

async function answer(asked: unknown): Promise<Result<unknown>> {
  try {
    const request = AuditRequest.parse(asked);
    switch (request.is) {
      case 'open':
        open = await openOn(request.basis);
        return ok(null);
      case 'audit':
        return open ? ok(auditOf(open, request.question)) : notOpen;
      case 'lists':
        return open ? ok(readableLists(open, request.question)) : notOpen;
      case 'row': {
        const row = open && explainRep(open, request.question, request.key);
        return row ? ok(row) : fail('This person is in the audit no more.');
      }
      case 'outcomes': {
        if (!open) return notOpen;
        const { pipeline } = open;
        return ok(request.periods.map((period) => repOutcomes(pipeline, request.who, period)));
      }
      case 'names':
        return open ? ok(namesOfDeals(open.pipeline.deals)) : notOpen;
      case 'changes': {
        if (!open) return notOpen;
        // Two snapshots at once are much memory: the other one is let go of with the answer.
        const other = await dealsOf(request.other.snapshotId);
        const { deals } = open.pipeline;
        const two =
          request.other.is === 'before' ? { before: other, after: deals } : { before: deals, after: other };
        return ok(readableChanges(two, open.pipeline, request.who));
      }
      default:
        return assertNever(request);
    }
  } catch (error) {
    return fail(
      `The pipeline could not be read (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

/** The deals are read once; when only the settings or the reps have changed, the columns are still here. */
async function openOn({ database: name, snapshotId, ...basis }: AuditBasis): Promise<OpenAudit> {
  database = name;
  if (kept?.snapshotId !== snapshotId) {
    open = undefined;
    kept = undefined;
    kept = { snapshotId, deals: await dealsOf(snapshotId) };
  }
  return openAudit({ ...basis, deals: kept.deals });
}

async function dealsOf(snapshotId: Id): Promise<Deals> {
  const opened = await openDatabase(database);
  if (!opened.ok) throw new Error('a newer program wrote this data');
  try {
    return await readDeals(opened.value, snapshotId);
  } finally {
    opened.value.close();
  }
}

const notOpen = fail('No snapshot is open.');
