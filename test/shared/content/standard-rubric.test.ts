import { expect, test } from 'vitest';
import { standardRubric } from '../../../shared/content/standard-rubric';
import { dimensionKeys } from '../../../shared/model/dimensions';
import { Rubric } from '../../../shared/model/rubric';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const rubric = standardRubric({
  id: id(1),
  clientId: id(2),
  family: id(3),
  createdAt: '2026-03-14T09:30:00.000Z',
});
const anchors = dimensionKeys.flatMap((key) => rubric.dimensions[key].anchors);

test('the standard rubric is a sound record, published, with every weight one', () => {
  expect(Rubric.safeParse(rubric).success).toBe(true);
  expect(rubric.state).toBe('published');
  expect(dimensionKeys.map((key) => rubric.weights[key])).toEqual([1, 1, 1, 1, 1]);
});

test('every dimension has the levels 1 to 5 in order, each with a behaviour and an example of its own', () => {
  for (const key of dimensionKeys) {
    expect(rubric.dimensions[key].anchors.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
  }
  expect(new Set(anchors.map(({ text }) => text)).size).toBe(25);
  expect(new Set(anchors.map(({ example }) => example)).size).toBe(25);
  expect(anchors.every(({ text, example }) => text.length >= 60 && example.length > 10)).toBe(true);
});

test('anchors can be read at the cursor: none is longer than 280 characters', () =>
  expect(anchors.filter(({ text }) => text.length > 280)).toEqual([]));

test('no anchor of executive presence judges how somebody sounds or looks', () => {
  const texts = rubric.dimensions.executivePresence.anchors.map(({ text }) => text).join(' ');
  expect(texts).not.toMatch(/\b(accent|pitch|pace|voice|tone|fast|slow|looks|dress|appearance|fluen\w+)\b/i);
});

test('what a kind of call is there for weighs twice', () => {
  expect(rubric.weightsByKind.discovery?.discoveryQuality).toBe(2);
  expect(rubric.weightsByKind.discovery?.valueConnection).toBe(1);
  expect(rubric.weightsByKind.negotiation?.nextStepClarity).toBe(2);
  expect(rubric.weightsByKind.other).toBeUndefined();
});
