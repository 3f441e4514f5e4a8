import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undoAct } from '../../../../renderer/data/history';
import { FrameworksScreen } from '../../../../renderer/features/library/frameworks-screen';
import { leadershipFramework } from '../../../../shared/content/frameworks/leadership-framework';
import { standardFramework } from '../../../../shared/content/frameworks/standard-framework';
import { blankAssessment } from '../../../../shared/model/assessment';
import { made } from '../../../../shared/model/change';
import type { Framework } from '../../../../shared/model/framework';
import { blankRep } from '../../../../shared/model/rep';
import { axeFaults } from '../../../fixtures/axe';
import { fixedInstant, put } from '../../../fixtures/data-room';
import { openScreenRoom, show, type ScreenRoom } from '../../../fixtures/screen';

async function addFramework(room: ScreenRoom, fields: Partial<Framework> = {}): Promise<Framework> {
  const { newId, client } = room;
  const given = { id: newId(), clientId: client.id, family: newId(), createdAt: fixedInstant };
  const framework = { ...standardFramework(given), ...fields };
  await put(room, client.id, [made('frameworks', framework)]);
  return framework;
}

async function assessOn(room: ScreenRoom, framework: Framework): Promise<void> {
  const { client, newId } = room;
  const rep = blankRep({ id: newId(), clientId: client.id, name: 'Dana', createdAt: fixedInstant });
  const assessment = blankAssessment({
    id: newId(),
    clientId: client.id,
    repId: rep.id,
    frameworkId: framework.id,
    quarter: '2026-10-01',
    assessor: 'Imogen Hartley',
    assessedOn: '2026-11-20',
    startedAt: fixedInstant,
  });
  await put(room, client.id, [made('reps', rep), made('assessments', assessment)]);
}

const kept = async (room: ScreenRoom): Promise<Framework | undefined> => {
  await room.door.settled();
  return (await room.db.frameworks.toArray()).find(({ state }) => state === 'draft');
};

const levelKept = async (room: ScreenRoom, role: string, key: string) =>
  (await kept(room))?.required.find((one) => one.role === role)?.levels[key];

async function openDraft(room: ScreenRoom): Promise<void> {
  await addFramework(room, { state: 'draft' });
  await show(room, <FrameworksScreen />);
  await expect.element(page.getByRole('button', { name: 'Publish version 1' })).toBeVisible();
}

