import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Where everything that the tour makes lies. */
export const tourFolder = path.resolve(import.meta.dirname, '../../out/tour');

interface Step {
  readonly name: string;
  readonly ms: number;
  readonly ok: boolean;
  /** What was seen, or why it failed. */
  readonly detail: string;
}

/** Keeps what the tour did: a line and a picture for each step, and all of it in tour.json. */
export class TourLog {
  readonly #steps: Step[] = [];

  /** An empty folder to begin with. */
  static async begin(): Promise<TourLog> {
    await rm(tourFolder, { recursive: true, force: true });
    await mkdir(tourFolder, { recursive: true });
    return new TourLog();
  }

  /** Does one step; what it answers is the detail. Throws on when it fails, after it was written down. */
  async step(page: Page | undefined, name: string, work: () => Promise<string>): Promise<void> {
    const begun = performance.now();
    const [ok, detail] = await work().then(
      (seen) => [true, seen] as const,
      (error: unknown) => [false, String(error)] as const,
    );
    const ms = Math.round(performance.now() - begun);
    this.#steps.push({ name, ms, ok, detail });
    const place = String(this.#steps.length).padStart(2, '0');
    console.log(`${ok ? '✓' : '✗'} ${place} ${name} (${ms} ms): ${detail}`);
    await page?.screenshot({ path: path.join(tourFolder, `${place}-${slug(name)}.png`) });
    await writeFile(path.join(tourFolder, 'tour.json'), `${JSON.stringify(this.#steps, undefined, 2)}\n`);
    if (!ok) throw new Error(`${name}: ${detail}`);
  }
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
