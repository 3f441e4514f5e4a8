import type { Disk, OpenFile, Volume } from '../../electron/disk/disk';
import { nodeDisk } from '../../electron/disk/node-disk';

type Step = keyof Disk | `file.${keyof OpenFile}`;

/** An error as the system gives it. */
export const systemError = (code: string): Error => Object.assign(new Error(code), { code });

/**
 * The real disk, on which one kind of step can be made to fail: `failing` is asked before each step with its
 * path, and what it throws is what the step throws.
 */
export function faultyDisk(failing: (step: Step, path: string) => void): Disk {
  const steps = Object.entries(nodeDisk).map(([name, step]: [string, (...given: never[]) => unknown]) => [
    name,
    async (...given: never[]) => {
      failing(name as Step, String(given[0]));
      const answer = await step(...given);
      return name === 'open' ? faultyFile(answer as OpenFile, String(given[0]), failing) : answer;
    },
  ]);
  return Object.fromEntries(steps) as Disk;
}

function faultyFile(file: OpenFile, path: string, failing: (step: Step, path: string) => void): OpenFile {
  const steps = Object.entries(file).map(([name, step]: [string, (...given: never[]) => unknown]) => [
    name,
    async (...given: never[]) => {
      failing(`file.${name}` as Step, path);
      return step(...given);
    },
  ]);
  return Object.fromEntries(steps) as OpenFile;
}

/** The real disk with so much room left on it. */
export const diskWithRoom = (
  freeBytes: number,
  of: (path: string) => Partial<Volume> = () => ({}),
): Disk => ({
  ...nodeDisk,
  volume: async (path) => ({ id: 'disk', freeBytes, ...of(path) }),
});
