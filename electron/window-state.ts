import { atomicWrite } from './disk/atomic-write';
import type { Disk } from './disk/disk';

/** What is remembered of the window between two starts. */
export interface WindowState {
  readonly bounds?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly maximized: boolean;
  readonly theme: 'system' | 'light' | 'dark';
}

/** A window that was never opened before. */
export const firstWindow: WindowState = { maximized: false, theme: 'system' };

/** Reads what was remembered; a file that is missing or cannot be read counts as nothing remembered. */
export async function readWindowState(disk: Disk, file: string): Promise<WindowState> {
  try {
    const read: unknown = JSON.parse(Buffer.from(await disk.readWhole(file)).toString('utf8'));
    return isState(read) ? read : firstWindow;
  } catch {
    return firstWindow;
  }
}

/** Remembers the window for the next start. */
export const writeWindowState = (disk: Disk, file: string, state: WindowState): Promise<void> =>
  atomicWrite(disk, file, Buffer.from(JSON.stringify(state)));

function isState(read: unknown): read is WindowState {
  if (typeof read !== 'object' || read === null) return false;
  const { bounds, maximized, theme } = read as { bounds?: unknown; maximized?: unknown; theme?: unknown };
  const known = theme === 'system' || theme === 'light' || theme === 'dark';
  return typeof maximized === 'boolean' && known && (bounds === undefined || isRectangle(bounds));
}

const isRectangle = (read: unknown): boolean =>
  typeof read === 'object' &&
  read !== null &&
  ['x', 'y', 'width', 'height'].every((side) => Number.isInteger(Reflect.get(read, side)));
