import { expect, test } from 'vitest';
import { formatsFor } from '../../../shared/lib/formats';
import { writtenCell, writtenRows, type SheetCell } from '../../../shared/report/sheet';

const formats = formatsFor('en-GB', 'GBP');
const change = (value: number): SheetCell => ({ value, as: 'change' });
const columns = ['Change', 'Band from', 'Band to'].map((name) => ({ name, isNumber: true }));
const written = (rows: readonly (readonly SheetCell[])[]) =>
  writtenRows({ name: 'Changes', columns, rows }, formats);

test('changes have one decimal and a sign', () =>
  expect(written([[change(0.24), change(-0.3), change(0.83)]])).toEqual([['+0.2', '−0.3', '+0.8']]));

test('all changes of a table have a second decimal where one of them would hide its sign or size', () =>
  expect(
    written([
      [change(0.02), change(-0.04), change(0.08)],
      [change(1.2), change(0.4), null],
    ]),
  ).toEqual([
    ['+0.02', '−0.04', '+0.08'],
    ['+1.20', '+0.40', ''],
  ]));

test('no change has no sign, nor what a sum of fractions is off by', () => {
  expect(written([[change(0), change(0.1 + 0.2 - 0.3), change(-0)]])).toEqual([['0.0', '0.0', '0.0']]);
  // Too small for two decimals: a sign before nothing would say more than the figure.
  expect(written([[change(-0.004), change(0.5), null]])).toEqual([['0.00', '+0.50', '']]);
});

test('a change by itself is written as in a table', () => {
  expect(writtenCell(change(-0.04), formats)).toBe('−0.04');
  expect(writtenCell(change(0.3), formats)).toBe('+0.3');
});

test('levels of one column have one decimal, whole ones too; days all one where one of them has it', () => {
  const rows = [3, 4.5].map((value): readonly SheetCell[] => [
    { value, as: 'level' },
    { value, as: 'days' },
    { value: 7, as: 'count' },
  ]);
  expect(written(rows)).toEqual([
    ['3.0', '3.0', '7'],
    ['4.5', '4.5', '7'],
  ]);
});

test('money that is an estimate is written in the two digits that count', () => {
  expect(writtenCell({ value: 1_316_333, as: 'about money' }, formats)).toBe('£1,300,000');
  expect(writtenCell({ value: 1_316_333, as: 'money' }, formats)).toBe('£1,316,333');
});

test('how far two shares or two sums are apart has its sign, and none where it is nothing', () => {
  const said = (value: number, as: 'points' | 'money change') => writtenCell({ value, as }, formats);
  expect([said(1.24, 'points'), said(-3, 'points'), said(0.01, 'points')]).toEqual([
    '+1.2 pt',
    '−3.0 pt',
    '0.0 pt',
  ]);
  expect([said(1200, 'money change'), said(-1200.4, 'money change')]).toEqual(['+£1,200', '−£1,200']);
});
