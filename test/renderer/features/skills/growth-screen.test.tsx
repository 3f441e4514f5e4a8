import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { GrowthScreen } from '../../../../renderer/features/skills/growth-screen';
import { useSkillsUi } from '../../../../renderer/features/skills/skills-ui';
import { dayNumber } from '../../../../shared/lib/calendar';
import { altered, made } from '../../../../shared/model/change';
import { axeFaults } from '../../../fixtures/axe';
import { put } from '../../../fixtures/data-room';
import { fourStages, sourceOf } from '../../../fixtures/pipeline';
import { putSnapshot } from '../../../fixtures/pipeline-room';
import { openScreenRoom, show } from '../../../fixtures/screen';
import { putAssessed } from '../../../fixtures/skills-room';

beforeEach(() => useSkillsUi.setState({ of: {} }));

async function open(people: number) {
  const room = await openScreenRoom();
  const { reps } = await putAssessed(room, { people, quarters: ['2026-10-01'] });
  await put(room, room.client.id, [altered('clients', room.client, { yearlyRevenue: 12_000_000 })]);
  await put(room, room.client.id, [
    ...reps.map((rep) =>
      made('dealOwners', { id: room.newId(), clientId: room.client.id, owner: rep.name, repId: rep.id }),
    ),
    made('pipelineSettings', { id: room.client.id, clientId: room.client.id, stages: [...fourStages] }),
  ]);
  const rows = reps.map((rep, place) => ({
    id: String(place),
    owner: rep.name,
    state: 'won' as const,
    stage: 'Won',
    closed: '2026-05-10',
    amount: (place + 1) * 1000,
  }));
  await putSnapshot(room, { ...sourceOf(rows), takenOn: dayNumber('2026-11-20') });
  await show(room, <GrowthScreen />);
}

describe('growth', () => {
  test('names the stage by revenue, with its skills beside the own figures, and says that euros are compared as they are', async () => {
    await open(8);
    await expect.element(page.getByRole('heading', { name: 'Growth stage: Scaling' })).toBeVisible();
    await expect.element(page.getByText(/yours is compared as it is/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Social Selling, mean: \d/ })).toBeVisible();
    await expect.element(page.getByText('More reps are hired', { exact: false })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('works out the lift from won revenue, and again when an assumption changes', async () => {
    await open(8);
    // By hand, 8 reps with 1,000 to 8,000: a quartile is two. Bottom mean 1,500, next 3,500: 2 × 2,000 = 4,000. Top
    // 7,500 × 2 × 10% = 1,500.
    await expect.element(page.getByRole('button', { name: 'Lifting the bottom: €4,000 n 8' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Lifting the top: €1,500 n 8' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Everybody: €16,000 n 8' })).toBeVisible();
    await page.getByLabelText('Reps moved').fill('1');
    await page.getByLabelText('Rise of the top, %').fill('20');
    await expect.element(page.getByRole('button', { name: 'Lifting the bottom: €2,000 n 8' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Lifting the top: €3,000 n 8' })).toBeVisible();
  });

  test('says how many reps it takes', async () => {
    await open(3);
    await expect.element(page.getByText(/It takes 8 reps with won revenue.*there are 3\./)).toBeVisible();
  });

  test('asks for the revenue and for deals where there are none', async () => {
    const room = await openScreenRoom();
    await show(room, <GrowthScreen />);
    await expect.element(page.getByRole('button', { name: 'Open the client' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Import deals' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });
});
