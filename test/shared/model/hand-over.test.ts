import { expect, test } from 'vitest';
import { isPin, isPinSpent } from '../../../shared/model/hand-over';
import { clientId, idOf, noon } from '../samples';

test.each(['1234', '000000', '123456789012'])('%s can be a PIN', (text) => expect(isPin(text)).toBe(true));
test.each(['', '123', '1234567890123', '12a4', ' 1234', '12.4'])('"%s" cannot', (text) =>
  expect(isPin(text)).toBe(false),
);

test('a PIN is asked for during twelve hours, and then no longer', () => {
  const lock = {
    id: idOf(1),
    clientId,
    selfAssessmentId: idOf(2),
    pinSalt: 'x'.repeat(16),
    pinHash: '0'.repeat(64),
    since: noon,
  };
  const after = (hours: number): number => Date.parse(noon) + hours * 3_600_000;
  expect(isPinSpent(lock, after(11.99))).toBe(false);
  expect(isPinSpent(lock, after(12))).toBe(true);
  // A clock that was set back asks for the PIN for longer, never for less.
  expect(isPinSpent(lock, after(-5))).toBe(false);
});
