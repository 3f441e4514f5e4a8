import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { launch, type Launched } from '../launch';

/** The small program that the stand-in is tested with. */
export const program = path.resolve(import.meta.dirname, '../../host/fixture-app');

/** How long a spec looks again for what must come by itself: a busy machine is slow, not wrong. */
export const patience = { timeout: 15_000 };

/** What its preload exposes to its page. */
export interface Fixture {
  readonly platform: { readonly name: string };
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;
  readonly askBack: (count: number) => void;
  readonly on: (what: 'answer', listener: (number: number, bytes: Uint8Array) => void) => void;
  readonly pathOf: (file: File) => string;
}

/** One run of the program for all tests of a file. */
export function runningProgram(): { readonly started: Launched } {
  let started: Launched | undefined;
  beforeAll(async () => {
    started = await launch({ program });
  });
  afterAll(() => started?.close());
  return {
    get started() {
      if (!started) throw new Error('the program has not been started');
      return started;
    },
  };
}

/** Command lines that name the folder, as Chromium's and the program's own do. */
export function processesNaming(name: string): string[] {
  return processes(name).map(([, command]) => command);
}

/** The number of the Chromium that keeps its profile in the folder. */
export function chromiumOf(userDataDir: string): number {
  const main = processes(userDataDir).find(
    ([, command]) => /--user-data-dir/.test(command) && /pipe/.test(command),
  );
  if (!main) throw new Error(`no Chromium runs in ${userDataDir}`);
  return main[0];
}

function processes(name: string): [number, string][] {
  return execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(name))
    .map((line) => [Number.parseInt(line, 10), line.trim().replace(/^\d+ /, '')]);
}
