import { describe, expect, test } from 'vitest';
import { altered, deleted, type Edit } from '../../../shared/model/change';
import { refusalOfDiagnosis } from '../../../shared/model/frozen-diagnosis';
import type { RecordOf, TableName } from '../../../shared/model/workbook';
import { sampleQuestionnaire } from '../diagnosis-samples';
import { noon } from '../samples';
import { sampleWorkbook } from '../sample-workbook';

const [round] = sampleWorkbook().selfAssessments;
const [guess] = sampleWorkbook().leaderGuesses;
if (!round || !guess) throw new Error('The sample has a round and a guess');
const questionnaire = sampleQuestionnaire();

const edited = <T extends TableName>(
  table: T,
  record: RecordOf<T>,
  fields: Parameters<typeof altered<T>>[2],
): Edit => {
  const edit = altered(table, record, fields);
  if (!edit) throw new Error('Nothing differs');
  return edit;
};

describe('questions', () => {
  const reworded = edited('questionnaires', questionnaire, { createdAt: '2026-04-01T00:00:00.000Z' });

  test('change until they are asked, and never after', () => {
    expect(
      refusalOfDiagnosis(reworded, { record: questionnaire, roundsOnQuestionnaire: 0, isUndo: false }),
    ).toBeUndefined();
    expect(
      refusalOfDiagnosis(reworded, { record: questionnaire, roundsOnQuestionnaire: 1, isUndo: false }),
    ).toMatch(/have been asked and stay as they are/);
  });

  test('are not deleted once they were asked', () => {
    const gone = deleted('questionnaires', questionnaire);
    expect(
      refusalOfDiagnosis(gone, { record: questionnaire, roundsOnQuestionnaire: 1, isUndo: false }),
    ).toMatch(/asked/);
    expect(
      refusalOfDiagnosis(gone, { record: questionnaire, roundsOnQuestionnaire: 0, isUndo: false }),
    ).toBeUndefined();
  });
});

describe('a self-assessment', () => {
  const answered = edited('selfAssessments', round, { answers: {} });
  const complete = { ...round, state: 'complete' as const, completedAt: noon };

  test('takes answers while it is open, and none once it is complete', () => {
    expect(
      refusalOfDiagnosis(answered, { record: round, roundsOnQuestionnaire: 0, isUndo: false }),
    ).toBeUndefined();
    expect(
      refusalOfDiagnosis(answered, { record: complete, roundsOnQuestionnaire: 0, isUndo: false }),
    ).toMatch(/complete and stays as it is/);
  });

  test('is not opened again', () =>
    expect(
      refusalOfDiagnosis(edited('selfAssessments', complete, { state: 'draft', completedAt: null }), {
        record: complete,
        roundsOnQuestionnaire: 0,
        isUndo: false,
      }),
    ).toMatch(/Start the next round/));

  test('is opened again by undo: answers of a file were taken in by the coach', () =>
    expect(
      refusalOfDiagnosis(edited('selfAssessments', complete, { state: 'draft', completedAt: null }), {
        record: complete,
        roundsOnQuestionnaire: 0,
        isUndo: true,
      }),
    ).toBeUndefined());

  test('goes with its rep all the same', () =>
    expect(
      refusalOfDiagnosis(deleted('selfAssessments', complete), {
        record: complete,
        roundsOnQuestionnaire: 0,
        isUndo: false,
      }),
    ).toBeUndefined());
});

describe('a guess', () => {
  const changed = edited('leaderGuesses', guess, { levels: { discoveryQuality: 2 } });
  const revealed = { ...guess, revealedAt: noon };

  test('changes until the reveal, and never after', () => {
    expect(
      refusalOfDiagnosis(changed, { record: guess, roundsOnQuestionnaire: 0, isUndo: false }),
    ).toBeUndefined();
    expect(
      refusalOfDiagnosis(changed, { record: revealed, roundsOnQuestionnaire: 0, isUndo: false }),
    ).toMatch(/have been shown, so the guess stays/);
  });

  test('says nothing against an edit that changes nothing', () =>
    expect(
      refusalOfDiagnosis(
        { table: 'leaderGuesses', id: guess.id, before: {}, after: { levels: guess.levels } },
        { record: revealed, roundsOnQuestionnaire: 0, isUndo: false },
      ),
    ).toBeUndefined());
});
