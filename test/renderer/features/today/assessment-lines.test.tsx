import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { TodayScreen } from '../../../../renderer/features/today/today-screen';
import { made } from '../../../../shared/model/change';
import { blankRep } from '../../../../shared/model/rep';
import { axeFaults } from '../../../fixtures/axe';
import { fixedInstant, put } from '../../../fixtures/data-room';
import { show } from '../../../fixtures/screen';
import { addAssessment, openAssessingRoom } from '../assessments/assessing-room';

const section = () => page.getByRole('region', { name: 'Assessments' });

test('nothing stands there while nobody is to be assessed', async () => {
  const room = await openAssessingRoom();
  await show(room, <TodayScreen />);
  await expect.element(page.getByRole('heading', { name: 'No calls yet' })).toBeVisible();
  await expect.element(section()).not.toBeInTheDocument();
});

test('drafts are gone on with, and a rep who is due is begun and opened in one press', async () => {
  const room = await openAssessingRoom();
  const lee = blankRep({
    id: room.newId(),
    clientId: room.client.id,
    name: 'Lee Park',
    createdAt: fixedInstant,
  });
  // Day 22 of November: all reps of a cycle that began in October are late since the end of that month.
  const cycle = {
    id: room.newId(),
    clientId: room.client.id,
    teamId: null,
    frameworkId: room.framework.id,
    template: 'tier by tier' as const,
    startsOn: '2026-10-01',
    focus: [[], [], [], []],
    endedAt: null,
    createdAt: fixedInstant,
  };
  await put(room, room.client.id, [made('reps', lee), made('quarterlyCycles', cycle)]);
  const draft = await addAssessment(room, { levels: { hunting: 4 } });
  const { visited } = await show(room, <TodayScreen />);
  await expect.element(section().getByRole('row', { name: /Dana Fox 1 of 3 Q4 2026 Begun/ })).toBeVisible();
  await expect
    .element(section().getByRole('row', { name: /Lee Park 0 of 3 Q4 2026 Was due by 31 Oct 2026/ }))
    .toBeVisible();
  expect(await axeFaults()).toEqual([]);
  await page.getByRole('button', { name: 'Go on with the assessment of Dana Fox' }).click();
  expect(visited.at(-1)).toBe(`/assessments/${draft.id}`);
  await page.getByRole('button', { name: 'Assess Lee Park' }).click();
  await expect
    .poll(async () => (await room.db.assessments.toArray()).map(({ repId }) => repId))
    .toContain(lee.id);
  const begun = (await room.db.assessments.toArray()).find(({ repId }) => repId === lee.id);
  await expect.poll(() => visited.at(-1)).toBe(`/assessments/${begun?.id}`);
});
