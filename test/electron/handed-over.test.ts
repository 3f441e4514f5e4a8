import path from 'node:path';
import { expect, test } from 'vitest';
import { bundlesIn } from '../../electron/handed-over';

test('bundles on a command line are found wherever they stand, as whole paths', () => {
  const folder = path.resolve('/home/dana');
  const line = [
    '/opt/benchcoach',
    '--no-sandbox',
    'a.benchcoach',
    '.',
    'b.csv',
    '/tmp/C.BENCHCOACH',
    '--x=d.benchcoach',
  ];
  expect(bundlesIn(line, folder)).toEqual([
    path.join(folder, 'a.benchcoach'),
    path.resolve('/tmp/C.BENCHCOACH'),
  ]);
});

test('the program itself is no bundle', () => {
  expect(bundlesIn(['/opt/x.benchcoach'], '/')).toEqual([]);
});
