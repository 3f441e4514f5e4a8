import { describe, expect, test } from 'vitest';
import {
  beginAssessment,
  changeSource,
  clearLevel,
  completeAssessment,
  deleteAssessment,
  describeAssessment,
  importAssessments,
  nameAssessor,
  noteCompetency,
  rate,
  takeInAssessment,
  type Told,
} from '../../../../shared/model/acts/assessments';
import { faultOf } from '../../../../shared/model/change';
import { blankRep } from '../../../../shared/model/rep';
import { countingIds } from '../../../fixtures/counting-ids';
import { sampleAssessment, sampleFramework } from '../../competency-samples';
import { clientId, coachId, idOf, noon, repId } from '../../samples';

const rep = blankRep({ id: repId, clientId, name: 'Dana Fox', createdAt: noon });
const framework = sampleFramework();
const coach = { id: coachId, name: 'Casey Coach', initials: 'CC' };
const draft = sampleAssessment(1);
const after = (act: { readonly edits: readonly { readonly after: unknown }[] }) => act.edits[0]?.after;

describe('an assessment', () => {
  test('begins empty, for a rep, a quarter and the coach at work', () => {
    const desk = { rep, framework, quarter: '2026-01-01', coach, today: '2026-03-14' };
    const { assessment, act } = beginAssessment(desk, 'form', { at: noon, newId: countingIds() });
    expect(after(act)).toEqual(assessment);
    expect(assessment).toMatchObject({
      repId,
      frameworkId: framework.id,
      quarter: '2026-01-01',
      assessor: 'Casey Coach',
      coachId,
      via: 'form',
      state: 'draft',
      levels: {},
      assessedOn: '2026-03-14',
    });
    expect(faultOf('assessments', assessment)).toBeUndefined();
    expect(act).toMatchObject({ label: 'Begin the assessment of Dana Fox', about: [repId] });
  });

  test('takes a level, or that it cannot be judged, and leaves the others', () => {
    expect(after(rate(draft, 'negotiating', 7))).toEqual({ levels: { hunting: 4, negotiating: 7 } });
    expect(after(rate(draft, 'hunting', null))).toEqual({ levels: { hunting: null, negotiating: null } });
  });

  test('folds the levels of one competency into one step, and those of two not', () => {
    expect(rate(draft, 'hunting', 3).fold).toBe(rate(draft, 'hunting', 4).fold);
    expect(rate(draft, 'hunting', 3).fold).not.toBe(rate(draft, 'negotiating', 3).fold);
  });

  test('is open again where a level is cleared', () =>
    expect(after(clearLevel(draft, 'hunting'))).toEqual({ levels: { negotiating: null } }));

  test('keeps what a level rests on where that is not the usual', () => {
    expect(after(changeSource(draft, 'negotiating', 'interview'))).toEqual({
      sources: { hunting: 'data', negotiating: 'interview' },
    });
    expect(after(changeSource(draft, 'hunting', 'observation'))).toEqual({ sources: {} });
  });

  test('keeps a note until its text is empty', () => {
    expect(after(noteCompetency(draft, 'negotiating', 'Gave 10% away'))).toMatchObject({
      notes: { negotiating: 'Gave 10% away' },
    });
    expect(after(noteCompetency(draft, 'hunting', ''))).toEqual({ notes: {} });
  });

  test('is somebody else’s under another name than the coach’s, and his again under his own', () => {
    expect(after(nameAssessor(draft, 'Kim', coach))).toEqual({ assessor: 'Kim', coachId: null });
    expect(after(nameAssessor(draft, ' casey coach', coach))).toMatchObject({ coachId });
    expect(after(describeAssessment(draft, { assessedOn: '2026-02-01' }))).toEqual({
      assessedOn: '2026-02-01',
    });
  });

  test('is completed, imported and deleted as one act each', () => {
    expect(completeAssessment(rep, draft, noon)).toMatchObject({
      label: 'Complete the assessment of Dana Fox',
      edits: [{ after: { state: 'complete', completedAt: noon } }],
    });
    const two = [draft, sampleAssessment(2)];
    expect(importAssessments(two, 'scores.csv')).toMatchObject({
      label: 'Import the scores of scores.csv',
      about: [repId],
      edits: [{ id: idOf(1, 32) }, { id: idOf(2, 32) }],
    });
    expect(deleteAssessment(rep, draft)).toMatchObject({
      label: 'Delete the unfinished assessment of Dana Fox',
      edits: [{ before: draft, after: null }],
    });
  });
});

describe('what came back from a form', () => {
  const told: Told = {
    assessor: 'Casey Coach',
    assessedOn: '2026-03-10',
    levels: { hunting: 8, negotiating: null },
    sources: { hunting: 'interview', negotiating: 'observation' },
    notes: { hunting: 'Asked twice' },
  };

  test('completes the assessment, and keeps only sources that are not the usual', () =>
    expect(after(takeInAssessment(rep, framework, draft, told, noon))).toEqual({
      ...told,
      coachId,
      sources: { hunting: 'interview' },
      via: 'form',
      state: 'complete',
      completedAt: noon,
    }));

  test('under another name is no longer the coach’s', () =>
    expect(
      after(takeInAssessment(rep, framework, draft, { ...told, assessor: 'Kim Reed' }, noon)),
    ).toMatchObject({ assessor: 'Kim Reed', coachId: null }));

  test('is taken without what was never asked', () =>
    expect(
      after(
        takeInAssessment(
          rep,
          framework,
          draft,
          { ...told, notes: { ...told.notes, sly: 'x' }, sources: { sly: 'data' } },
          noon,
        ),
      ),
    ).toMatchObject({ notes: { hunting: 'Asked twice' }, sources: {} }));
});
