import { expect, test } from 'vitest';
import { changeCoachingSetting } from '../../../../shared/model/acts/coaching-settings';
import { blankCoachingSettings } from '../../../../shared/model/coaching-settings';
import { clientId } from '../../samples';

test('the first change makes the record with what held until then', () =>
  expect(changeCoachingSetting(clientId, undefined, 'perceptionThreshold', 1.5).edits[0]).toMatchObject({
    before: null,
    after: { ...blankCoachingSettings(clientId), perceptionThreshold: 1.5 },
  }));

test('a later one changes its field alone', () =>
  expect(
    changeCoachingSetting(clientId, blankCoachingSettings(clientId), 'targetLevel', 3.5).edits[0]?.after,
  ).toEqual({ targetLevel: 3.5 }));
