import { expect, test } from 'vitest';
import { changeReportPlan } from '../../../../shared/model/acts/report-plans';
import { blankReportPlan, ReportPlan } from '../../../../shared/model/report-plan';
import { clientId, noon } from '../../samples';

const plan = blankReportPlan({ id: clientId, clientId, createdAt: noon });

test('the first change makes the plan with all that stood before', () => {
  const { edits, label } = changeReportPlan(plan, false, 'leftOut', ['matrix']);
  expect(label).toBe('Change the sections of the report');
  expect(edits[0]?.before).toBeNull();
  expect(ReportPlan.parse(edits[0]?.after)).toEqual({ ...plan, leftOut: ['matrix'] });
});

test('a later change touches its field alone, and typing folds into one change', () => {
  const { edits, fold } = changeReportPlan(plan, true, 'title', 'Autumn');
  expect(edits[0]).toMatchObject({ before: { title: '' }, after: { title: 'Autumn' } });
  expect(Object.keys(edits[0]?.after ?? {})).toEqual(['title']);
  expect(fold).toBe(`${clientId}.title`);
});
