import { expect, test } from 'vitest';
import { filesWith } from '../security/source-files';

test('files are touched in one place, so that a test can make any step fail', () => {
  const touching = filesWith(/from '(node:)?(original-)?fs(\/promises)?'/, 'electron');
  expect(touching.filter((file) => !file.startsWith('electron/disk/file-kinds/'))).toEqual([
    'electron/disk/node-disk.ts',
  ]);
});
