import { appendFile, cp, readdir, readFile, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { diceOf, type Dice } from '../fixtures/random';
import { Tally, type Outcome } from './outcome';
import { recordsOf } from './records';
import { lostOf } from './typist';
import type { Work } from './work';
import { beginNewJournal, homeOf, newFolder, open, rebuild, remove } from './workspace';

export const tears = ['last line torn', 'cut anywhere', 'garbage behind', 'emptied'] as const;
export type Tear = (typeof tears)[number];

/**
 * Tears the end of the journal off, or puts garbage behind it. The database has everything, so the program must
 * open as if nothing were, bring the journal up again, and be able to rebuild from it at the next harm. Where not one
 * line is left it says that the journal is missing, backs everything up and begins a new one.
 */
export async function tornJournals(work: Work, cases: readonly Tear[], seed: number): Promise<Outcome> {
  const tally = new Tally('torn journal');
  const dice = diceOf(seed);
  for (const tear of cases) {
    const folder = await newFolder();
    await cp(work.folder, folder, { recursive: true });
    const said = await harm(await newestSegment(folder), tear, dice);
    const expected = (await hasWholeLine(folder)) ? 'work' : 'journal missing';
    const started = await open(folder);
    const { shown } = started;
    if (shown === 'journal missing') await beginNewJournal(started);
    const isAtWork = shown === 'work' || shown === 'recovery' || shown === 'journal missing';
    const atWork = shown === 'recovery' ? await rebuild(started) : started;
    const lost = isAtWork ? lostOf(work.acknowledged, await recordsOf(atWork.page)) : work.acknowledged;
    tally.run(`${tear}: ${shown}`, work.acknowledged.length, lost);
    if (shown !== expected) tally.fault(`${said}: the start shows '${shown}'`);
    tally.fault(...(await journalFaults(atWork.page)).map((fault) => `${said}: ${fault}`));
    await atWork.close();
    await remove(folder);
  }
  return tally.outcome();
}

async function harm(segment: string, tear: Tear, dice: Dice): Promise<string> {
  const { size } = await stat(segment);
  switch (tear) {
    case 'last line torn': {
      const text = await readFile(segment);
      const lastLine = text.lastIndexOf('\n', -2) + 1;
      const at = dice.whole(lastLine, size - 1);
      await truncate(segment, at);
      return `the last line cut at ${at - lastLine} of ${size - lastLine}`;
    }
    case 'cut anywhere': {
      const at = dice.whole(1, size - 1);
      await truncate(segment, at);
      return `the journal cut at ${at} of ${size}`;
    }
    case 'garbage behind':
      await appendFile(segment, Buffer.from(dice.hex(2 * dice.whole(1, 900)), 'hex'));
      return 'garbage behind the journal';
    case 'emptied':
      await truncate(segment, 0);
      return 'the newest segment emptied';
  }
}

/** Whether a line of the journal is left that could be whole. That it begins before the first change says nothing. */
async function hasWholeLine(folder: string): Promise<boolean> {
  const journal = path.join(homeOf(folder), 'journal');
  const names = (await readdir(journal)).filter((name) => name.endsWith('.log'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(journal, name))));
  return texts.some((text) =>
    text
      .toString('utf8')
      .split('\n')
      .slice(0, -1)
      .some((line) => !line.startsWith('base 0 ')),
  );
}

async function newestSegment(folder: string): Promise<string> {
  const journal = path.join(homeOf(folder), 'journal');
  const names = (await readdir(journal)).filter((name) => name.endsWith('.log')).sort();
  const newest = names.at(-1);
  if (!newest) throw new Error('The install has no journal');
  return path.join(journal, newest);
}

/** What is wrong between journal and database after the start: they must end at the same change. */
async function journalFaults(page: Parameters<typeof recordsOf>[0]): Promise<readonly string[]> {
  const { counts } = await recordsOf(page);
  const sentinel = await page.evaluate(() => window.benchcoach.journal.sentinel());
  return sentinel?.seq === counts['changes']
    ? []
    : [`the journal ends at ${sentinel?.seq}, the database at ${counts['changes']}`];
}