describe('a client without a framework', () => {
  test('adopts the standard ones in one click, and takes that back as one act', async () => {
    const room = await openScreenRoom();
    const { visited } = await show(room, <FrameworksScreen />, { path: '/library/frameworks' });
    await expect.element(page.getByRole('button', { name: 'Adopt the standard frameworks' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Adopt the standard frameworks' }).click();
    await expect.poll(() => visited?.at(-1)).toMatch(/^\/library\/frameworks\/./);
    await expect.element(page.getByText(/^For reps, 21 competencies, version 1/)).toBeVisible();
    expect((await room.db.frameworks.toArray()).map(({ audience }) => audience).sort()).toEqual([
      'leaders',
      'reps',
    ]);
    const undo = await undoAct(room.db, room.client.id);
    if (!undo) throw new Error('There is an act to undo');
    await room.door.commit(undo);
    await expect.element(page.getByRole('button', { name: 'Adopt the standard frameworks' })).toBeVisible();
    expect(await room.db.frameworks.count()).toBe(0);
  });

  test('that has one for reps is offered the one for leaders', async () => {
    const room = await openScreenRoom();
    await addFramework(room);
    await show(room, <FrameworksScreen />);
    await page.getByRole('button', { name: 'Adopt the leadership framework' }).click();
    await expect.element(page.getByRole('link', { name: /Sales leadership framework/ })).toBeVisible();
    expect(await room.db.frameworks.count()).toBe(2);
    await expect
      .element(page.getByRole('button', { name: 'Adopt the leadership framework' }))
      .not.toBeInTheDocument();
  });
});

describe('a framework in use', () => {
  test('shows every competency with its required levels, and opens to its descriptors by keyboard', async () => {
    const room = await openScreenRoom();
    await addFramework(room);
    await show(room, <FrameworksScreen />);
    const table = page.getByRole('region', { name: 'Competencies' }).getByRole('table');
    // A heading, 21 competencies and two rows of the ramp.
    await expect.poll(() => table.getByRole('row').elements().length).toBe(24);
    expect(table.getByRole('row', { name: /^Farming/ }).element().textContent).toMatch(/330%–47$/);
    expect(page.getByRole('textbox').elements()).toHaveLength(0);
    const row = table.getByRole('button', { name: 'Selling Value' });
    (row.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(row).toHaveAttribute('aria-expanded', 'true');
    await expect
      .element(table.getByText(/Benchmark gap 233% \(reference, unverified\)\. Source: RevHeat/))
      .toBeVisible();
    await expect.element(table.getByText(/Heard on calls as value connection/)).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('stays as it is once somebody was assessed on it, and offers the next version', async () => {
    const room = await openScreenRoom();
    const framework = await addFramework(room);
    await assessOn(room, framework);
    const { visited } = await show(room, <FrameworksScreen />);
    await expect
      .element(page.getByText('1 assessment stands on this version, so it stays as it is.'))
      .toBeVisible();
    await page.getByRole('button', { name: 'Draft next version' }).click();
    await expect.poll(() => visited?.at(-1)).toMatch(/^\/library\/frameworks\/./);
    await expect.poll(async () => (await kept(room))?.version).toBe(2);
  });

  test('is refused by the door itself, whatever a screen does', async () => {
    const room = await openScreenRoom();
    const framework = await addFramework(room);
    await assessOn(room, framework);
    const change = await room.door.commit({
      clientId: room.client.id,
      label: 'Change a used framework',
      edits: [
        { table: 'frameworks', id: framework.id, before: { name: framework.name }, after: { name: 'Other' } },
      ],
    });
    expect(change).toEqual({
      ok: false,
      error: 'This framework version has assessments and stays as it is. Make a new version to change it.',
    });
  });

  test('is retired and brought back', async () => {
    const room = await openScreenRoom();
    const framework = await addFramework(room);
    await show(room, <FrameworksScreen />);
    await page.getByRole('button', { name: 'Retire' }).click();
    await expect.element(page.getByText('retired')).toBeVisible();
    await page.getByRole('button', { name: 'Bring back' }).click();
    await expect.poll(async () => (await room.db.frameworks.get(framework.id))?.state).toBe('published');
  });

  test('is copied as a framework of its own', async () => {
    const room = await openScreenRoom();
    await addFramework(room);
    await show(room, <FrameworksScreen />);
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(async () => (await kept(room))?.name).toBe('Copy of Standard sales framework');
    await expect.element(page.getByRole('link', { name: /Copy of Standard sales framework/ })).toBeVisible();
  });
});

describe('a draft', () => {
  test('takes levels from the keyboard, none for an emptied field, and says what is no level', async () => {
    const room = await openScreenRoom();
    await openDraft(room);
    const level = page.getByLabelText('Level of Hunting required of the role SDR');
    await level.fill('9');
    await expect.poll(() => levelKept(room, 'SDR', 'hunting')).toBe(9);
    await level.fill('');
    await expect.poll(() => levelKept(room, 'SDR', 'hunting')).toBe(undefined);
    await level.fill('11');
    await expect.element(page.getByRole('alert')).toHaveTextContent('1 to 10');
    expect(await levelKept(room, 'SDR', 'hunting')).toBe(undefined);
    await level.fill('8');
    await page.getByLabelText('Level of Hunting required of the role AE').fill('5');
    await page.getByLabelText('Share asked of the role SDR on the first day').fill('60');
    await page.getByLabelText('Months of ramp of the role AM').fill('9');
    await userEvent.tab();
    await expect
      .poll(async () =>
        (await kept(room))?.required.map((one) => [one.levels['hunting'], one.rampMonths, one.rampFrom]),
      )
      .toEqual([
        [8, 3, 0.6],
        [5, 6, 0.4],
        [undefined, 9, 0.5],
      ]);
    expect(room.said).toEqual([]);
  });

  test('is written competency by competency, and its fields pass the accessibility check', async () => {
    const room = await openScreenRoom();
    await openDraft(room);
    await page.getByRole('button', { name: 'Hunting', exact: true }).click();
    expect(await axeFaults()).toEqual([]);
    await page.getByLabelText('Name of the competency').fill('Prospecting');
    await page.getByLabelText('What is seen at 5').fill('Keeps two hours free each day.');
    await page.getByLabelText('Rank').selectOptions('advanced');
    await page.getByLabelText('Heard on calls as').selectOptions('nextStepClarity');
    await page.getByLabelText('Benchmark gap in per cent').fill('');
    const hunting = async () => (await kept(room))?.competencies.find(({ key }) => key === 'hunting');
    await expect.poll(async () => (await hunting())?.benchmark).toBeNull();
    expect(await hunting()).toMatchObject({
      name: 'Prospecting',
      rank: 'advanced',
      dimension: 'nextStepClarity',
      descriptors: { at5: 'Keeps two hours free each day.' },
    });
    await page.getByLabelText('Benchmark gap in per cent').fill('120');
    await page.getByLabelText('Source of the benchmark').fill('Our own study of 2025');
    await expect
      .poll(async () => (await hunting())?.benchmark)
      .toEqual({ gap: 120, source: 'Our own study of 2025' });
  });

  test('takes a new competency, which needs a name and three descriptors', async () => {
    const room = await openScreenRoom();
    await openDraft(room);
    await page.getByRole('button', { name: 'Add a competency' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a competency' });
    await dialog.getByRole('button', { name: 'Add' }).click();
    await expect.element(dialog.getByText('Write a name.')).toBeVisible();
    expect(dialog.getByRole('alert').elements()).toHaveLength(4);
    await dialog.getByLabelText('Name of the competency').fill('Partner Selling');
    for (const level of [1, 5, 10])
      await dialog.getByLabelText(`What is seen at ${level}`, { exact: true }).fill(`Seen at ${level}`);
    await dialog.getByLabelText('Skill group').selectOptions('Value and access');
    await dialog.getByRole('button', { name: 'Add' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    expect((await kept(room))?.competencies.at(-1)).toMatchObject({
      key: 'partner-selling',
      group: 'value-and-access',
      descriptors: { at1: 'Seen at 1', at5: 'Seen at 5', at10: 'Seen at 10' },
    });
    await expect.element(page.getByRole('button', { name: 'Partner Selling', exact: true })).toBeVisible();
  });

  test('moves and removes competencies, and the removal can be taken back at once', async () => {
    const room = await openScreenRoom();
    await openDraft(room);
    await page.getByRole('button', { name: 'More for Hunting' }).click();
    await page.getByRole('menuitem', { name: 'Move up' }).click();
    const firstTwo = async () => (await kept(room))?.competencies.slice(0, 2).map(({ key }) => key);
    await expect.poll(firstTwo).toEqual(['hunting', 'social-selling']);
    await page.getByRole('button', { name: 'More for Hunting' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await expect.poll(firstTwo).toEqual(['social-selling', 'farming']);
    expect(await levelKept(room, 'SDR', 'hunting')).toBe(undefined);
    const told = room.said.at(-1);
    expect(told).toMatchObject({ text: 'Hunting is removed.', action: { label: 'Undo' } });
    told?.action?.run();
    await expect.poll(firstTwo).toEqual(['hunting', 'social-selling']);
    expect(await levelKept(room, 'SDR', 'hunting')).toBe(7);
  });

  test('asks another role, and its skill groups are named and removed', async () => {
    const room = await openScreenRoom();
    await openDraft(room);
    await page.getByRole('button', { name: 'Roles' }).click();
    await page.getByRole('menuitem', { name: 'Ask levels of the role Other' }).click();
    await page.getByLabelText('Level of Hunting required of the role Other').fill('4');
    await expect.poll(() => levelKept(room, 'other', 'hunting')).toBe(4);
    await page.getByRole('button', { name: 'Add a skill group' }).click();
    await page.getByLabelText('Name of New skill group').fill('Partners');
    await page.getByLabelText(/^Published share of (New skill group|Partners)/).fill('12.5');
    const last = async () => (await kept(room))?.groups.at(-1);
    await expect.poll(last).toEqual({
      key: 'new-skill-group',
      name: 'Partners',
      reference: { share: 12.5, source: 'Source not given' },
    });
    await page.getByRole('button', { name: 'Remove Partners' }).click();
    await expect.poll(async () => (await last())?.name).toBe('Pipeline discipline');
    await expect
      .element(page.getByRole('button', { name: 'Negotiation has competencies and stays' }))
      .toBeDisabled();
  });

  test('is published and retires the version before it', async () => {
    const room = await openScreenRoom();
    const framework = await addFramework(room);
    await assessOn(room, framework);
    await show(room, <FrameworksScreen />);
    await page.getByRole('button', { name: 'Draft next version' }).click();
    await page.getByRole('button', { name: 'Publish version 2' }).click();
    await expect
      .poll(async () =>
        (await room.db.frameworks.toArray()).map(({ version, state }) => `${version} ${state}`).sort(),
      )
      .toEqual(['1 retired', '2 published']);
  });

  test('is deleted, and the framework for leaders stays', async () => {
    const room = await openScreenRoom();
    const { newId, client } = room;
    await addFramework(room, { state: 'draft' });
    const leaders = leadershipFramework({
      id: newId(),
      clientId: client.id,
      family: newId(),
      createdAt: fixedInstant,
    });
    await put(room, client.id, [made('frameworks', leaders)]);
    await show(room, <FrameworksScreen />);
    await page.getByRole('button', { name: 'Delete draft' }).click();
    await expect.element(page.getByText(/^For those who lead a team, 5 competencies/)).toBeVisible();
    expect((await room.db.frameworks.toArray()).map(({ id }) => id)).toEqual([leaders.id]);
  });
});
