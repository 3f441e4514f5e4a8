import { expect, test } from 'vitest';
import { BackupAnswer, BackupQuestion } from '../../../../renderer/jobs/backup/messages';

test('a question names the database or asks for the next part', () => {
  const isTaken = (one: unknown): boolean => BackupQuestion.safeParse(one).success;
  expect([isTaken({ database: 'benchcoach' }), isTaken('next')]).toEqual([true, true]);
  expect([isTaken('all'), isTaken({ database: 1 }), isTaken({})]).toEqual([false, false, false]);
});

test('an answer is a part, a reason or the end, and nothing is taken for the end', () => {
  const isTaken = (one: unknown): boolean => BackupAnswer.safeParse(one).success;
  expect([isTaken({ part: { is: 'records', table: 'reps', records: [] } }), isTaken('done')]).toEqual([
    true,
    true,
  ]);
  expect([isTaken(undefined), isTaken({ part: [] }), isTaken({ failed: 1 })]).toEqual([false, false, false]);
});
