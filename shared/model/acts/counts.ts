import type { Call } from '../call';
import { altered, deleted, made } from '../change';
import type { Count, CounterKey } from '../count';
import type { Id } from '../fields';
import type { ClientAct, Making } from './making';

/** Counts that something happened at a time of the call. An objection starts as one of the type 'other'. */
export function addCount(
  call: Call,
  coachId: Id,
  counter: CounterKey,
  name: string,
  atMs: number,
  { at, newId }: Making,
): ClientAct & { readonly countId: Id } {
  const count: Count = {
    id: newId(),
    clientId: call.clientId,
    callId: call.id,
    coachId,
    counter,
    atMs,
    note: '',
    objection:
      counter === 'objection' ? { type: 'other', clarified: null, evidenceUsed: null, resolved: null } : null,
    createdAt: at,
  };
  return {
    label: `Count: ${name.toLowerCase()}`,
    about: [call.repId],
    edits: [made('counts', count)],
    countId: count.id,
  };
}

/** Says what an objection was about or how it was handled. */
export function describeObjection(
  repId: Id,
  count: Count,
  fields: Partial<NonNullable<Count['objection']>>,
): ClientAct {
  const edit = count.objection && altered('counts', count, { objection: { ...count.objection, ...fields } });
  return { label: 'Describe the objection', about: [repId], edits: edit ? [edit] : [] };
}

/** Takes a count away. */
export const deleteCount = (repId: Id, count: Count): ClientAct => ({
  label: 'Delete a count',
  about: [repId],
  edits: [deleted('counts', count)],
});
