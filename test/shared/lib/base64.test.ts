import { expect, test } from 'vitest';
import { isBase64 } from '../../../shared/lib/base64';

test.each(['', '=', 'TWFu', 'TWE=', 'TQ==', 'ab+/09AZ', 'A'.repeat(100_000)])(
  'takes what can be bytes as text: %j',
  (text) => {
    expect(isBase64(text)).toBe(true);
  },
);

test.each(['TW Fu', 'TWFu\n', 'TW=u', 'T===', 'TWF-', 'TWFü', 'TWF\u0100', 'TWF\u{1F600}'])(
  'takes nothing else: %j',
  (text) => {
    expect(isBase64(text)).toBe(false);
  },
);
