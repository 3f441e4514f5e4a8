import { expect, test } from 'vitest';
import { namesOfDeals, namesOfOwners } from '../../../../shared/report/anonymous/deal-names';

test('owners are people, a desk among them only as a whole', () => {
  expect(namesOfOwners(['Jo Park', 'z.quorn@thornwick.example', 'Sales queue'])).toEqual({
    people: ['Jo Park', 'z.quorn'],
    wholes: ['Jo Park', 'z.quorn@thornwick.example', 'Sales queue'],
  });
});

test('a deal tells as a whole and by the customer before the dash', () => {
  const owner = { values: [], at: new Int32Array() };
  expect(namesOfDeals({ owner, name: ['Acme Ltd – renewal', 'Bolt: pilot'] }).wholes).toEqual([
    ...['Acme Ltd – renewal', 'Acme Ltd', 'Bolt: pilot', 'Bolt'],
  ]);
});
