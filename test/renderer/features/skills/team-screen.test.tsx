import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useSkillsUi } from '../../../../renderer/features/skills/skills-ui';
import { TeamScreen } from '../../../../renderer/features/skills/team-screen';
import { blankAssessment } from '../../../../shared/model/assessment';
import { made } from '../../../../shared/model/change';
import { axeFaults } from '../../../fixtures/axe';
import { workersSay } from '../../../fixtures/babbling-worker';
import { put } from '../../../fixtures/data-room';
import { openScreenRoom, show } from '../../../fixtures/screen';
import { putAssessed, type LevelOf } from '../../../fixtures/skills-room';

beforeEach(() => useSkillsUi.setState({ of: {} }));

const quarters = ['2026-07-01', '2026-10-01'];

async function open(people: number, levelOf?: LevelOf) {
  const room = await openScreenRoom();
  const assessed = await putAssessed(room, { people, quarters, ...(levelOf ? { levelOf } : {}) });
  return { room, ...assessed, ...(await show(room, <TeamScreen />)) };
}

const grid = () => page.getByRole('grid', { name: 'Competencies of the team' });
const row = (name: string) => grid().getByRole('row', { name: new RegExp(`^${name}`) });

// Hunting, the second competency: one 9, one 6, the others at 2; everything else at 9.
const hunting: LevelOf = (rep, competency) => (competency === 1 ? ([9, 6, 2, 2, 2, 2][rep] ?? 2) : 9);

