import { useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Database } from '../../../renderer/data/open-db';
import { useLive, useLiveAbout } from '../../../renderer/platform/use-live';
import { openSeededRoom, show } from '../../fixtures/screen';

const nameOf = async (db: Database, id: string): Promise<string | undefined> => (await db.reps.get(id))?.name;
const namesOf = async (db: Database, limit: number): Promise<string> =>
  (await db.reps.limit(limit).toArray()).map(({ name }) => name).join();

/** Everything that was ever drawn, in order. */
type Drawn = (readonly [asked: string, shown: string | undefined])[];

function One({ ids, drawn }: { readonly ids: readonly string[]; readonly drawn: Drawn }) {
  const [place, setPlace] = useState(0);
  const id = ids[place] ?? '';
  const name = useLive(nameOf, id);
  drawn.push([id, name]);
  return <button onClick={() => setPlace(1)}>{name ?? 'reading'}</button>;
}

function More({ drawn }: { readonly drawn: Drawn }) {
  const [limit, setLimit] = useState(1);
  const names = useLiveAbout('reps', namesOf, limit);
  drawn.push([String(limit), names]);
  return <button onClick={() => setLimit(2)}>{names ?? 'reading'}</button>;
}

test('never shows the answer for another record, not for one frame', async () => {
  const room = await openSeededRoom({ reps: 2, calls: 0 });
  const reps = await room.db.reps.toArray();
  const nameById = new Map(reps.map(({ id, name }) => [id, name]));
  const drawn: Drawn = [];
  await show(room, <One ids={reps.map(({ id }) => id)} drawn={drawn} />);
  await page.getByRole('button', { name: reps[0]?.name ?? '' }).click();
  await expect.element(page.getByRole('button', { name: reps[1]?.name ?? '' })).toBeVisible();
  expect(drawn.filter(([id, name]) => name !== undefined && name !== nameById.get(id))).toEqual([]);
});

test('keeps the answer while more of the same is asked for', async () => {
  const room = await openSeededRoom({ reps: 2, calls: 0 });
  const [first] = await room.db.reps.toArray();
  const drawn: Drawn = [];
  await show(room, <More drawn={drawn} />);
  await page.getByRole('button', { name: first?.name ?? '' }).click();
  await expect.element(page.getByRole('button', { name: /,/ })).toBeVisible();
  expect(drawn.filter(([limit]) => limit === '2').map(([, shown]) => shown)).not.toContain(undefined);
});
