import { open as openFile, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { goTo } from '../e2e/walk';
import { installWith, openToday, remove } from './installs';
import { percentile, rounded, sideOf, timed, type Result } from './result';

const frame = 1000 / 60;

/** What one key press took, in milliseconds. */
interface Press {
  /** From the key to the end of the frame that shows the figure. */
  readonly shown: number;
  /** From the key to the sign that it is saved. */
  readonly saved: number;
}

/**
 * Scores a call by keyboard while its recording plays, in a database of so many calls. Two workloads in one:
 * until the figure is on screen, and until it is saved, in turn with a bare append of as many bytes.
 */
export async function keyPresses(calls: number, presses: number): Promise<readonly Result[]> {
  const { folder, callId } = await installWith(calls);
  const started = await openToday(folder);
  const { page } = started;
  await goTo(page, `/calls/${callId}`);
  await page.getByRole('region', { name: 'Scorecard' }).waitFor();
  await page.keyboard.press('Space');
  await page
    .getByRole('timer', { name: 'Position' })
    .filter({ hasText: /0:0[1-9]/ })
    .waitFor();
  await page.evaluate(watchKeys);
  await pressAll(page, 10);
  const before = await journalBytes(folder);
  const pressed: Press[] = [];
  const appended: number[] = [];
  const limits: Limits[] = [];
  const file = path.join(folder, 'bare-append');
  for (let press = 0; press < presses; press++) {
    pressed.push(...(await pressAll(page, 1)));
    // As many bytes as a change of this kind takes in the journal.
    const bytes = Math.round(((await journalBytes(folder)) - before) / pressed.length);
    limits.push(await page.evaluate(measureLimits));
    appended.push(await bareAppend(file, Buffer.alloc(Math.max(1, bytes), 'x')));
  }
  const frames = await page.evaluate(() => window.benchFrames);
  await rm(file);
  await started.close();
  await remove(folder);

  const shown = sideOf(pressed.map((press) => press.shown));
  const saved = sideOf(pressed.map((press) => press.saved));
  const bare = sideOf(appended);
  const strictPut = sideOf(limits.map((limit) => limit.strictPut));
  const roundTrip = sideOf(limits.map((limit) => limit.roundTrip));
  const longest = rounded(Math.max(...frames));
  const late = pressed.filter((press) => press.shown > 2 * frame).length;
  return [
    {
      name: `key press to figure on screen, ${calls} calls, audio playing`,
      unit: 'ms',
      ours: shown,
      peer: { median: rounded(frame), p95: rounded(frame), runs: 1 },
      against: 'one frame',
      ratio: rounded(shown.p95 / frame),
      goal: 'in the next frame at the 95th percentile (≤ 2 frames after a key that falls anywhere in one); no frame over 50 ms',
      met: shown.p95 <= 2 * frame && longest <= 50,
      more: {
        longestFrame: longest,
        frameP95: percentile(frames, 0.95),
        pressesLaterThanTheNextFrame: late,
      },
    },
    {
      name: `key press to saved, ${calls} calls`,
      unit: 'ms',
      ours: saved,
      peer: bare,
      against: 'a bare append of the same bytes with fsync',
      ratio: rounded(saved.median / bare.median),
      goal: '≤ 3',
      met: saved.median <= 3 * bare.median,
      more: {
        strictPutAlone: strictPut.median,
        bridgeRoundTripAlone: roundTrip.median,
        // No way that writes to both, one after the other, can be faster than this.
        againstTheStepsAlone: rounded(saved.median / (strictPut.median + roundTrip.median + bare.median)),
      },
    },
  ];
}

declare global {
  interface Window {
    benchFrames: number[];
    benchPress: (count: number) => Promise<Press>;
  }
}

/** Presses a level key so often, each time another level, and answers what each press took. */
async function pressAll(page: Page, count: number): Promise<readonly Press[]> {
  const all: Press[] = [];
  for (let press = 0; press < count; press++) {
    const next = page.evaluate(() => window.benchPress(1));
    const level = await page.evaluate(() => (Number(sessionStorage['level'] ?? 0) % 5) + 1);
    await page.evaluate((now) => (sessionStorage['level'] = String(now)), level);
    await page.keyboard.press(String(level));
    all.push(await next);
  }
  return all;
}

/** Runs in the page: times frames all along, and key presses one by one. */
function watchKeys(): void {
  const card = document.querySelector('[aria-label="Scorecard"]');
  const sign = () => document.querySelector('nav [role=status]')?.textContent?.trim();
  if (!card) throw new Error('There is no scorecard on screen');
  window.benchFrames = [];
  let last = performance.now();
  const count = (now: number): void => {
    window.benchFrames.push(now - last);
    last = now;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  window.benchPress = () =>
    new Promise((done) => {
      let from = 0;
      let shown = 0;
      const pressed = (event: KeyboardEvent): void => {
        from = event.timeStamp;
      };
      window.addEventListener('keydown', pressed, { capture: true, once: true });
      const cardWatch = new MutationObserver(() => {
        if (from === 0 || shown !== 0) return;
        cardWatch.disconnect();
        // After the next frame is drawn: the frame's own callback, then a task behind it.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            shown = performance.now() - from;
          };
          port2.postMessage(undefined);
        });
      });
      cardWatch.observe(card, { subtree: true, childList: true, characterData: true, attributes: true });
      let wasSaving = false;
      let saved = 0;
      const signWatch = new MutationObserver(() => {
        if (sign() === 'Saving') wasSaving = true;
        else if (wasSaving && sign() === 'Saved' && saved === 0) saved = performance.now() - from;
      });
      const nav = document.querySelector('nav');
      if (nav) signWatch.observe(nav, { subtree: true, childList: true, characterData: true });
      const wait = (): void => {
        if (shown === 0 || saved === 0) return void setTimeout(wait, 5);
        signWatch.disconnect();
        done({ shown, saved });
      };
      wait();
    });
}

/** What two steps of saving cost by themselves, in milliseconds. */
interface Limits {
  /** One strict write of one small record, in a database of its own. */
  readonly strictPut: number;
  /** A question to the main process and its answer. */
  readonly roundTrip: number;
}

/** Runs in the page. */
async function measureLimits(): Promise<Limits> {
  const opened = indexedDB.open('bench-strict', 1);
  opened.onupgradeneeded = () => opened.result.createObjectStore('one');
  await new Promise((done) => {
    opened.onsuccess = done;
  });
  const before = performance.now();
  const transaction = opened.result.transaction('one', 'readwrite', { durability: 'strict' });
  transaction.objectStore('one').put({ text: 'x'.repeat(500) }, 1);
  await new Promise((done) => {
    transaction.oncomplete = done;
  });
  const between = performance.now();
  await window.benchcoach.journal.sentinel();
  const after = performance.now();
  opened.result.close();
  return { strictPut: between - before, roundTrip: after - between };
}

async function journalBytes(folder: string): Promise<number> {
  const journal = path.join(folder, 'benchcoach/journal');
  const names = (await readdir(journal)).filter((name) => name.endsWith('.log'));
  const sizes = await Promise.all(names.map(async (name) => (await stat(path.join(journal, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** What the least that can be called saved costs: open file, write, force to disk. */
async function bareAppend(file: string, bytes: Buffer): Promise<number> {
  const handle = await openFile(file, 'a');
  try {
    return await timed(async () => {
      await handle.write(bytes);
      await handle.sync();
    });
  } finally {
    await handle.close();
  }
}
