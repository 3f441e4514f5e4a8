import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { undoAct } from '../../../../renderer/data/history';
import { RepCompetenciesScreen } from '../../../../renderer/features/assessments/rep-competencies-screen';
import { axeFaults } from '../../../fixtures/axe';
import { fixedInstant } from '../../../fixtures/data-room';
import { show } from '../../../fixtures/screen';
import { addAssessment, openAssessingRoom, quarter, type AssessingRoom } from './assessing-room';

const open = (room: AssessingRoom) =>
  show(room, <RepCompetenciesScreen />, {
    path: `/reps/${room.rep.id}/competencies`,
    route: '/reps/:repId/competencies',
  });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const cells = (name: RegExp) =>
  page
    .getByRole('row', { name })
    .getByRole('cell')
    .elements()
    .map(({ textContent }) => textContent);
const complete = { state: 'complete', completedAt: fixedInstant } as const;

describe('the first assessment', () => {
  test('begins in the running quarter and opens', async () => {
    const room = await openAssessingRoom();
    const { visited } = await open(room);
    await expect.element(page.getByText('Dana Fox has not been assessed yet')).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await button('Assess Q4 2026').click();
    await expect.poll(() => room.db.assessments.count()).toBe(1);
    const [one] = await room.db.assessments.toArray();
    expect(one).toMatchObject({ quarter, repId: room.rep.id, via: 'program', coachId: room.coach.id });
    await expect.poll(() => visited.at(-1)).toBe(`/assessments/${one?.id}`);
  });

  test('can be of the quarter before, as that quarter ended', async () => {
    const room = await openAssessingRoom();
    await open(room);
    await page.getByLabelText('Quarter to assess').selectOptions('Q3 2026, the one before');
    expect(await axeFaults()).toEqual([]);
    await button('Assess Q3 2026').click();
    await expect.poll(() => room.db.assessments.count()).toBe(1);
    expect((await room.db.assessments.toArray())[0]).toMatchObject({
      quarter: '2026-07-01',
      assessedOn: '2026-09-30',
    });
  });

  test('of the quarter before goes on where it was left, beside one of the running quarter', async () => {
    const room = await openAssessingRoom();
    const late = await addAssessment(room, { quarter: '2026-07-01' });
    const { visited } = await open(room);
    await expect.element(button('Assess Q4 2026')).toBeVisible();
    await page.getByLabelText('Quarter to assess').selectOptions('Q3 2026, the one before');
    await button('Go on with Q3 2026').click();
    await expect.poll(() => visited.at(-1)).toBe(`/assessments/${late.id}`);
    expect(await room.db.assessments.count()).toBe(1);
  });

  test('goes out as a form that names it, and the same form again while it waits', async () => {
    const room = await openAssessingRoom();
    await open(room);
    await button('Save a form to send').click();
    await expect.element(page.getByText(/waits for the file from the form/)).toBeVisible();
    await button('Save the form again').first().click();
    await expect.poll(() => room.main.saved.length).toBe(2);
    const [one, second] = await room.db.assessments.toArray();
    expect(second).toBeUndefined();
    for (const { bytes, name } of room.main.saved) {
      expect(new TextDecoder().decode(bytes)).toContain(`"assessmentId":"${one?.id}"`);
      expect(name).toBe('Assessment Dana Fox Q4 2026.html');
    }
    expect(await axeFaults()).toEqual([]);
  });

  test('needs a framework, and says where it comes from', async () => {
    const room = await openAssessingRoom({ framework: { state: 'draft' } });
    const { visited } = await open(room);
    await expect.element(page.getByText('No competency framework yet')).toBeVisible();
    await button('Open the library').click();
    await expect.poll(() => visited.at(-1)).toBe('/library/frameworks');
  });
});

describe('quarters side by side', () => {
  async function openAssessed() {
    const room = await openAssessingRoom();
    await addAssessment(room, { ...complete, quarter: '2026-07-01', levels: { hunting: 3, negotiating: 5 } });
    await addAssessment(room, { ...complete, levels: { hunting: 4, negotiating: null, closing: 8 } });
    await addAssessment(room, {
      ...complete,
      assessor: 'Kim Reed',
      coachId: null,
      levels: { hunting: 5, negotiating: null },
    });
    const { visited } = await open(room);
    return { room, visited };
  }

  // Two assessors gave hunting a 4 and a 5: (4 + 5) ÷ 2 = 4.5. The role asks for 6: 6 − 4.5 = 1.5 under it.
  test('show the level of each, what the role asks for, and how far under it', async () => {
    await openAssessed();
    await expect.element(page.getByRole('columnheader', { name: 'Q3 2026' })).toBeVisible();
    await expect.element(page.getByRole('columnheader', { name: 'Q4 2026' })).toBeVisible();
    const hunting = cells(/^Hunting/);
    expect(hunting[0]).toBe('3');
    expect(hunting[1]).toBe('4.5');
    expect(hunting[2]).toContain('6');
    expect(hunting[3]).toContain('1.5');
    expect(cells(/^Closing/)[2]).toContain('not asked');
    expect(await axeFaults()).toEqual([]);
  });

  test('list every assessment, by whom and how far, and delete one with a way back', async () => {
    const { room } = await openAssessed();
    await expect
      .element(page.getByRole('row', { name: /Kim Reed.*complete, 2 of 3 · version 1/ }))
      .toBeVisible();
    await page
      .getByRole('row', { name: /Kim Reed/ })
      .getByRole('button', { name: 'Delete' })
      .click();
    await expect.poll(() => room.db.assessments.count()).toBe(2);
    expect((await undoAct(room.db, room.client.id))?.label).toBe('Delete an assessment of Dana Fox');
  });

  test('go on with a draft of this quarter rather than begin another', async () => {
    const { room, visited } = await openAssessed();
    const draft = await addAssessment(room, { levels: { hunting: 5 } });
    await expect.element(page.getByRole('row', { name: /Draft 1 of 3 settled/ })).toBeVisible();
    await button('Go on with Q4 2026').click();
    await expect.poll(() => visited.at(-1)).toBe(`/assessments/${draft.id}`);
    expect(await room.db.assessments.count()).toBe(4);
  });
});

test('what was said of a competency stands beside its level, and what could not be judged says so', async () => {
  const room = await openAssessingRoom();
  await addAssessment(room, {
    ...complete,
    assessor: 'Imogen Hartley',
    levels: { hunting: 4, negotiating: null },
    notes: { hunting: 'Two introductions in March.' },
  });
  await open(room);
  await expect.element(page.getByText(/^Two introductions in March\./)).toBeVisible();
  expect(cells(/^Hunting/).at(-1)).toContain('Two introductions in March. Imogen Hartley');
  expect(cells(/^Negotiating/).at(-1)).toBe('could not be judged');
  expect(await axeFaults()).toEqual([]);
});
