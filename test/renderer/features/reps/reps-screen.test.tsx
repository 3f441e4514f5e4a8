import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RepsScreen } from '../../../../renderer/features/reps/reps-screen';
import { useRepsUi } from '../../../../renderer/features/reps/reps-ui';
import { startCycle } from '../../../../shared/model/acts/quarterly-cycles';
import { made } from '../../../../shared/model/change';
import { axeFaults } from '../../../fixtures/axe';
import { fixedInstant, put } from '../../../fixtures/data-room';
import { fillTables } from '../../../fixtures/fill';
import { seededClient } from '../../../fixtures/seeded-client';
import { openScreenRoom, openSeededRoom, show, type ScreenRoom } from '../../../fixtures/screen';
import { sampleFramework } from '../../../shared/competency-samples';

beforeEach(() => {
  useRepsUi.setState({ search: '', team: 'all', shows: 'active', selected: new Set() });
});

const names = async (room: ScreenRoom): Promise<readonly string[]> =>
  (await room.db.reps.toArray()).map(({ name }) => name);
const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });

describe('an empty list of reps', () => {
  test('says what will be here and offers the act that fills it', async () => {
    const room = await openScreenRoom();
    await show(room, <RepsScreen />);
    await expect.element(page.getByRole('heading', { name: 'No reps yet' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('takes a rep by keyboard, has him in database and journal, and opens his profile', async () => {
    const room = await openScreenRoom();
    const { visited } = await show(room, <RepsScreen />);
    await page.getByRole('button', { name: 'Add a rep' }).first().click();
    await page.getByLabelText('Name').fill('Dana Fox');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Dana Fox')).toBeVisible();
    const [rep] = await room.db.reps.toArray();
    expect(rep?.name).toBe('Dana Fox');
    expect(room.main.lines.at(-1)?.change).toContain('Add Dana Fox');
    expect(visited?.at(-1)).toBe(`/reps/${rep?.id}/profile`);
  });

  test('does not take a rep without a name', async () => {
    const room = await openScreenRoom();
    await show(room, <RepsScreen />);
    await page.getByRole('button', { name: 'Add a rep' }).first().click();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect.element(page.getByText('Write a name.')).toBeVisible();
    expect(await room.db.reps.count()).toBe(0);
  });
});

describe('a list of reps', () => {
  test('shows team, role, tenure, calls scored and the five means of each', async () => {
    const room = await openSeededRoom({ reps: 2, calls: 10, scored: 0.8 });
    await show(room, <RepsScreen />);
    const dana = row('Dana Fox');
    await expect.element(dana.getByText('8 of 10')).toBeVisible();
    await expect.element(dana.getByText('Enterprise North')).toBeVisible();
    await expect.element(dana.getByText('AE', { exact: true })).toBeVisible();
    await expect.element(dana.getByText(/^Discovery quality: mean of \d/)).toBeInTheDocument();
    expect(await axeFaults()).toEqual([]);
  });

  test('marks a mean thin that stands on fewer than five scores', async () => {
    const room = await openSeededRoom({ reps: 1, calls: 4, scored: 1 });
    await show(room, <RepsScreen />);
    await expect.element(page.getByText(/^Discovery quality: mean of \d, thin/)).toBeInTheDocument();
  });

  test('says so for a rep of whom nothing is scored', async () => {
    const room = await openSeededRoom({ reps: 1, calls: 3, scored: 0 });
    await show(room, <RepsScreen />);
    await expect.element(page.getByText('Nothing scored yet')).toBeVisible();
    await expect.element(page.getByText('0 of 3')).toBeVisible();
  });

  test('is narrowed by team and by letters', async () => {
    const room = await openSeededRoom({ reps: 6, calls: 0 });
    await show(room, <RepsScreen />);
    await page.getByLabelText('Team').selectOptions('Mid-market');
    await expect.element(page.getByText('3 reps')).toBeVisible();
    await page.getByLabelText('Search').fill('marcus');
    await expect.element(row('Marcus Adeyemi')).toBeVisible();
    await expect.element(page.getByText('1 of 3 reps')).toBeVisible();
  });

  test('moves several reps to a new team in one act that one undo takes back', async () => {
    const room = await openSeededRoom({ reps: 3, calls: 0 });
    await show(room, <RepsScreen />);
    await page.getByRole('checkbox', { name: 'Select Dana Fox' }).click();
    await page.getByRole('checkbox', { name: 'Select Tomasz Wieczorek' }).click();
    await page.getByRole('button', { name: 'Move to a team' }).click();
    await page.getByLabelText('To').selectOptions('A new team');
    await page.getByLabelText('Name of the team').fill('South');
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await expect.element(row('Dana Fox').getByText('South')).toBeVisible();
    const changes = await room.db.changes.toArray();
    expect(changes.at(-1)).toMatchObject({ label: 'Add the team South' });
    expect(changes.at(-1)?.about).toHaveLength(2);
  });

  test('archives a rep out of sight and brings him back', async () => {
    const room = await openSeededRoom({ reps: 2, calls: 0 });
    await show(room, <RepsScreen />);
    await page.getByRole('checkbox', { name: 'Select Dana Fox' }).click();
    await page.getByRole('button', { name: 'Archive', exact: true }).click();
    await expect.element(row('Dana Fox')).not.toBeInTheDocument();
    await page.getByText('Archived 1').click();
    await page.getByRole('checkbox', { name: 'Select Dana Fox' }).click();
    await page.getByRole('button', { name: 'Restore' }).click();
    await expect.element(page.getByText('Nobody is archived here')).toBeVisible();
    expect((await room.db.reps.toArray()).map(({ archivedAt }) => archivedAt)).toEqual([null, null]);
  });

  test('deletes a rep with everything of hers after saying what goes, and takes it back as one', async () => {
    const room = await openSeededRoom({ reps: 2, calls: 4, scored: 0.5 });
    const before = await room.db.evidence.count();
    await show(room, <RepsScreen />);
    await page.getByRole('checkbox', { name: 'Select Dana Fox' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete Dana Fox?' });
    await expect.element(dialog.getByText(/4 calls, 2 scorecards and \d+ pieces of evidence/)).toBeVisible();
    await expect.element(dialog.getByText(/files of 4 recordings .* stay on this machine/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect.element(row('Dana Fox')).not.toBeInTheDocument();
    expect(await names(room)).toEqual(['Tomasz Wieczorek']);
    expect([await room.db.calls.count(), await room.db.scorecards.count()]).toEqual([4, 2]);
    expect(room.said.at(-1)).toMatchObject({ text: 'Dana Fox deleted.', action: { label: 'Undo' } });

    room.said.at(-1)?.action?.run();
    await expect.element(row('Dana Fox')).toBeVisible();
    expect([await room.db.calls.count(), await room.db.scorecards.count()]).toEqual([8, 4]);
    expect(await room.db.evidence.count()).toBe(before);
  });

  test('of five hundred draws the rows in view, and measures those alone', async () => {
    const seeded = seededClient({ reps: 500, calls: 2, teams: 25 });
    const room = { ...(await openSeededRoom({ reps: 0, calls: 0, teams: 0 })), client: seeded.client };
    await fillTables(room.db, seeded.workbook);
    await page.viewport(1072, 800);
    await show(room, <RepsScreen />);
    await expect.element(page.getByText('500 reps')).toBeVisible();
    expect(page.getByRole('row').all().length).toBeLessThan(50);
    await expect.element(page.getByText(/thin/).first()).toBeInTheDocument();
    const grid = page.getByRole('grid', { name: 'Reps' }).element();
    grid.scrollTop = grid.scrollHeight;
    await expect.element(row('Yuki Whitfield')).toBeVisible();
    await expect.element(row('Yuki Whitfield').getByText('2 of 2')).toBeVisible();
  });

  test('keeps its columns with the longest names', async () => {
    const room = await openSeededRoom({ reps: 3, calls: 2, hasLongestNames: true });
    await show(room, <RepsScreen />);
    await expect
      .element(page.getByText('Nothing scored yet').or(page.getByText(/thin/)).first())
      .toBeInTheDocument();
    const grid = page.getByRole('grid', { name: 'Reps' }).element();
    const rows = [...grid.querySelectorAll<HTMLElement>('[role=row]')];
    expect(new Set(rows.slice(1).map(({ offsetHeight }) => offsetHeight))).toEqual(new Set([36]));
    expect(grid.scrollWidth).toBe(grid.clientWidth);
  });
});

describe('teams', () => {
  test('are added, renamed as one undo, and deleted without their reps', async () => {
    const room = await openSeededRoom({ reps: 2, calls: 0, teams: 1 });
    await show(room, <RepsScreen />);
    await page.getByRole('button', { name: 'Teams' }).click();
    const dialog = page.getByRole('dialog', { name: 'Teams' });
    await dialog.getByLabelText('Name of Enterprise North').fill('North');
    await dialog.getByLabelText('New team').fill('South');
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog.getByLabelText('Name of South')).toBeVisible();
    await expect
      .poll(async () => (await room.db.teams.toArray()).map(({ name }) => name).sort())
      .toEqual(['North', 'South']);
    expect(await axeFaults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Delete the team North' }).click();
    await expect
      .poll(async () => (await room.db.reps.toArray()).map(({ teamId }) => teamId))
      .toEqual([null, null]);
  });

  test('with a quarterly cycle under way are deleted once that is agreed to', async () => {
    const room = await openSeededRoom({ reps: 1, calls: 0, teams: 1 });
    const [team] = await room.db.teams.toArray();
    if (!team) throw new Error('there is a team');
    const clientId = room.client.id;
    const framework = sampleFramework({ clientId });
    const { edits } = startCycle(
      {
        clientId,
        teamId: team.id,
        frameworkId: framework.id,
        template: 'tier by tier',
        startsOn: '2026-10-01',
      },
      { at: fixedInstant, newId: room.newId },
    );
    await put(room, clientId, [made('frameworks', framework), ...edits]);
    await show(room, <RepsScreen />);
    await page.getByRole('button', { name: 'Teams' }).click();
    await page.getByRole('button', { name: `Delete the team ${team.name}` }).click();
    const question = page.getByRole('dialog', { name: `Delete the team ${team.name}?` });
    await expect
      .element(question.getByText(/Its quarterly cycle is under way and goes with it/))
      .toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await question.getByRole('button', { name: 'Delete the team' }).click();
    await expect.poll(() => room.db.teams.count()).toBe(0);
    expect(await room.db.quarterlyCycles.count()).toBe(0);
  });
});
