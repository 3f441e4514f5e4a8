import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { CycleScreen } from '../../../../renderer/features/skills/cycle-screen';
import { useSkillsUi } from '../../../../renderer/features/skills/skills-ui';
import { endCycle, startCycle } from '../../../../shared/model/acts/quarterly-cycles';
import { axeFaults } from '../../../fixtures/axe';
import { fixedInstant } from '../../../fixtures/data-room';
import { openScreenRoom, show } from '../../../fixtures/screen';
import { putAssessed, type LevelOf } from '../../../fixtures/skills-room';

beforeEach(() => useSkillsUi.setState({ of: {} }));

// Three of three people: hunting 9, 4, 2 is 350% and at tier 1; everything else is at 6.
const levels: LevelOf = (rep, competency) => (competency === 1 ? ([9, 4, 2][rep] ?? 2) : 6);

async function open(assessed: readonly string[], isStarted = true, levelOf: LevelOf = levels) {
  const room = await openScreenRoom();
  const { framework, reps, teamIds } = await putAssessed(room, {
    people: 3,
    quarters: assessed,
    levelOf,
  });
  const given = {
    clientId: room.client.id,
    teamId: null,
    frameworkId: framework.id,
    template: 'tier by tier' as const,
    startsOn: '2026-07-01',
  };
  const act = startCycle(given, { at: fixedInstant, newId: room.newId });
  if (isStarted) await room.door.commit({ ...act, clientId: room.client.id });
  return { room, reps, teamIds, ...(await show(room, <CycleScreen />)) };
}

const quarters = () => page.getByRole('list', { name: 'The four quarters' });

