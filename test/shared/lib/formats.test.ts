import { expect, test } from 'vitest';
import { formatsFor } from '../../../shared/lib/formats';

test('an estimate of money keeps two digits, in the client’s words', () => {
  const { aboutMoney, money } = formatsFor('en-GB', 'GBP');
  expect([aboutMoney(412_345), aboutMoney(1_567_890), aboutMoney(96), aboutMoney(0)]).toEqual([
    '£410,000',
    '£1,600,000',
    '£96',
    '£0',
  ]);
  expect(money(412_345)).toBe('£412,345');
});
