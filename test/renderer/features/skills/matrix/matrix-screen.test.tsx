import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ShellCommands } from '../../../../../renderer/app/shell/shell-commands';
import { MatrixScreen } from '../../../../../renderer/features/skills/matrix/matrix-screen';
import { useMatrixUi } from '../../../../../renderer/features/skills/matrix/matrix-ui';
import { useSkillsUi } from '../../../../../renderer/features/skills/skills-ui';
import { blankAssessment, type Assessment } from '../../../../../shared/model/assessment';
import { altered, made } from '../../../../../shared/model/change';
import type { Rep } from '../../../../../shared/model/rep';
import { assessedClient } from '../../../../fixtures/assessed-client';
import { axeFaults } from '../../../../fixtures/axe';
import { put } from '../../../../fixtures/data-room';
import {
  openRoomOf,
  openScreenRoom,
  openSeededRoom,
  show,
  type ScreenRoom,
} from '../../../../fixtures/screen';
import { putAssessed } from '../../../../fixtures/skills-room';

beforeEach(() => {
  useMatrixUi.setState({ of: {} });
  useSkillsUi.setState({ of: {} });
});

const cell = (name: string | RegExp) => page.getByRole('gridcell', { name });
const chooses = async (label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: label, exact: true }).selectOptions(option);
};

/** Three reps; Dana Fox alone is at 4 in negotiating, of 8 required without a start date, by two people. */
async function openSmall(given: { readonly isAssessedNow?: boolean } = {}) {
  const client = assessedClient({ reps: 3, calls: 7, scored: 1, teams: 1 });
  const [framework] = client.workbook.frameworks;
  if (!framework) throw new Error('there is a framework');
  const reps = client.workbook.reps.map((rep): Rep => ({ ...rep, role: 'AE', startDate: null }));
  const dana = reps.find(({ name }) => name === 'Dana Fox');
  if (!dana) throw new Error('Dana is there');
  const asked = framework.required.map((one) =>
    one.role === 'AE' ? { ...one, levels: { ...one.levels, negotiating: 6 } } : one,
  );
  const by = (assessor: string, level: number, quarter: string, place: number): Assessment => ({
    ...blankAssessment({
      id: `0000000c-0000-7000-8000-00000000000${place}`,
      ...{ clientId: client.client.id, repId: dana.id, frameworkId: framework.id, quarter, assessor },
      assessedOn: quarter.replace(/01$/, '12'),
      startedAt: `${quarter}T08:00:00.000Z`,
    }),
    state: 'complete',
    completedAt: `${quarter}T09:00:00.000Z`,
    levels: { negotiating: level },
    sources: { negotiating: 'interview' },
    notes: { negotiating: 'Gives way on price.' },
  });
  const assessments = [
    by('Ruth Amsel', 2, '2026-07-01', 3),
    ...(given.isAssessedNow === false
      ? []
      : [by('Imogen Hartley', 5, '2026-10-01', 1), by('Ruth Amsel', 3, '2026-10-01', 2)]),
  ];
  const frameworks = [{ ...framework, required: asked }];
  const room = await openRoomOf({
    ...client,
    workbook: { ...client.workbook, reps, frameworks, assessments },
  });
  return { room, dana, framework };
}

