import { describe, expect, test } from 'vitest';
import { frameworksFor, openCompetencies } from '../../../../shared/measure/competency/settled';
import { sampleFramework } from '../../competency-samples';
import { idOf } from '../../samples';

describe('open competencies', () => {
  const framework = sampleFramework();

  test('are those with neither a level nor that it cannot be judged, in the framework’s order', () => {
    const names = (levels: Readonly<Record<string, number | null>>) =>
      openCompetencies({ levels }, framework).map(({ key }) => key);
    expect(names({})).toEqual(['hunting', 'negotiating']);
    expect(names({ negotiating: 5 })).toEqual(['hunting']);
    expect(names({ negotiating: 5, hunting: null })).toEqual([]);
    expect(names({ gone: 5 })).toEqual(['hunting', 'negotiating']);
  });
});

describe('the frameworks of a rep', () => {
  const version = (number: number, state: 'draft' | 'published' | 'retired') =>
    sampleFramework({ id: idOf(number, 31), version: number, state });
  const leaders = sampleFramework({ id: idOf(8, 31), family: idOf(9, 31), audience: 'leaders' });
  const ids = (role: 'AE' | 'manager', all: Parameters<typeof frameworksFor>[1]) =>
    frameworksFor({ role }, all).map(({ id }) => id);

  test('are the newest published version of each', () =>
    expect(ids('AE', [version(2, 'published'), version(1, 'published'), version(3, 'draft')])).toEqual([
      idOf(2, 31),
    ]));

  test('are the leaders’ for a manager and the reps’ for anybody else', () => {
    expect(ids('manager', [version(1, 'published'), leaders])).toEqual([leaders.id]);
    expect(ids('AE', [version(1, 'published'), leaders])).toEqual([idOf(1, 31)]);
  });

  test('are none where all are retired or drafts', () =>
    expect(ids('AE', [version(1, 'retired'), version(2, 'draft')])).toEqual([]));

  test('come by name where there are several', () => {
    const other = sampleFramework({ id: idOf(7, 31), family: idOf(7, 31), name: 'Account care' });
    expect(ids('AE', [version(1, 'published'), other])).toEqual([other.id, idOf(1, 31)]);
  });
});
