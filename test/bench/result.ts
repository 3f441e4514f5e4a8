import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from '../host/find-chromium.mjs';

/** One side of a comparison, in the unit of the workload. */
export interface Side {
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

/** What a workload came to, against a peer or a limit that ran in turn with it. */
export interface Result {
  readonly name: string;
  readonly unit: 'ms';
  readonly ours: Side;
  readonly peer: Side;
  /** What the peer is. */
  readonly against: string;
  /** Ours by the peer's, of the medians where nothing else is said. */
  readonly ratio: number;
  readonly goal: string;
  readonly met: boolean;
  /** Further figures, in the unit their names say. */
  readonly more?: Readonly<Record<string, number>>;
}

/** Median and 95th percentile of some figures. Throws for none. */
export function sideOf(figures: readonly number[]): Side {
  return { median: percentile(figures, 0.5), p95: percentile(figures, 0.95), runs: figures.length };
}

/** The figure below which so large a share of all lie (nearest rank). */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((one, other) => one - other);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('Nothing was measured');
  return rounded(found);
}

/** To a hundredth. */
export const rounded = (figure: number): number => Math.round(figure * 100) / 100;

/** Runs both sides in turn, changing who goes first, and answers what each took. */
export async function inTurn(
  runs: number,
  ours: () => Promise<number>,
  peer: () => Promise<number>,
): Promise<{ readonly ours: Side; readonly peer: Side }> {
  const taken = { ours: [] as number[], peer: [] as number[] };
  for (let run = 0; run < runs; run++) {
    const order = run % 2 === 0 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const);
    for (const side of order) taken[side].push(await (side === 'ours' ? ours() : peer()));
  }
  return { ours: sideOf(taken.ours), peer: sideOf(taken.peer) };
}

/** How long a task takes, in milliseconds. */
export async function timed(task: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await task();
  return performance.now() - from;
}

/** What ran: Node, the browser, and the libraries that a peer is made of. */
export function versions(libraries: readonly string[] = []): Readonly<Record<string, string>> {
  const root = path.resolve(import.meta.dirname, '../..');
  const versionOf = (name: string): string => {
    const read: unknown = JSON.parse(
      readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'),
    );
    return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : 'unknown';
  };
  return {
    node: process.version,
    browser: execFileSync(findChromium(), ['--version'], { encoding: 'utf8' }).trim(),
    ...Object.fromEntries(libraries.map((name) => [name, versionOf(name)])),
  };
}
