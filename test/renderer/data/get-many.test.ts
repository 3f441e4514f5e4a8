import { expect, test } from 'vitest';
import { getMany } from '../../../renderer/data/get-many';
import { made } from '../../../shared/model/change';
import { blankRep } from '../../../shared/model/rep';
import { addClient, fixedInstant, openDataRoom, put } from '../../fixtures/data-room';

test('answers in the order of the ids, few or many, and nothing for one that is not there', async () => {
  const room = await openDataRoom();
  const client = await addClient(room, 'Acme');
  const reps = ['Dana', 'Eli', 'Fay'].map((name) =>
    blankRep({ id: room.newId(), clientId: client.id, name, createdAt: fixedInstant }),
  );
  await put(
    room,
    client.id,
    reps.map((rep) => made('reps', rep)),
  );
  const [dana, eli, fay] = reps.map(({ id }) => id);
  const absent = Array.from({ length: 600 }, () => room.newId());
  const namesOf = async (ids: readonly string[]) =>
    (await getMany(room.db.reps, ids)).map((rep) => rep?.name);
  expect(await namesOf([fay ?? '', absent[0] ?? '', dana ?? ''])).toEqual(['Fay', undefined, 'Dana']);
  const many = await namesOf([fay ?? '', ...absent, dana ?? '', eli ?? '', dana ?? '']);
  expect([many.length, many[0], many[1], many.at(-3), many.at(-2), many.at(-1)]).toEqual([
    604,
    'Fay',
    undefined,
    'Dana',
    'Eli',
    'Dana',
  ]);
});
