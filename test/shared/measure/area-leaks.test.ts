import { expect, test } from 'vitest';
import { ok } from '../../../shared/lib/result';
import { areaLeaks } from '../../../shared/measure/area-leaks';
import type { Pattern } from '../../../shared/measure/pipeline/pattern';
import { missing, noDeals } from '../../../shared/measure/pipeline/untold';

const share = (value: number, n: number) => ({ value, n, formula: '', inputs: [] });
const pattern = (areas: Pattern['areas']): Pattern => ({ areas, worst: undefined, candidates: [], rule: '' });
const area = (name: 'closing' | 'presenting', leak: Pattern['areas'][number]['leak']) => ({
  area: name,
  stages: [],
  leak,
  amount: undefined,
});

test('puts the rep’s share of each part beside the team’s', () => {
  const own = pattern([area('presenting', ok(share(0.5, 8))), area('closing', noDeals('none'))]);
  const team = pattern([area('closing', ok(share(0.2, 40))), area('presenting', ok(share(0.3, 60)))]);
  expect(areaLeaks(ok(own), ok(team))).toMatchObject([
    { area: 'presenting', rep: { value: 0.5, n: 8 }, team: { value: 0.3, n: 60 } },
    { area: 'closing', rep: undefined, team: { value: 0.2 } },
  ]);
});

test('has nothing to say without the stage history', () =>
  expect(areaLeaks(missing('history'), ok(pattern([])))).toEqual([]));
