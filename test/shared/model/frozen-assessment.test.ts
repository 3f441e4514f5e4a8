import { describe, expect, test } from 'vitest';
import { altered, deleted, type Edit } from '../../../shared/model/change';
import { refusalOfAssessing } from '../../../shared/model/frozen-assessment';
import type { RecordOf, TableName } from '../../../shared/model/workbook';
import { sampleAssessment, sampleFramework } from '../competency-samples';
import { noon } from '../samples';

const framework = sampleFramework();
const draft = sampleAssessment(1);
const complete = sampleAssessment(1, { state: 'complete', completedAt: noon });

const edited = <T extends TableName>(
  table: T,
  record: RecordOf<T>,
  fields: Parameters<typeof altered<T>>[2],
): Edit => altered(table, record, fields);

describe('a framework version', () => {
  const renamed = edited('frameworks', framework, { name: 'Our competencies' });
  const standing = (assessmentsOnFramework: number) => ({
    record: framework,
    assessmentsOnFramework,
    isUndo: false,
  });

  test('changes until somebody was assessed on it, and never after', () => {
    expect(refusalOfAssessing(renamed, standing(0))).toBeUndefined();
    expect(refusalOfAssessing(renamed, standing(1))).toMatch(/has assessments and stays as it is/);
  });

  test('in use does not become a draft again, not even by undo', () => {
    const redrafted = edited('frameworks', framework, { state: 'draft' });
    expect(refusalOfAssessing(redrafted, { ...standing(1), isUndo: true })).toMatch(/cannot become a draft/);
    expect(refusalOfAssessing(redrafted, standing(0))).toBeUndefined();
  });

  test('in use can be retired, but not deleted', () => {
    const retired = edited('frameworks', framework, { state: 'retired' });
    expect(refusalOfAssessing(retired, standing(3))).toBeUndefined();
    expect(refusalOfAssessing(deleted('frameworks', framework), standing(3))).toMatch(/Retire it instead/);
    expect(refusalOfAssessing(deleted('frameworks', framework), standing(0))).toBeUndefined();
  });
});

describe('an assessment', () => {
  const ask = (edit: Edit, record: typeof draft, isUndo = false) =>
    refusalOfAssessing(edit, { record, assessmentsOnFramework: 0, isUndo });

  test('takes levels while it is a draft, and none once it is complete', () => {
    expect(ask(edited('assessments', draft, { levels: { hunting: 7 } }), draft)).toBeUndefined();
    expect(ask(edited('assessments', complete, { levels: { hunting: 7 } }), complete)).toMatch(
      /complete and stays as it is/,
    );
  });

  test('opens again only where its completion is taken back', () => {
    const reopened = edited('assessments', complete, { state: 'draft', completedAt: null });
    expect(ask(reopened, complete)).toMatch(/stays as it is/);
    expect(ask(reopened, complete, true)).toBeUndefined();
  });

  test('can be deleted', () => expect(ask(deleted('assessments', complete), complete)).toBeUndefined());
});
