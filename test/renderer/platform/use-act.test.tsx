import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useAct, useTakeBack } from '../../../renderer/platform/use-act';
import { useServices } from '../../../renderer/platform/services';
import { changeRep } from '../../../shared/model/acts/reps';
import type { Rep } from '../../../shared/model/rep';
import { openSeededRoom, show } from '../../fixtures/screen';

function Acts({ rep }: { readonly rep: Rep }) {
  const act = useAct();
  const { say } = useServices();
  const { offer } = useTakeBack();
  const change = async (field: 'territory' | 'manager', value: string): Promise<void> => {
    const done = await act(changeRep(rep, field, value));
    if (done.ok) say({ tone: 'plain', text: `${field} ${value}`, ...offer(done.value) });
  };
  return (
    <>
      <button onClick={() => void change('territory', 'East')}>East</button>
      <button onClick={() => void change('territory', 'North')}>North</button>
      <button onClick={() => void change('manager', 'Noor')}>Noor</button>
    </>
  );
}

async function openRoom() {
  const room = await openSeededRoom({ reps: 1, calls: 0 });
  const [rep] = await room.db.reps.toArray();
  if (!rep) throw new Error('there is a rep');
  await show(room, <Acts rep={rep} />);
  const press = async (name: string): Promise<void> => {
    const before = room.said.length;
    await page.getByRole('button', { name }).click();
    await expect.poll(() => room.said.length).toBe(before + 1);
  };
  const stored = () => room.db.reps.get(rep.id);
  return { room, rep, press, stored };
}

test('Undo in a message takes back the act it names, though something else was done since', async () => {
  const { room, rep, press, stored } = await openRoom();
  await press('East');
  await press('Noor');
  room.said[0]?.action?.run();
  await expect.poll(async () => (await stored())?.territory).toBe(rep.territory);
  expect((await stored())?.manager).toBe('Noor');
});

test('what stands in the way of it is said', async () => {
  const { room, press, stored } = await openRoom();
  await press('East');
  await press('North');
  room.said[0]?.action?.run();
  await expect.poll(() => room.said.at(-1)?.text).toContain('changed again since');
  expect((await stored())?.territory).toBe('North');
});

test('a second press says that it is undone already', async () => {
  const { room, rep, press, stored } = await openRoom();
  await press('East');
  room.said[0]?.action?.run();
  await expect.poll(async () => (await stored())?.territory).toBe(rep.territory);
  room.said[0]?.action?.run();
  await expect.poll(() => room.said.at(-1)?.text).toContain('is undone already');
});
