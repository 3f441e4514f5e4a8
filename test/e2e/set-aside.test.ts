import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { recordsOf } from '../faults/records';
import { addRep, newInstall, open, remove } from '../faults/workspace';
import { databaseFolder, endsForRestart } from './launch';

const patience = 240_000;

test(
  'a database that does not open is moved aside at one press, and everything is rebuilt from the journal',
  async () => {
    const { folder } = await newInstall();
    const working = await open(folder);
    await addRep(working.page, 'Eli Moreno');
    const before = await recordsOf(working.page);
    await working.close();
    // Without its manifest the browser neither opens this store nor deletes it.
    const store = databaseFolder(folder);
    for (const name of await readdir(store))
      if (name.startsWith('MANIFEST')) await rm(path.join(store, name));

    const locked = await open(folder);
    expect(locked.shown).toBe('failed');
    const { end } = await endsForRestart(locked.app);
    await locked.page.getByRole('button', { name: 'Rebuild from backup and journal' }).click();
    await end;
    expect(locked.output()).toContain('wants to be started again');

    const rebuilding = await open(folder);
    expect(rebuilding.shown).toBe('set aside');
    await rebuilding.page.getByText(/records are back/).waitFor();
    await rebuilding.page.getByRole('button', { name: 'Open Benchcoach' }).click();
    await rebuilding.page.getByRole('navigation', { name: 'Screens' }).waitFor();
    expect(await recordsOf(rebuilding.page)).toEqual(before);
    await rebuilding.close();

    // The damaged one lies beside its successor, whole, and the wish for it is spent.
    const beside = path.dirname(path.dirname(store));
    const aside = (await readdir(beside)).filter((name) => name.startsWith('IndexedDB.damaged-'));
    expect(aside).toEqual([expect.stringMatching(/^IndexedDB\.damaged-\d{4}-\d\d-\d\d$/)]);
    expect(await readdir(path.join(beside, aside[0] ?? '', path.basename(store)))).toContain('CURRENT');
    const later = await open(folder);
    expect(later.shown).toBe('work');
    await later.close();
    expect((await readdir(beside)).filter((name) => name.startsWith('IndexedDB.damaged-'))).toEqual(aside);
    await remove(folder);
  },
  patience,
);
