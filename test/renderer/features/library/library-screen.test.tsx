import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LibraryScreen } from '../../../../renderer/features/library/library-screen';
import { deleteRubric } from '../../../../shared/model/acts/rubrics';
import { made } from '../../../../shared/model/change';
import { blankCall } from '../../../../shared/model/call';
import { blankRep } from '../../../../shared/model/rep';
import { blankScorecard } from '../../../../shared/model/scorecard';
import { axeFaults } from '../../../fixtures/axe';
import { fixedInstant, put } from '../../../fixtures/data-room';
import { openScreenRoom, show, type ScreenRoom } from '../../../fixtures/screen';

async function useRubric(room: ScreenRoom): Promise<void> {
  const { client, coach, rubric, newId } = room;
  const rep = blankRep({ id: newId(), clientId: client.id, name: 'Dana', createdAt: fixedInstant });
  const call = blankCall({
    id: newId(),
    clientId: client.id,
    repId: rep.id,
    date: '2026-11-20',
    createdAt: fixedInstant,
  });
  const card = blankScorecard({
    id: newId(),
    clientId: client.id,
    callId: call.id,
    coachId: coach.id,
    rubricId: rubric.id,
    startedAt: fixedInstant,
  });
  await put(room, client.id, [made('reps', rep), made('calls', call), made('scorecards', card)]);
}

test('all twenty-five anchors of the standard rubric can be read, each with an example', async () => {
  const room = await openScreenRoom();
  await show(room, <LibraryScreen />);
  const rows = page.getByRole('article').getByRole('row');
  // Five levels and a heading for each dimension; six kinds and a heading for the weights.
  await expect.poll(() => rows.elements().length).toBe(5 * 6 + 7);
  expect(await axeFaults()).toEqual([]);
});

test('a version in use offers the next version instead of a change', async () => {
  const room = await openScreenRoom();
  await useRubric(room);
  await show(room, <LibraryScreen />);
  await expect
    .element(page.getByText('1 scorecard stands on this version, so it stays as it is.'))
    .toBeVisible();
  expect(page.getByRole('textbox').elements()).toHaveLength(0);
});

test('a draft of the next version is written, published, and retires the one before', async () => {
  const room = await openScreenRoom();
  await useRubric(room);
  await show(room, <LibraryScreen />);
  await page.getByRole('button', { name: 'Draft next version' }).click();
  const anchor = page.getByLabelText('Discovery quality, level 3');
  await anchor.fill('Asks about situation, problem and one consequence.');
  await userEvent.tab();
  await page.getByLabelText('Usually: weight of Discovery quality').fill('2');
  await expect
    .poll(async () =>
      (await room.db.rubrics.where('clientId').equals(room.client.id).toArray())
        .map(({ weights }) => weights.discoveryQuality)
        .toSorted((a, b) => a - b),
    )
    .toEqual([1, 2]);
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect
    .poll(async () =>
      (await room.db.rubrics.toArray()).map(({ version, state }) => `${version} ${state}`).sort(),
    )
    .toEqual(['1 retired', '2 published']);
  const second = (await room.db.rubrics.toArray()).find(({ version }) => version === 2);
  expect(second?.dimensions.discoveryQuality.anchors[2]?.text).toBe(
    'Asks about situation, problem and one consequence.',
  );
});

test('a used version is refused by the door itself, whatever a screen does', async () => {
  const room = await openScreenRoom();
  await useRubric(room);
  const change = await room.door.commit({
    clientId: room.client.id,
    label: 'Change a used rubric',
    edits: [
      { table: 'rubrics', id: room.rubric.id, before: { name: room.rubric.name }, after: { name: 'Other' } },
    ],
  });
  expect(change).toEqual({
    ok: false,
    error: 'This rubric version has scorecards and stays as it is. Make a new version to change it.',
  });
});

test('a draft that was deleted meanwhile is not published, and that is said', async () => {
  const room = await openScreenRoom();
  await show(room, <LibraryScreen />);
  await page.getByRole('button', { name: 'Draft next version' }).click();
  const publish = page.getByRole('button', { name: 'Publish version 2' });
  await expect.element(publish).toBeVisible();
  const draft = (await room.db.rubrics.toArray()).find(({ state }) => state === 'draft');
  if (!draft) throw new Error('there is a draft');
  void room.door.commit({ ...deleteRubric(draft), clientId: room.client.id });
  const element = publish.element();
  if (element instanceof HTMLElement) element.click();
  await expect
    .poll(() => room.said.map(({ text }) => text))
    .toContain('This rubric version was deleted meanwhile, so nothing was changed. Undo brings it back.');
});

test('a weight is typed at leisure: what is no weight is said and not kept, what stood there comes back', async () => {
  const room = await openScreenRoom();
  await useRubric(room);
  await show(room, <LibraryScreen />);
  await page.getByRole('button', { name: 'Draft next version' }).click();
  const weight = page.getByLabelText('Usually: weight of Discovery quality');
  await weight.fill('');
  await expect.element(page.getByRole('alert')).toHaveTextContent('0 to 10');
  await weight.fill('2.5');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  const kept = async () =>
    (await room.db.rubrics.toArray()).find(({ version }) => version === 2)?.weights.discoveryQuality;
  await expect.poll(kept).toBe(2.5);
  await weight.fill('12');
  await userEvent.tab();
  await expect.element(weight).toHaveValue(2.5);
  await room.door.settled();
  expect(await kept()).toBe(2.5);
});

test('a rubric needs a name', async () => {
  const room = await openScreenRoom();
  await useRubric(room);
  await show(room, <LibraryScreen />);
  await page.getByRole('button', { name: 'Draft next version' }).click();
  await page.getByLabelText('Name', { exact: true }).fill(' ');
  await expect.element(page.getByText('A rubric needs a name.')).toBeVisible();
  expect(room.said).toEqual([]);
});
