import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undoAct } from '../../../../renderer/data/history';
import { AssessmentScreen } from '../../../../renderer/features/assessments/assessment-screen';
import type { Assessment } from '../../../../shared/model/assessment';
import { axeFaults } from '../../../fixtures/axe';
import { addClient, fixedInstant } from '../../../fixtures/data-room';
import { show } from '../../../fixtures/screen';
import { addAssessment, openAssessingRoom, type AssessingRoom } from './assessing-room';

const open = (room: AssessingRoom, { id }: Pick<Assessment, 'id'>) =>
  show(room, <AssessmentScreen />, { path: `/assessments/${id}`, route: '/assessments/:assessmentId' });

/** A room with an assessment under way, open on the screen. */
async function openDesk(fields: Partial<Assessment> = {}) {
  const room = await openAssessingRoom();
  const assessment = await addAssessment(room, fields);
  const { visited } = await open(room, assessment);
  await expect.element(page.getByRole('list', { name: 'Competencies' })).toBeVisible();
  const stored = () => room.db.assessments.get(assessment.id);
  return { room, assessment, visited, stored };
}

const heading = (name: string) => page.getByRole('heading', { name, level: 2 });
const item = (name: string) =>
  page.getByRole('list', { name: 'Competencies' }).getByRole('button', { name: new RegExp(name) });
const level = (name: string) => page.getByRole('button', { name, exact: true });
const complete = '{Control>}{Enter}{/Control}';

describe('assessing by keyboard alone', () => {
  test('gives each competency its level and goes on, to the end and out', async () => {
    const { room, visited, stored } = await openDesk();
    await expect.element(heading('Hunting')).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await userEvent.keyboard('7');
    await expect.element(heading('Negotiating')).toBeVisible();
    await userEvent.keyboard('x');
    await expect.element(heading('Closing')).toBeVisible();
    await userEvent.keyboard('0');
    await expect.element(page.getByText(/3 of 3 settled/)).toBeVisible();
    await userEvent.keyboard(complete);
    await expect.poll(async () => (await stored())?.state).toBe('complete');
    expect(await stored()).toMatchObject({
      levels: { hunting: 7, negotiating: null, closing: 10 },
      completedAt: fixedInstant,
    });
    await expect.poll(() => visited.at(-1)).toBe(`/reps/${room.rep.id}/competencies`);
  });

  test('keeps every key of a quick hand, each on the competency that was in focus', async () => {
    const { room, stored } = await openDesk();
    await expect.element(heading('Hunting')).toBeVisible();
    await userEvent.keyboard('123');
    await expect.element(page.getByText(/3 of 3 settled/)).toBeVisible();
    await expect
      .poll(async () => (await stored())?.levels)
      .toEqual({ hunting: 1, negotiating: 2, closing: 3 });
    await room.door.settled();
  });

  test('moves up and down, clears, changes what a level rests on and notes', async () => {
    const { stored } = await openDesk({ levels: { hunting: 4 } });
    // It goes on where it was left: at the first that is open.
    await expect.element(heading('Negotiating')).toBeVisible();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(heading('Hunting')).toBeVisible();
    await userEvent.keyboard('s');
    await expect.poll(async () => (await stored())?.sources).toEqual({ hunting: 'data' });
    await userEvent.keyboard('n');
    await expect.element(page.getByLabelText('Note')).toHaveFocus();
    await userEvent.keyboard('Won 3 of 9');
    await userEvent.keyboard('{Escape}');
    await expect.poll(async () => (await stored())?.notes).toEqual({ hunting: 'Won 3 of 9' });
    // The digit went into the note, not into the level.
    expect((await stored())?.levels).toEqual({ hunting: 4 });
    await userEvent.keyboard('{Delete}');
    await expect.poll(async () => (await stored())?.levels).toEqual({});
    await expect.element(item('Hunting.*open')).toBeVisible();
  });

  test('completes from within a note, and keeps what was just typed', async () => {
    const { stored } = await openDesk({ levels: { hunting: 4, negotiating: 3, closing: null } });
    await userEvent.keyboard('n');
    await expect.element(page.getByLabelText('Note')).toHaveFocus();
    await userEvent.keyboard(`Late word${complete}`);
    await expect.poll(async () => (await stored())?.state).toBe('complete');
    expect((await stored())?.notes).toEqual({ hunting: 'Late word' });
  });
});

