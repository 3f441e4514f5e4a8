import { describe, expect, test } from 'vitest';
import {
  adoptFrameworks,
  alterFramework,
  copyFramework,
  deleteFramework,
  draftNextFramework,
  publishFramework,
  setFrameworkRetired,
} from '../../../../shared/model/acts/frameworks';
import { against, faultOf } from '../../../../shared/model/change';
import { sampleFramework } from '../../competency-samples';
import { idOf, noon } from '../../samples';

const framework = sampleFramework();
const given = { id: idOf(7), createdAt: noon };

test('frameworks are adopted in one act that names them all', () => {
  const leaders = sampleFramework({ id: idOf(8), name: 'Leaders', audience: 'leaders' });
  const act = adoptFrameworks([framework, leaders]);
  expect(act.label).toBe('Adopt Sales competencies and Leaders');
  for (const { table, after } of act.edits) expect(faultOf(table, after)).toBeUndefined();
});

test('the next version counts on from the newest of its family and is a draft', () => {
  const newer = sampleFramework({ id: idOf(8), version: 4 });
  const foreign = sampleFramework({ id: idOf(9), family: idOf(9, 31), version: 9 });
  const { draft, act } = draftNextFramework(framework, [framework, newer, foreign], given);
  expect(draft).toEqual({ ...framework, ...given, version: 5, state: 'draft', changeNote: '' });
  expect(act.label).toBe('Draft version 5 of Sales competencies');
});

test('a copy is a family of its own, and its name stays within what a name may be', () => {
  const long = sampleFramework({ name: 'x'.repeat(200), version: 3, changeNote: 'Reworded' });
  const { copy, act } = copyFramework(long, { ...given, family: idOf(9, 31) });
  expect(copy).toMatchObject({ version: 1, state: 'draft', changeNote: '', family: idOf(9, 31) });
  expect(faultOf('frameworks', act.edits[0]?.after)).toBeUndefined();
});

describe('publishing a draft', () => {
  test('retires the published version before it, and leaves other families alone', () => {
    const draft = sampleFramework({ id: idOf(7), version: 2, state: 'draft' });
    const foreign = sampleFramework({ id: idOf(9), family: idOf(9, 31) });
    const { edits } = publishFramework(draft, [framework, draft, foreign]);
    expect(edits.map(({ id, after }) => [id, after])).toEqual([
      [draft.id, { state: 'published' }],
      [framework.id, { state: 'retired' }],
    ]);
  });
});

test('a version is taken out of use and brought back', () => {
  expect(setFrameworkRetired(framework, true)).toMatchObject({
    label: 'Retire Sales competencies, version 1',
    edits: [{ before: { state: 'published' }, after: { state: 'retired' } }],
  });
  expect(setFrameworkRetired({ ...framework, state: 'retired' }, false).edits[0]?.after).toEqual({
    state: 'published',
  });
});

test('typing in one field is folded into one change, and what says nothing new is none', () => {
  const act = alterFramework(framework, { name: 'Other' }, 'name');
  expect(act.fold).toBe(`${framework.id}.name`);
  const [same] = alterFramework(framework, { name: framework.name }).edits;
  expect(same && against(same, framework)).toBeUndefined();
});

test('deleting takes the whole record', () =>
  expect(deleteFramework(framework).edits).toMatchObject([{ before: framework, after: null }]));
