import { expect, test } from 'vitest';
import { auditAnswers, AuditRequest } from '../../../../renderer/jobs/audit/messages';
import { idOf } from '../../../shared/samples';

const isTaken = (request: unknown): boolean => AuditRequest.safeParse(request).success;

test('a question names another snapshot by its id and side, or is none', () => {
  const changes = {
    is: 'changes',
    who: { is: 'everybody' },
    other: { snapshotId: idOf(1, 22), is: 'before' },
  };
  expect(isTaken(changes)).toBe(true);
  expect(isTaken({ ...changes, other: { ...changes.other, is: 'beside' } })).toBe(false);
  expect(isTaken({ ...changes, other: { ...changes.other, snapshotId: '../1' } })).toBe(false);
  expect(isTaken({ is: 'audit', question: 'all' })).toBe(false);
  expect(isTaken({ is: 'row', question: {}, key: 'rep 1' })).toBe(true);
  expect(isTaken({ is: 'row', question: {}, key: 1 })).toBe(false);
  expect(isTaken({ is: 'forget' })).toBe(false);
});

test('an answer passes by what it is and is not walked through', () => {
  const lists = { stuck: { ok: true, value: { deals: [], all: 0 } }, moves: { ok: true, value: [] } };
  expect(auditAnswers.lists.parse(lists)).toBe(lists);
  expect(auditAnswers.lists.safeParse([]).success).toBe(false);
  expect(auditAnswers.open.safeParse(undefined).success).toBe(false);
});
