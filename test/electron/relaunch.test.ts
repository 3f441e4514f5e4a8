import { expect, test } from 'vitest';
import { relaunchOptions } from '../../electron/relaunch';

test('the program is started again with its own arguments', () => {
  expect(relaunchOptions(['/opt/Benchcoach/benchcoach', '--lang=de'], {})).toEqual({ args: ['--lang=de'] });
});

test('of an AppImage the image is started, for what runs from it is gone by then', () => {
  expect(
    relaunchOptions(['/tmp/.mount_Bench1/benchcoach', 'team.benchcoach'], {
      APPIMAGE: '/home/dana/Benchcoach.AppImage',
    }),
  ).toEqual({
    execPath: '/home/dana/Benchcoach.AppImage',
    args: ['--appimage-extract-and-run', 'team.benchcoach'],
  });
});