describe('the skill gap matrix', () => {
  test('reads a cell whole and follows it with its quarters, assessors and calls', async () => {
    const { room } = await openSmall();
    const { visited } = await show(room, <MatrixScreen />, { path: '/skills' });
    const negotiating = cell(/^Dana Fox, Negotiating: 4 of 6 required, assessed 12 Oct 2026 by two people$/);
    await negotiating.click();
    const panel = page.getByRole('region', { name: 'Dana Fox, Negotiating' });
    await expect
      .element(
        panel.getByRole('listitem').filter({ hasText: /^Ruth Amsel: 3, told in an interview, 12 Oct 2026/ }),
      )
      .toMatchTextContent(/Gives way on price/);
    await expect.element(panel.getByText(/Q3 2026/).first()).toBeVisible();
    await cell(/^Dana Fox, Discovery Questioning: /).click();
    const other = page.getByRole('region', { name: 'Dana Fox, Discovery Questioning' });
    await expect.element(other.getByRole('region', { name: 'Heard on calls' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await other.getByRole('link', { name: 'Dana Fox' }).click();
    expect(visited?.at(-1)).toMatch(/\/competencies$/);
  });

  test('is stepped out of with Esc, back to the cell', async () => {
    const { room } = await openSmall();
    await show(room, <MatrixScreen />, { path: '/skills' });
    const negotiating = cell(/^Dana Fox, Negotiating: 4 of 6/);
    await negotiating.click();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Negotiating' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('region', { name: 'Dana Fox, Negotiating' })).not.toBeInTheDocument();
    await expect.element(negotiating).toHaveFocus();
  });

  test('opens the call of a dimension where it was heard', async () => {
    const { room } = await openSmall();
    const { visited } = await show(room, <MatrixScreen />, { path: '/skills' });
    await chooses('Skills', 'Dimensions of calls');
    await cell(/^Dana Fox, Discovery quality: /).click();
    const panel = page.getByRole('region', { name: 'Dana Fox, Discovery quality' });
    await panel.getByRole('button', { name: 'Play' }).first().click();
    await panel.getByRole('link', { name: 'Open the call here' }).click();
    expect(visited?.at(-1)).toMatch(/^\/calls\/.*\/at\/\d+$/);
  });

  test('shows the change between two quarters, signed and in words', async () => {
    const { room } = await openSmall();
    await show(room, <MatrixScreen />, { path: '/skills' });
    await chooses('Change since', 'Q3 2026');
    // Ruth alone judged both times, 2 and then 3: Imogen's 5 of the second time is no change of Dana.
    await expect.element(cell('Dana Fox, Negotiating: up 1, from 2 to 3')).toBeInTheDocument();
  });

  test('carries over what a quarter left open, and says from when it is', async () => {
    const { room } = await openSmall({ isAssessedNow: false });
    await show(room, <MatrixScreen />, { path: '/skills' });
    await chooses('Quarter', 'Q4 2026');
    await expect
      .element(
        cell(
          /^Dana Fox, Negotiating: 2 of 6 required, .* carried over from Q3 2026 and counted in no figure$/,
        ),
      )
      .toBeInTheDocument();
  });

  test('works out the row of an assessment that completes, and no other', async () => {
    const { room, dana, framework } = await openSmall();
    await show(room, <MatrixScreen />, { path: '/skills' });
    await expect.element(cell(/^Dana Fox, Hunting: not assessed/)).toBeInTheDocument();
    const next = blankAssessment({
      ...{ id: room.newId(), clientId: room.client.id, repId: dana.id, frameworkId: framework.id },
      ...{ quarter: '2026-10-01', assessor: 'Ole Brandt', assessedOn: '2026-11-20' },
      startedAt: '2026-11-20T09:00:00.000Z',
    });
    await put(room, room.client.id, [made('assessments', next)]);
    await put(room, room.client.id, [
      altered('assessments', next, {
        levels: { hunting: 9 },
        state: 'complete',
        completedAt: '2026-11-20T10:00:00.000Z',
      }),
    ]);
    await expect.element(cell(/^Dana Fox, Hunting: 9 of .*by one person$/)).toBeInTheDocument();
    await expect.element(cell(/^Dana Fox, Negotiating: 4 of 6/)).toBeInTheDocument();
  });

  test('places the selected gaps on the priority matrix, taken back at once', async () => {
    const { room } = await openSmall();
    await show(room, <MatrixScreen />, { path: '/skills' });
    await cell(/^Dana Fox, Negotiating: 4/).click();
    await userEvent.keyboard(' ');
    await page.getByRole('button', { name: 'Place on the priority matrix' }).click();
    await expect.poll(() => room.db.placements.toArray()).toHaveLength(1);
    const [placed] = await room.db.placements.toArray();
    // 2 of 10 levels are 2 × 4 ÷ 9 = 0.89 of five: impact 1 + 4 × 0.89 ÷ 2
    expect(placed).toMatchObject({
      skill: 'competency.negotiating',
      foundBy: 'competency',
      impact: 2.8,
      cycle: 1,
    });
    await expect.poll(() => room.said.at(-1)?.text).toBe('Placed 1 gap of 1 rep on the priority matrix.');
    room.said.at(-1)?.action?.run();
    await expect.poll(() => room.db.placements.count()).toBe(0);
  });

  test('saves what is shown, in its order', async () => {
    const { room } = await openSmall();
    await show(room, <MatrixScreen />, { path: '/skills' });
    await page
      .getByRole('textbox', { name: 'Find a rep' })
      .or(page.getByRole('searchbox', { name: 'Find a rep' }))
      .fill('dana');
    await expect.element(page.getByText('1 of 3 reps')).toBeVisible();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('menuitem', { name: 'CSV', exact: true }).click();
    await expect.poll(() => savedText(room)).toMatch(/^\uFEFF?"?Rep/);
    const [, line, ...rest] = savedText(room).trim().split('\r\n');
    expect(line).toMatch(/^Dana Fox,/);
    expect(rest).toEqual([]);
  });

  test('saves it without names', async () => {
    const { room } = await openSmall();
    await show(room, <MatrixScreen />, { path: '/skills' });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('menuitem', { name: 'CSV without names' }).click();
    await expect.poll(() => savedText(room)).toMatch(/^\uFEFF?"?Rep/);
    const [, ...lines] = savedText(room).trim().split('\r\n');
    expect(lines.map((line) => line.split(',')[0])).toEqual(['Rep 01', 'Rep 02', 'Rep 03']);
    expect(savedText(room)).not.toMatch(/Dana|Fox/);
  });
});

const savedText = ({ main }: ScreenRoom): string => {
  const bytes = main.saved.at(-1)?.bytes;
  return bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : '';
};

describe('rows', () => {
  test('are sorted, grouped and narrowed, and say so when nobody is left', async () => {
    const room = await openRoomOf(assessedClient({ reps: 20, calls: 1 }));
    await show(room, <MatrixScreen />, { path: '/skills' });
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '21');
    await page.getByRole('button', { name: 'View', exact: true }).click();
    await chooses('Group reps by', 'Team');
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '23');
    await chooses('Sort by', 'Total gap');
    const gaps = page
      .getByRole('rowheader', { name: /total gap/ })
      .elements()
      .map(({ textContent }) => Number(/total gap ([\d.]+)/.exec(textContent ?? '')?.[1]));
    expect(gaps[0]).toBeGreaterThanOrEqual(gaps[1] ?? NaN);
    await expect.element(page.getByText('All teams, by team, sorted by total gap')).toBeInTheDocument();
    expect(await axeFaults()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: 'View', exact: true })).toHaveFocus();
    await page.getByRole('searchbox', { name: 'Find a rep' }).fill('nobody of this name');
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await expect.element(page.getByRole('grid')).toBeVisible();
  });
});

describe('with nothing to show', () => {
  test('it offers to add reps', async () => {
    await show(await openScreenRoom(), <MatrixScreen />, { path: '/skills' });
    await expect.element(page.getByRole('heading', { name: 'No reps yet' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('it says that there is no framework', async () => {
    await show(await openSeededRoom({ reps: 1, calls: 1 }), <MatrixScreen />, { path: '/skills' });
    await expect.element(page.getByRole('heading', { name: 'No competency framework yet' })).toBeVisible();
  });

  test('it says that nobody is assessed', async () => {
    const client = assessedClient({ reps: 1, calls: 1 });
    const room = await openRoomOf({ ...client, workbook: { ...client.workbook, assessments: [] } });
    await show(room, <MatrixScreen />, { path: '/skills' });
    await expect.element(page.getByRole('heading', { name: 'Nobody is assessed here yet' })).toBeVisible();
  });
});

test('a choice that leaves nothing to show keeps the focus', async () => {
  const room = await openScreenRoom();
  await putAssessed(room, { people: 2, quarters: ['2026-10-01'] });
  await show(room, <MatrixScreen />);
  await expect.element(page.getByRole('grid')).toBeVisible();
  const skills = page.getByRole('combobox', { name: 'Skills', exact: true });
  (skills.element() as HTMLElement).focus();
  await skills.selectOptions('Dimensions of calls');
  await expect.element(page.getByRole('heading', { name: 'No call is scored in these days' })).toBeVisible();
  await expect.element(skills).toHaveFocus();
});

test('a gap tier is of the levels of the quarter: those that are carried over set none', async () => {
  const room = await openScreenRoom();
  await putAssessed(room, {
    people: 3,
    quarters: ['2026-07-01', '2026-10-01'],
    // Hunting, the second competency: 2, 5 and 9 are 350% in the third quarter; nobody is judged on it in the fourth.
    levelOf: (rep, competency, quarter) =>
      competency === 1 && quarter === 0 ? ([2, 5, 9][rep] ?? null) : competency === 1 ? null : 5,
  });
  await show(room, <MatrixScreen />);
  const tierOne = page.getByRole('columnheader', { name: /^Hunting.*gap tier 1/ });
  await expect.element(page.getByRole('columnheader', { name: /^Hunting/ })).toBeVisible();
  await expect.element(tierOne).not.toBeInTheDocument();
  useSkillsUi.getState().choose(room.client.id, { quarter: '2026-07-01' });
  await expect.element(tierOne).toBeVisible();
});

test('the keys of the grid stand in the help of the screen', async () => {
  const { room } = await openSmall();
  await show(
    room,
    <>
      <MatrixScreen />
      <ShellCommands />
    </>,
    { path: '/skills' },
  );
  await cell(/Dana Fox, Negotiating/).click();
  await userEvent.keyboard('?');
  const keys = page.getByRole('dialog', { name: 'Keys of this screen' }).getByRole('region', {
    name: 'Skill gap matrix',
  });
  await expect.element(keys.getByText('Select or leave out the cell')).toBeVisible();
  expect(await axeFaults()).toEqual([]);
});
