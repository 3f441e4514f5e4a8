import { expect, test } from 'vitest';
import { floorBytes, freeSpace, type SpaceState } from '../../../electron/disk/free-space';
import { nodeDisk } from '../../../electron/disk/node-disk';
import { diskWithRoom } from '../faulty-disk';
import { tempFolder } from '../temp-folder';

const megabyte = 1024 * 1024;
const over = (freeBytes: number) => freeSpace(diskWithRoom(freeBytes), '/home', () => undefined);

test('the floor is 512 MB', () => expect(floorBytes).toBe(536_870_912));

test.each([
  [512, 0, 'may'],
  [511, 0, 'The disk has 511 MB free and Benchcoach needs 512 MB'],
  [600, 200, 'may'],
  [599, 200, 'The disk has 599 MB free and Benchcoach needs 600 MB'],
  [3000, 1100, 'The disk has 2.9 GB free and Benchcoach needs 3.2 GB'],
])('with %d MB free an operation that needs %d MB is answered: %s', async (free, need, words) => {
  const refusal = (await over(free * megabyte).refusal(need * megabyte)) ?? 'may';
  expect(refusal.slice(0, words.length)).toBe(words);
});

test('another disk needs room for the file, not the floor; the install’s own disk keeps its floor', async () => {
  const disks = (own: number, other: number) =>
    freeSpace(
      diskWithRoom(own * megabyte, (path) =>
        path.startsWith('/stick') ? { id: 'stick', freeBytes: other * megabyte } : {},
      ),
      '/home',
      () => undefined,
    );
  expect(await disks(1000, 100).refusal(50 * megabyte, '/stick/x')).toBeUndefined();
  expect(await disks(1000, 40).refusal(50 * megabyte, '/stick/x')).toContain('That disk has 40 MB free');
  expect(await disks(400, 9000).refusal(50 * megabyte, '/stick/x')).toContain('The disk has 400 MB free');
});

test('the page is told once when room runs out, and once when there is room again', async () => {
  const told: SpaceState[] = [];
  let free = 1000 * megabyte;
  const space = freeSpace(
    { volume: async () => ({ id: 'disk', freeBytes: free }) },
    '/home',
    (state) => void told.push(state),
  );
  await space.now();
  free = 100 * megabyte;
  await space.now();
  await space.refusal(0);
  free = 1000 * megabyte;
  await space.refusal(0);
  await space.now();
  expect(told.map(({ mayWrite }) => mayWrite)).toEqual([false, true]);
});

test('the real disk says how much room it has, also for a file that is not there yet', async () => {
  const folder = await tempFolder();
  const [there, notYet] = [await nodeDisk.volume(folder), await nodeDisk.volume(`${folder}/a/b/c.txt`)];
  expect(there.freeBytes).toBeGreaterThan(0);
  expect(notYet.id).toBe(there.id);
});