describe('the cycle', () => {
  test('is started with a template and a first quarter, in one act', async () => {
    const { room } = await open(['2026-07-01'], false);
    await page.getByText('A skill a quarter').click();
    await page.getByLabelText('First quarter').selectOptions('Q3 2026');
    await page.getByRole('button', { name: 'Start the cycle' }).click();
    await expect.element(quarters()).toBeVisible();
    expect(await room.db.quarterlyCycles.toArray()).toMatchObject([
      { template: 'a skill a quarter', startsOn: '2026-07-01', teamId: null, endedAt: null },
    ]);
  });

  test('says what each quarter is for and works on, and who is due by when', async () => {
    await open(['2026-07-01']);
    const second = quarters().getByRole('listitem').filter({ hasText: 'Q4 2026' });
    await expect.element(second.getByText('Hunting', { exact: true })).toBeVisible();
    await expect.element(second.getByText('0 of 3 people, by 31 Dec 2026')).toBeVisible();
    const due = page.getByRole('grid', { name: 'To be assessed in Q4 2026' });
    await expect.element(due.getByRole('row', { name: /Ana 01/ })).toBeVisible();
    await page.getByRole('button', { name: 'Show what is due in Q3 2026' }).click();
    await expect.element(page.getByText('Everybody is assessed.')).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('names six skills of a quarter at a glance, and the others at a press', async () => {
    await open(['2026-07-01'], true, (rep) => [9, 4, 2][rep] ?? 2);
    const second = quarters().getByRole('listitem').filter({ hasText: 'Q4 2026' });
    await second.getByText('and 15 more').click();
    await expect.element(second.getByText('Personal Pacing')).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('takes a choice by hand and gives it back to the tiers', async () => {
    const { room } = await open(['2026-07-01']);
    await page.getByRole('button', { name: 'Choose skills of Q4 2026' }).click();
    await page.getByLabelText('Farming').click();
    await page.getByRole('button', { name: 'Keep this choice' }).click();
    await expect.element(quarters().getByText('Chosen by hand.')).toBeVisible();
    expect(await room.db.quarterlyCycles.toArray()).toMatchObject([
      { focus: [[], ['hunting', 'farming'], [], []] },
    ]);
    await page.getByRole('button', { name: 'Choose skills of Q4 2026' }).click();
    await page.getByRole('button', { name: 'Leave it to the tiers' }).click();
    await expect.element(quarters().getByText('Chosen by hand.')).not.toBeInTheDocument();
  });

  test('knows no skills before the first quarter is assessed', async () => {
    await open([]);
    await expect
      .element(quarters().getByText('Known when the first quarter is assessed.').first())
      .toBeVisible();
    await expect.element(quarters().getByText('late')).toBeVisible();
  });

  test('is ended, and another can start', async () => {
    await open(['2026-07-01']);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'End the cycle' }).click();
    await expect.element(page.getByRole('button', { name: 'Start the cycle' })).toBeVisible();
  });

  test('that ended can be read but not changed, and be taken up again', async () => {
    const { room } = await open(['2026-07-01']);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'End the cycle' }).click();
    await page.getByRole('button', { name: 'Read the cycle Q3 2026 to Q2 2027, all teams' }).click();
    await expect.element(quarters().getByText('Hunting', { exact: true }).first()).toBeVisible();
    await expect.element(page.getByText(/^This cycle ended on/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Choose skills/ })).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: /^Show what is due/ })).not.toBeInTheDocument();
    await expect.element(page.getByText('How the year goes')).not.toBeInTheDocument();
    expect(await axeFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Back to planning' }).click();
    await expect.element(page.getByRole('button', { name: 'Start the cycle' })).toBeVisible();
    await page.getByRole('button', { name: /^Read the cycle/ }).click();
    await page.getByRole('button', { name: 'Take it up again' }).click();
    await expect.element(page.getByRole('button', { name: 'Choose skills of Q4 2026' })).toBeVisible();
    expect(await room.db.quarterlyCycles.toArray()).toMatchObject([{ endedAt: null }]);
  });

  test('that ended is not shown under the name of another team, and not taken up beside one that goes', async () => {
    const { room } = await open(['2026-07-01']);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'End the cycle' }).click();
    await page.getByRole('button', { name: 'Start the cycle' }).click();
    await expect.element(page.getByRole('button', { name: 'Choose skills of Q4 2026' })).toBeVisible();
    await page.getByRole('button', { name: /^Read the cycle/ }).click();
    await expect
      .element(
        page.getByText(/Another cycle goes for the same people: end that one to take this one up again/),
      )
      .toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Take it up again' })).not.toBeInTheDocument();
    await page.getByLabelText('Team', { exact: true }).selectOptions('North');
    await expect.element(page.getByText(/^This cycle ended on/)).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Choose skills of Q4 2026' })).toBeVisible();
    expect(await room.db.quarterlyCycles.count()).toBe(2);
  });

  test('that is taken up again is shown, also where it is that of a team and all teams were looked at', async () => {
    const { room, teamIds } = await open(['2026-07-01'], false);
    const [teamId = null] = teamIds;
    const frameworkId = (await room.db.frameworks.toArray())[0]?.id ?? '';
    const given = { clientId: room.client.id, teamId, frameworkId, template: 'tier by tier' as const };
    const act = startCycle({ ...given, startsOn: '2026-07-01' }, { at: fixedInstant, newId: room.newId });
    await room.door.commit({ ...act, clientId: room.client.id });
    const [cycle] = await room.db.quarterlyCycles.toArray();
    if (!cycle) throw new Error('it was started');
    await room.door.commit({ ...endCycle(cycle, fixedInstant), clientId: room.client.id });
    await page.getByRole('button', { name: /^Read the cycle .*, North$/ }).click();
    await page.getByRole('button', { name: 'Take it up again' }).click();
    await expect.element(page.getByText('For the team North, on', { exact: false })).toBeVisible();
    await expect.element(page.getByLabelText('Team', { exact: true })).toHaveValue(teamId);
  });

  test('is deleted, and the message brings it back', async () => {
    const { room } = await open(['2026-07-01']);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Delete the cycle' }).click();
    await expect.element(page.getByRole('button', { name: 'Start the cycle' })).toBeVisible();
    expect(await room.db.quarterlyCycles.count()).toBe(0);
    room.said.at(-1)?.action?.run();
    await expect.element(quarters()).toBeVisible();
  });
});
