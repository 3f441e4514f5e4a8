import { expect, test } from 'vitest';
import { guessMapping } from '../../../../shared/codec/deals/mapping';
import { writeRejected } from '../../../../shared/codec/import-plan';
import { planOf } from '../../../fixtures/deal-files';

const mappingOf = (...header: string[]) => guessMapping({ header, cellsOf: () => [] });

test('the reason behind rejected rows is no loss reason, and one of the file itself still is', () => {
  expect(mappingOf('Id', 'Stage', 'Line', 'Column', 'Reason')).toEqual({ Id: 'id', Stage: 'stage' });
  expect(mappingOf('Id', 'Stage', 'Reason')).toEqual({ Id: 'id', Stage: 'stage', Reason: 'lossReason' });
  expect(mappingOf('Id', 'Stage', 'Loss reason', 'Line', 'Column', 'Reason')).toEqual({
    Id: 'id',
    Stage: 'stage',
    'Loss reason': 'lossReason',
  });
  expect(
    mappingOf('Id', 'Stage', 'Line', 'Column', 'Reason', 'Line (2)', 'Column (2)', 'Reason (2)'),
  ).toEqual({ Id: 'id', Stage: 'stage' });
});

test('a column of margins in money is not taken for shares; one value too many in a column of shares is', () => {
  const marginOf = (...cells: string[]) =>
    guessMapping({ header: ['Gross margin'], cellsOf: () => cells })['Gross margin'];
  expect(marginOf('12,000.00', '850.00', '90.00')).toBeUndefined();
  expect(marginOf('0.35', '0.40', '12,000.00')).toBe('margin');
  expect(marginOf('35%', '', '40%')).toBe('margin');
});

test('rejected rows that are corrected and imported again have no loss reasons', () => {
  const table = { header: ['Id', 'Stage'], rows: [{ line: 2, cells: ['1', 'Demo'] }] };
  const again = writeRejected(table, [
    { line: 2, column: 'Stage', value: '', reason: 'The stage is missing.' },
  ]);
  const { found } = planOf(new TextEncoder().encode(again));
  expect([found?.rowsStored, found?.deals.lossReason]).toEqual([1, undefined]);
});
