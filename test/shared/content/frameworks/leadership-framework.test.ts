import { expect, test } from 'vitest';
import { leadershipFramework } from '../../../../shared/content/frameworks/leadership-framework';
import { Framework } from '../../../../shared/model/framework';
import { clientId, idOf, noon } from '../../samples';

const framework = leadershipFramework({ id: idOf(1), clientId, family: idOf(2), createdAt: noon });
const { competencies } = framework;

test('it is a sound record for those who lead, with five competencies and no benchmark', () => {
  expect(Framework.safeParse(framework).error).toBeUndefined();
  expect(framework).toMatchObject({ version: 1, state: 'published', audience: 'leaders' });
  expect(competencies.map(({ name, benchmark }) => [name, benchmark])).toEqual([
    ['Strategic Thinking', null],
    ['Coaching and Development', null],
    ['System Building', null],
    ['Data-Driven Decisions', null],
    ['Change Management', null],
  ]);
});

test('each says how to develop it and has three descriptors of its own', () => {
  const descriptors = competencies.flatMap((one) => Object.values(one.descriptors));
  expect(new Set(descriptors).size).toBe(15);
  expect(descriptors.filter((text) => text.length < 60 || text.length > 320)).toEqual([]);
  expect(competencies.filter(({ about }) => !about.includes('To develop it: '))).toEqual([]);
});

test('it is asked of managers only, and of all five competencies', () =>
  expect(framework.required.map(({ role, levels }) => [role, Object.keys(levels)])).toEqual([
    ['manager', competencies.map(({ key }) => key)],
  ]));
