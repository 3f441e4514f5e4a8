import { expect, test } from 'vitest';
import { faultOfColumns } from '../../../../shared/codec/deals/check-columns';
import { dayNumber } from '../../../../shared/lib/calendar';
import { noDay, type Deals } from '../../../../shared/model/deals';

const one: Deals = {
  count: 1,
  id: ['1'],
  name: ['Acme'],
  owner: { values: [], at: Int32Array.of(-1) },
  stage: { values: ['Demo'], at: Int32Array.of(0) },
  state: Uint8Array.of(0),
};
const faultOf = (more: Partial<Deals>, deals = 1) => faultOfColumns({ ...one, ...more }, { deals });

test('as many deals as the snapshot tells, with days and amounts that are known or not, are sound', () =>
  expect(
    faultOf({ amount: Float64Array.of(NaN), closed: Int32Array.of(noDay), created: Int32Array.of(0) }),
  ).toBeUndefined());

test('another number of deals is told', () => expect(faultOf({}, 2)).toBe('are 1 where it tells of 2'));

test('a day that no export takes is told, in a history too', () => {
  const late = Int32Array.of(dayNumber('2201-01-01'));
  expect(faultOf({ closed: late })).toMatch(/^hold a day outside/);
  const history = { from: Int32Array.of(0, 1), stage: Int32Array.of(0), entered: late };
  expect(faultOf({ history })).toMatch(/^hold a day outside/);
  expect(faultOf({ closed: Int32Array.of(dayNumber('2200-12-31')) })).toBeUndefined();
});

test('an amount without end is told', () =>
  expect(faultOf({ margin: Float64Array.of(-Infinity) })).toBe('hold an amount without end'));
