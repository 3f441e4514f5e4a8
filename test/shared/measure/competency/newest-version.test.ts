import { expect, test } from 'vitest';
import { newestVersion } from '../../../../shared/measure/competency/newest-version';

test('the newest published version counts, before a newer draft', () =>
  expect(
    newestVersion([
      { state: 'published', version: 1 },
      { state: 'published', version: 2 },
      { state: 'draft', version: 3 },
    ])?.version,
  ).toBe(2));

test('without a published one the newest counts, and of none there is none', () => {
  expect(
    newestVersion([
      { state: 'retired', version: 1 },
      { state: 'draft', version: 2 },
    ])?.version,
  ).toBe(2);
  expect(newestVersion([])).toBeUndefined();
});
