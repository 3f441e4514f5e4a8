import { expect, test } from 'vitest';
import { behaviourReadings, type Heard } from '../../../../shared/measure/competency/behaviour';
import type { Count } from '../../../../shared/model/count';
import {
  clientId,
  coachId,
  idOf,
  noon,
  sampleCall,
  sampleCard,
  sampleRubric,
  type Mark,
} from '../../samples';

const discovery = [{ key: 'discoveryQuality', name: 'Discovery quality' }] as const;

/** A rep with five scored calls of a level in March and as many in April, or with other numbers: two quarters. */
const heard = (
  name: string,
  march: Mark,
  april: Mark,
  { rubric = sampleRubric(), calls = [5, 5] as readonly [number, number] } = {},
): Heard => {
  const [before, after] = calls;
  const inMarch = (place: number): boolean => place < before;
  const places = Array.from({ length: before + after }, (_, place) => place);
  return {
    repId: name,
    name,
    calls: places.map((place) => sampleCall(place + 1, inMarch(place) ? {} : { date: '2026-04-02' })),
    scorecards: places.map((place) =>
      inMarch(place)
        ? sampleCard(place + 1, [march, 3, 3, 3, 3])
        : sampleCard(place + 1, [april, 3, 3, 3, 3], { rubricId: rubric.id }),
    ),
    rubrics: [sampleRubric(), rubric],
    counts: [],
  };
};
const question = (number: number, call: number): Count => ({
  id: idOf(number, 9),
  clientId,
  callId: idOf(call, 6),
  coachId,
  counter: 'question',
  atMs: 1000,
  note: '',
  objection: null,
  createdAt: noon,
});
const readings = (...people: readonly Heard[]) =>
  behaviourReadings(people, discovery, '2026-01-01', '2026-04-01');

test('a dimension is read from the calls of each quarter, by the day of the call', () =>
  expect(readings(heard('Ana', 2, 4), heard('Bo', 3, 3))[1]).toMatchObject({
    name: 'Discovery quality on calls',
    pairs: [
      { name: 'Ana', before: 2, after: 4 },
      { name: 'Bo', before: 3, after: 3 },
    ],
  }));

test('what answers is the mean of each rep over the dimensions of both quarters, and it stands first', () => {
  // Ana: discovery 2 to 4, value connection 3 to 3: from 2.5 to 3.5. Two reps of one name stay two.
  const two = [{ ...heard('Ana', 2, 4) }, { ...heard('Bo', 3, 3), name: 'Ana' }];
  const [first] = behaviourReadings(
    two,
    [...discovery, { key: 'valueConnection', name: 'Value connection' }],
    '2026-01-01',
    '2026-04-01',
  );
  expect(first).toMatchObject({
    name: 'Mean of each person on calls',
    pairs: [
      { name: 'Ana', before: 2.5, after: 3.5 },
      { name: 'Ana', before: 3, after: 3 },
    ],
  });
});

test('who was not scored in both quarters, or on two rubric versions, is in no reading', () => {
  expect(readings(heard('Ana', 'o', 4))).toEqual([]);
  expect(readings(heard('Ana', 2, 4, { rubric: sampleRubric({ id: idOf(2, 4), version: 2 }) }))).toEqual([]);
});

test('who has under five scores in one of the quarters is in no reading', () => {
  expect(readings(heard('Ana', 2, 4, { calls: [4, 5] }))).toEqual([]);
  expect(readings(heard('Ana', 2, 4, { calls: [5, 4] }))).toEqual([]);
});

test('what the coach counted is read as an indicator, what nobody counted is not there', () => {
  const ana = heard('Ana', 2, 4);
  const calls = ana.calls.map((call) => ({ ...call, kind: 'discovery' as const }));
  // One question on each call of March, two on each of April.
  const counts = [1, 2, 3, 4, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10].map((call, place) =>
    question(place + 1, call),
  );
  const names = readings({ ...ana, calls, counts }).map(({ name }) => name);
  expect(names).toContain('Questions per discovery call');
  expect(names).not.toContain('Objections settled');
  expect(
    readings({ ...ana, calls, counts }).find(({ unit }) => unit === 'as the indicator says')?.pairs,
  ).toMatchObject([{ name: 'Ana', before: 1, after: 2 }]);
});
