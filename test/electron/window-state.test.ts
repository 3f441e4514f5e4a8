import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeDisk } from '../../electron/disk/node-disk';
import { firstWindow, readWindowState, writeWindowState } from '../../electron/window-state';
import { tempFolder } from './temp-folder';

test('a window stands at the next start where it stood last', async () => {
  const file = path.join(await tempFolder(), 'window.json');
  const state = {
    bounds: { x: -8, y: 0, width: 1400, height: 900 },
    maximized: true,
    theme: 'dark',
  } as const;
  await writeWindowState(nodeDisk, file, state);
  expect(await readWindowState(nodeDisk, file)).toEqual(state);
});

test.each([
  '',
  'null',
  '{"maximized":1,"theme":"dark"}',
  '{"maximized":true,"theme":"pink"}',
  '{"maximized":true,"theme":"dark","bounds":{"x":"0","y":0,"width":1,"height":1}}',
])('%j is forgotten', async (text) => {
  const file = path.join(await tempFolder(), 'window.json');
  expect(await readWindowState(nodeDisk, file)).toEqual(firstWindow);
  await writeFile(file, text);
  expect(await readWindowState(nodeDisk, file)).toEqual(firstWindow);
});
