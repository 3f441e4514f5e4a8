import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BudgetScreen } from '../../../../renderer/features/skills/budget-screen';
import { useSkillsUi } from '../../../../renderer/features/skills/skills-ui';
import { startBudget } from '../../../../shared/model/acts/training-budgets';
import type { BudgetShares } from '../../../../shared/model/training-budget';
import { axeFaults } from '../../../fixtures/axe';
import { fixedInstant } from '../../../fixtures/data-room';
import { openScreenRoom, show, type ScreenRoom } from '../../../fixtures/screen';
import { putAssessed, type LevelOf } from '../../../fixtures/skills-room';

beforeEach(() => useSkillsUi.setState({ of: {} }));

// AEs are asked for 7 of hunting, the second competency: three people at 2 are all that the team is short of.
const levels: LevelOf = (_rep, competency) => (competency === 1 ? 2 : 10);
const shares = { 'system-skills': 10, relationship: 60, presentation: 30 };

async function open(spent?: BudgetShares, quarters: readonly string[] = ['2026-10-01'], levelOf = levels) {
  const room = await openScreenRoom();
  const { framework } = await putAssessed(room, { people: 3, quarters, levelOf });
  const whole = Object.fromEntries(framework.groups.map(({ key }) => [key, spent?.[key] ?? 0]));
  const given = { clientId: room.client.id, frameworkId: framework.id, year: '2026-01-01', amount: 50_000 };
  const act = startBudget({ ...given, spent: whole }, { at: fixedInstant, newId: room.newId });
  if (spent) {
    const done = await room.door.commit({ ...act, clientId: room.client.id });
    if (!done.ok) throw new Error(done.error);
  }
  await show(room, <BudgetScreen />);
  return room;
}

const planOf = async ({ db }: ScreenRoom) => (await db.trainingBudgets.toArray())[0]?.planned;
const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });

describe('the training budget', () => {
  test('is noted only when the shares come to 100%', async () => {
    const room = await open();
    await page.getByRole('button', { name: 'Note what is spent' }).click();
    await page.getByLabelText('System skills, %').fill('40');
    await expect.element(page.getByText('60.0% is not shared out yet.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Keep the spend' })).toBeDisabled();
    await page.getByLabelText('Relationship building, %').fill('60');
    await page.getByRole('button', { name: 'Keep the spend' }).click();
    await expect.element(row('System skills')).toBeVisible();
    expect((await room.db.trainingBudgets.toArray())[0]?.spent).toMatchObject({
      'system-skills': 40,
      relationship: 60,
    });
  });

  test('says where more and where less is spent than the team is short', async () => {
    await open(shares);
    // All of the shortfall is in system skills: 10% against 100%.
    await expect.element(row('System skills').getByText('under-invested')).toBeVisible();
    await expect.element(row('Relationship building').getByText('over-invested')).toBeVisible();
    await expect.element(row('Negotiation').getByText('in line')).toBeVisible();
    await expect
      .element(
        page.getByText(/^Over-invested: Presentation and communication and Relationship building\. Under/),
      )
      .toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('takes the shortfall of the newest quarter that measured every group, and names it and the year', async () => {
    // The second quarter works on hunting only.
    const focus: LevelOf = (rep, competency, quarter) =>
      quarter === 0 || competency === 1 ? levels(rep, competency, quarter) : null;
    await open(shares, ['2026-07-01', '2026-10-01'], focus);
    await expect
      .element(page.getByText(/^The budget of 2026 against the shortfall of Q3 2026: in Q4 2026 not every/))
      .toBeVisible();
    await expect.element(row('Negotiation').getByText('in line')).toBeVisible();
  });

  test('judges no spend where no quarter measured every group', async () => {
    await open(shares, ['2026-10-01'], (_rep, competency) => (competency === 1 ? 2 : null));
    await expect
      .element(page.getByText(/^Where the team is short is not known: fewer than three people/))
      .toBeVisible();
    await expect.element(row('Relationship building').getByText('not known')).toBeVisible();
    await expect.element(page.getByText('over-invested')).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Spread by shortfall' })).toBeDisabled();
  });

  test('moves a share by the keys of its slider, the others give in proportion, and it is kept as one act', async () => {
    const room = await open(shares);
    const slider = page.getByRole('slider', { name: 'System skills, planned share' });
    (await slider.findElement()).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    // Three points from 60 and 30: two to one.
    await expect.element(page.getByLabelText('Relationship building, planned per cent')).toHaveValue('58');
    await expect
      .element(page.getByLabelText('Presentation and communication, planned per cent'))
      .toHaveValue('29');
    expect(await planOf(room)).toBeNull();
    await page.getByRole('button', { name: 'Keep the plan' }).click();
    await expect.element(page.getByRole('button', { name: 'Keep the plan' })).toBeDisabled();
    expect(await planOf(room)).toMatchObject({ 'system-skills': 13, relationship: 58, presentation: 29 });
  });

  test('leaves a locked share alone and takes numbers', async () => {
    await open(shares);
    await page.getByLabelText('Lock Relationship building').click();
    await page.getByLabelText('System skills, planned per cent').fill('35');
    await expect.element(page.getByLabelText('Relationship building, planned per cent')).toHaveValue('60');
    await expect
      .element(page.getByLabelText('Presentation and communication, planned per cent'))
      .toHaveValue('5');
    await expect.element(page.getByText(/^Planned: 100%/)).toBeVisible();
  });

  test('is spread by the shortfall, and put back', async () => {
    await open(shares);
    await page.getByRole('button', { name: 'Spread by shortfall' }).click();
    await expect.element(page.getByLabelText('System skills, planned per cent')).toHaveValue('100');
    await page.getByRole('button', { name: 'As it is spent' }).click();
    await expect.element(page.getByLabelText('System skills, planned per cent')).toHaveValue('10');
  });

  test('is deleted, and the message brings it back', async () => {
    const room = await open(shares);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Delete the budget' }).click();
    await expect.element(page.getByText('No training budget yet')).toBeVisible();
    expect(await room.db.trainingBudgets.count()).toBe(0);
    room.said.at(-1)?.action?.run();
    await expect.element(row('System skills')).toBeVisible();
  });
});
