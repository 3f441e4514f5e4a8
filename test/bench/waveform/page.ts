import WaveSurfer from 'wavesurfer.js';
import { makePeaks, type SoundKind } from '../../../renderer/jobs/peaks';

/** What one run on the page took, in milliseconds. */
interface Run {
  readonly firstPart: number;
  readonly whole: number;
  /** The longest time in which the page could not have reacted. */
  readonly blocked: number;
  /** The same in a second before the job, in which only the rest of the machine can be to blame. */
  readonly blockedIdle: number;
  /** The longest task of the page itself, whatever else ran on the machine; 0 where none passed 50 ms. */
  readonly longestTask: number;
}

declare global {
  interface Window {
    readonly bench?: {
      readonly ours: (url: string, kind: SoundKind, bytes: number) => Promise<Run>;
      readonly peer: (url: string) => Promise<Run>;
    };
  }
}

Object.assign(window, {
  bench: {
    ours: (url: string, kind: SoundKind, bytes: number) =>
      timed(async (firstPart) => {
        const result = await makePeaks(url, { kind, bytes }, { onPart: firstPart });
        if (!result.ok) throw new Error(result.error);
      }),
    // 'decode' comes when the peer has the samples and has not drawn yet: what our job has when it is done.
    peer: (url: string) =>
      timed(
        () =>
          new Promise((resolve, reject) => {
            const surfer = WaveSurfer.create({ container: '#peer', url });
            surfer.on('decode', () => resolve());
            surfer.on('error', reject);
          }),
      ),
  },
});

const tickMs = 4;
const idleMs = 1000;

async function timed(job: (firstPart: () => void) => Promise<void>): Promise<Run> {
  const idle = watchBlocking();
  await new Promise((resolve) => setTimeout(resolve, idleMs));
  const blockedIdle = idle();
  const start = performance.now();
  let firstPart: number | undefined;
  const blocking = watchBlocking();
  const tasks = watchTasks();
  await job(() => (firstPart ??= performance.now() - start));
  const whole = performance.now() - start;
  return { firstPart: firstPart ?? whole, whole, blocked: blocking(), blockedIdle, longestTask: tasks() };
}

/** Watches the page's long tasks until it is asked. */
function watchTasks(): () => number {
  const entries: PerformanceEntry[] = [];
  const longTasks = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  longTasks.observe({ type: 'longtask' });
  return () => {
    entries.push(...longTasks.takeRecords());
    longTasks.disconnect();
    return Math.max(0, ...entries.map(({ duration }) => duration));
  };
}

/** Watches for how long at most the page could not have reacted, until it is asked. */
function watchBlocking(): () => number {
  let blocked = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    blocked = Math.max(blocked, now - last - tickMs);
    last = now;
  }, tickMs);
  return () => {
    clearInterval(timer);
    return blocked;
  };
}
