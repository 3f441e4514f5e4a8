import { expect, test } from 'vitest';
import { dayNumber } from '../../../../shared/lib/calendar';
import { openPipeline } from '../../../../shared/measure/pipeline/pipeline';
import { repOutcomes } from '../../../../shared/measure/pipeline/rep-outcomes';
import { repNamed, sourceOf, type DealRow } from '../../../fixtures/pipeline';

const ana = repNamed(1, 'Ana');
const bo = repNamed(2, 'Bo');
const quarter = { from: dayNumber('2026-04-01'), to: dayNumber('2026-06-30') };
const deal = (id: string, owner: string, state: DealRow['state'], given: Partial<DealRow> = {}): DealRow => ({
  id,
  owner,
  state,
  stage: state === 'won' ? 'Won' : state === 'lost' ? 'Lost' : 'Lead',
  closed: '2026-05-01',
  ...given,
});
const outcomes = (...rows: readonly DealRow[]) =>
  repOutcomes(openPipeline(sourceOf(rows, { reps: [ana, bo] })), { is: 'everybody' }, quarter);

test('each rep has what was won, its margin and the share won, of the deals that ended in the period', () => {
  // Ana: 100 at 50% and 300 at 30% are 140 of 400, 35%; two won, one lost. Bo won nothing.
  const found = outcomes(
    deal('1', 'Ana', 'won', { amount: 100, margin: 0.5 }),
    deal('2', 'Ana', 'won', { amount: 300, margin: 0.3 }),
    deal('3', 'Ana', 'lost', { amount: 900 }),
    deal('4', 'Ana', 'won', { amount: 700, closed: '2026-03-31' }),
    deal('5', 'Bo', 'lost'),
    deal('6', 'Somebody', 'won', { amount: 50 }),
  );
  expect(found).toEqual({
    ok: true,
    value: [
      { repId: ana.id, name: 'Ana', revenue: 400, margin: 0.35, winRate: 2 / 3, ended: 3 },
      { repId: bo.id, name: 'Bo', revenue: 0, margin: undefined, winRate: 0, ended: 1 },
    ],
  });
});

test('a rep whose deals are all open has won nothing and has no win rate', () => {
  const found = outcomes(deal('1', 'Ana', 'won', { amount: 5 }), deal('2', 'Bo', 'open', { amount: 9 }));
  expect(found.ok && found.value[1]).toMatchObject({ revenue: 0, winRate: undefined, ended: 0 });
});

test('an export without amounts names what is missing', () => {
  const found = outcomes(deal('1', 'Ana', 'won'));
  expect(!found.ok && found.error.columns).toEqual(['amount']);
});