describe('completing', () => {
  test('with open competencies asks first, and goes on with the first of them', async () => {
    const { stored } = await openDesk({ levels: { hunting: 4 } });
    await userEvent.keyboard('{ArrowUp}');
    await page.getByRole('button', { name: 'Complete' }).click();
    const question = page.getByRole('dialog', { name: 'Complete with 2 open competencies?' });
    await expect.element(question.getByText(/^2 of 3 have .*: Negotiating and Closing\./)).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await question.getByRole('button', { name: 'Go on assessing' }).click();
    await expect.element(question).not.toBeInTheDocument();
    await expect.element(heading('Negotiating')).toBeVisible();
    expect((await stored())?.state).toBe('draft');
  });

  test('leaves competencies open once that is agreed to', async () => {
    const { room, stored, visited } = await openDesk({ levels: { hunting: 4 } });
    await userEvent.keyboard(complete);
    await page.getByRole('dialog').getByRole('button', { name: 'Complete' }).click();
    await expect.poll(async () => (await stored())?.state).toBe('complete');
    expect((await stored())?.levels).toEqual({ hunting: 4 });
    await expect.poll(() => visited.at(-1)).toBe(`/reps/${room.rep.id}/competencies`);
  });

  test('is refused while nothing is settled', async () => {
    const { room, stored } = await openDesk();
    await userEvent.keyboard(complete);
    await expect.poll(() => room.said.at(-1)?.text).toMatch(/^Nothing is settled yet/);
    await expect.element(heading('Hunting')).toBeVisible();
    expect((await stored())?.state).toBe('draft');
  });

  test('can be undone', async () => {
    const { room, stored } = await openDesk({ levels: { hunting: 4, negotiating: 3, closing: null } });
    await page.getByRole('button', { name: 'Complete' }).click();
    await expect.poll(async () => (await stored())?.state).toBe('complete');
    await room.door.settled();
    const undo = await undoAct(room.db, room.client.id);
    expect(undo?.label).toBe('Complete the assessment of Dana Fox');
    if (!undo) throw new Error('there is something to undo');
    expect((await room.door.commit(undo)).ok).toBe(true);
    expect((await stored())?.state).toBe('draft');
  });

  test('is taken back by the button of its message', async () => {
    const { room, stored } = await openDesk({ levels: { hunting: 4, negotiating: 3, closing: null } });
    await page.getByRole('button', { name: 'Complete' }).click();
    await expect.poll(() => room.said.at(-1)?.action?.label).toBe('Undo');
    room.said.at(-1)?.action?.run();
    await expect.poll(async () => (await stored())?.state).toBe('draft');
  });

  test('freezes: nothing can be pressed or typed any more', async () => {
    const { stored } = await openDesk({
      levels: { hunting: 4, negotiating: 3, closing: null },
      notes: { hunting: 'Seen twice' },
      state: 'complete',
      completedAt: fixedInstant,
    });
    await expect.element(page.getByText('Seen twice')).toBeVisible();
    await expect.element(level('5')).toBeDisabled();
    await expect.element(page.getByLabelText('Rests on')).toBeDisabled();
    await userEvent.keyboard('9x{Delete}');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(heading('Negotiating')).toBeVisible();
    expect((await stored())?.levels).toEqual({ hunting: 4, negotiating: 3, closing: null });
    expect(await axeFaults()).toEqual([]);
  });
});

describe('assessing by mouse', () => {
  test('stays where it is, marks the nearest description, and clears with a second press', async () => {
    const { stored } = await openDesk();
    await level('3').click();
    await expect.element(level('3')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(heading('Hunting')).toBeVisible();
    const near = () => [...document.querySelectorAll('[data-near] dt')].map((one) => one.textContent);
    expect(near()).toEqual(['1', '5']);
    await level('9').click();
    await expect.poll(near).toEqual(['10']);
    await level('9').click();
    await expect.poll(async () => (await stored())?.levels).toEqual({});
    await level('Cannot judge').click();
    await expect.poll(async () => (await stored())?.levels).toEqual({ hunting: null });
    await item('Closing').click();
    await expect.element(heading('Closing')).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('says by whom and of which day; under another name it is not the coach’s', async () => {
    const { room, stored } = await openDesk();
    await page.getByLabelText('Assessed by').fill('Kim Reed');
    await expect.poll(stored).toMatchObject({ assessor: 'Kim Reed', coachId: null });
    await page.getByLabelText('Assessed by').fill(room.coach.name);
    await expect.poll(stored).toMatchObject({ assessor: room.coach.name, coachId: room.coach.id });
    await page.getByLabelText('Of the day').fill('2026-11-02');
    await expect.poll(stored).toMatchObject({ assessedOn: '2026-11-02' });
    await page.getByLabelText('Assessed by').fill(' ');
    await expect.element(page.getByText('Say who assesses.')).toBeVisible();
  });
});

test('an assessment of another client is not shown', async () => {
  const room = await openAssessingRoom();
  const assessment = await addAssessment(room);
  const other = await addClient(room, 'Secret Bros');
  await room.db.assessments.toCollection().modify({ clientId: other.id });
  await open(room, assessment);
  await expect.element(page.getByText('This assessment is not here')).toBeVisible();
});