describe('the team view', () => {
  test('says what the team needs, competency by competency', async () => {
    await open(6, hunting);
    await expect
      .element(page.getByText(/1 of \d+ competencies is a gap|1 of \d+ competencies are gaps/))
      .toBeVisible();
    // By hand: best two of six 9 and 6, worst two 2 and 2: 7.5 against 2 is 275%.
    await expect
      .element(row('Hunting').getByRole('button', { name: 'Hunting, own gap: 275%' }))
      .toBeVisible();
    await expect.element(row('Hunting').getByText('Tier 1')).toBeVisible();
    await expect.element(row('Hunting').getByText('Team-wide: training')).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('opens a competency: who is under it, who could teach it, and the table of its picture', async () => {
    await open(6, hunting);
    await row('Hunting').getByText('Hunting', { exact: true }).click();
    const panel = page.getByRole('region', { name: 'Hunting' });
    await expect.element(panel.getByRole('heading', { name: 'Could teach it: 1' })).toBeVisible();
    await expect.element(panel.getByRole('link', { name: 'Ana 01' })).toBeVisible();
    await panel.getByRole('button', { name: /Table/ }).click();
    await expect.element(panel.getByRole('row', { name: '2 4' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await panel.getByRole('button', { name: 'Close Hunting' }).click();
    await expect.element(panel).not.toBeInTheDocument();
  });

  test('is opened by keyboard, with the focus on what was opened', async () => {
    await open(6, hunting);
    await row('Hunting').getByText('Hunting', { exact: true }).click();
    await page.getByRole('button', { name: 'Close Hunting' }).click();
    await expect.element(grid()).toBeVisible();
    (document.querySelector('[role="grid"] [role="gridcell"]') as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { level: 2 }).first()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('heading', { level: 2 }).first()).not.toBeInTheDocument();
    await expect.poll(() => grid().element().contains(document.activeElement)).toBe(true);
  });

  test('is asked of a team and of an earlier quarter', async () => {
    await open(6, (_, competency, quarter) => (competency === 1 ? (quarter === 0 ? 3 : 7) : 9));
    await expect.element(page.getByText('6 of 6 people assessed')).toBeVisible();
    await page.getByLabelText('Team', { exact: true }).selectOptions('North');
    await expect.element(page.getByText('3 of 3 people assessed')).toBeVisible();
    const mean = (level: number) =>
      row('Hunting').getByRole('button', { name: new RegExp(`^Hunting, mean\\D*${level}`) });
    await expect.element(mean(7)).toBeVisible();
    await page.getByLabelText('Quarter').selectOptions('Q3 2026');
    await expect.element(mean(3)).toBeVisible();
  });

  test('of a quarter in which nobody was assessed says who has earlier levels, and keeps the focus on the choice', async () => {
    const room = await openScreenRoom();
    await putAssessed(room, { people: 6, quarters: ['2026-07-01'] });
    await show(room, <TeamScreen />);
    await expect.element(grid()).toBeVisible();
    const chosen = page.getByLabelText('Quarter');
    (chosen.element() as HTMLElement).focus();
    await chosen.selectOptions('Q4 2026');
    await expect
      .element(page.getByText('6 people have levels of earlier quarters only.', { exact: false }))
      .toBeVisible();
    await expect.element(grid()).not.toBeInTheDocument();
    await expect.element(chosen).toHaveFocus();
    expect(await axeFaults()).toEqual([]);
  });

  test('that cannot be worked out says so, and shows no figures of what was asked before', async () => {
    await open(6);
    await expect.element(grid()).toBeVisible();
    workersSay({ is: 'failed', error: 'too large for memory' });
    await page.getByLabelText('Team', { exact: true }).selectOptions('North');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('The skills could not be read (too large for memory). Nothing was changed.');
    await expect.element(grid()).not.toBeInTheDocument();
    vi.unstubAllGlobals();
    await page.getByLabelText('Team', { exact: true }).selectOptions('All teams');
    await expect.element(page.getByText('6 of 6 people assessed')).toBeVisible();
    // Asked once more it goes well.
    await page.getByLabelText('Team', { exact: true }).selectOptions('North');
    await expect.element(page.getByText('3 of 3 people assessed')).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('follows an assessment that completes', async () => {
    const { room, reps, framework } = await open(2);
    await expect.element(page.getByText('2 of 2 people assessed')).toBeVisible();
    const [rep] = reps;
    if (!rep) throw new Error('there is a rep');
    const next = {
      ...blankAssessment({
        ...{ id: room.newId(), clientId: room.client.id, repId: rep.id, frameworkId: framework.id },
        ...{ quarter: '2026-10-01', assessor: 'Ole Brandt', assessedOn: '2026-11-20' },
        startedAt: '2026-11-20T09:00:00.000Z',
      }),
      state: 'complete' as const,
      completedAt: '2026-11-20T10:00:00.000Z',
      levels: { hunting: 10 },
    };
    const before = row('Hunting')
      .getByRole('button', { name: /Hunting, mean/ })
      .element().textContent;
    await put(room, room.client.id, [made('assessments', next)]);
    await expect
      .poll(
        () =>
          row('Hunting')
            .getByRole('button', { name: /Hunting, mean/ })
            .element().textContent,
      )
      .not.toBe(before);
  });

  test('of one person has no tier and says how many it takes', async () => {
    await open(1);
    await expect
      .element(row('Hunting').getByTitle('A tier needs 3 assessed people; there is 1.'))
      .toBeVisible();
  });

  test('of five hundred people stands in one table of competencies', async () => {
    await open(500);
    await expect.element(page.getByText('500 of 500 people assessed')).toBeVisible();
    await expect.element(page.getByText('21 competencies')).toBeVisible();
  });

  test('without a framework leads to the library', async () => {
    const room = await openScreenRoom();
    const { visited } = await show(room, <TeamScreen />);
    await expect.element(page.getByRole('button', { name: 'Open the library' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Open the library' }).click();
    expect(visited.at(-1)).toBe('/library/frameworks');
  });

  test('without an assessment leads to the reps', async () => {
    const room = await openScreenRoom();
    await putAssessed(room, { people: 2, quarters: [] });
    await show(room, <TeamScreen />);
    await expect.element(page.getByRole('button', { name: 'Choose a rep to assess' })).toBeVisible();
  });
});
