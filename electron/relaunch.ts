import type { RelaunchOptions } from 'electron';

/**
 * How this program is started again after it has ended. An AppImage runs from a place that is gone by then, so
 * the image itself is started, unpacked: the system may not have let go of the old mount yet.
 */
export function relaunchOptions(
  argv: readonly string[],
  { APPIMAGE: image }: { readonly APPIMAGE?: string | undefined },
): RelaunchOptions {
  const args = argv.slice(1);
  return image === undefined ? { args } : { execPath: image, args: ['--appimage-extract-and-run', ...args] };
}
