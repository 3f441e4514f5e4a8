import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { launch, type Launched } from '../launch';

/** The small program that the stand-in is tested with. */
export const program = path.resolve(import.meta.dirname, '../../host/fixture-app');

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

/** Processes whose command line names the folder, as Chromium's and the program's own do. */
export function processesNaming(name: string): string[] {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(name) && !line.startsWith('ps '));
}
