import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { RepPrioritiesScreen } from '../../../../renderer/features/priorities/rep-priorities-screen';
import { addDays } from '../../../../shared/lib/formats';
import { made } from '../../../../shared/model/change';
import { axeFaults } from '../../../fixtures/axe';
import { put } from '../../../fixtures/data-room';
import { repNamed, sourceOf, type DealRow } from '../../../fixtures/pipeline';
import { putPipeline } from '../../../fixtures/pipeline-room';
import { openScreenRoom, show } from '../../../fixtures/screen';
import { sampleCall, sampleCard } from '../../../shared/samples';

const names = ['Dana Fox', 'Marcus Adeyemi', 'Priya Raghunathan', 'Tomasz Wieczorek'] as const;

/** The decided deals of a rep: so many won and lost, of one size, each so many days from created to won. */
const dealsOf = (owner: string, won: number, lost: number, amount: number, days: number): DealRow[] =>
  Array.from({ length: won + lost }, (_, place) => ({
    id: `${owner} ${place}`,
    owner,
    stage: place < won ? 'Won' : 'Lost',
    state: place < won ? ('won' as const) : ('lost' as const),
    amount,
    created: addDays('2026-05-20', -days),
    closed: '2026-05-20',
  }));

// The figures of test/shared/measure/priority/drivers.test.ts: a quarter of Dana's is 2 × 25% × 10,000 = 5,000.
const deals = [
  ...dealsOf(names[0], 2, 6, 10_000, 80),
  ...dealsOf(names[1], 8, 8, 20_000, 60),
  ...dealsOf(names[2], 12, 8, 30_000, 100),
  ...dealsOf(names[3], 12, 4, 40_000, 40),
];

async function open(rows: readonly DealRow[]) {
  const room = await openScreenRoom();
  const reps = names.map((name, place) => repNamed(place + 1, name));
  const kept = await putPipeline(room, sourceOf(rows, { reps }));
  const repId = kept.reps[0]?.id ?? '';
  const own = { clientId: room.client.id };
  const by = { ...own, coachId: room.coach.id, rubricId: room.rubric.id };
  await put(
    room,
    room.client.id,
    [1, 2, 3, 4, 5].flatMap((n) => [
      made('calls', sampleCall(n, { ...own, repId })),
      made('scorecards', sampleCard(n, [2, 4, 4, 3, 4], by)),
    ]),
  );
  const route = '/reps/:repId/priorities';
  await show(room, <RepPrioritiesScreen />, { path: `/reps/${repId}/priorities`, route });
}

test('a gap costs the range from the team’s median to its top quartile, with what went in', async () => {
  await open(deals);
  await page.getByRole('button', { name: 'Place all' }).click();
  await page.getByRole('button', { name: /^Discovery quality: impact/ }).click();
  // Discovery drives the win rate: 2 × (55% − 25%) × 10,000 and 2 × (63.75% − 25%) × 10,000.
  const cost = page.getByRole('region', { name: 'Cost a quarter' });
  await expect.element(cost.getByRole('button', { name: /median: .6,000/ })).toBeVisible();
  await cost.getByRole('button', { name: /top quartile: .7,750 n 8/ }).click();
  await expect
    .element(page.getByText('opportunities × (win rate there − win rate) × deal size').last())
    .toBeVisible();
  await expect.element(page.getByText('win rate at the team’s top quartile')).toBeVisible();
  expect(await axeFaults()).toEqual([]);
});

test('the impact counts what a gap costs against the dearest', async () => {
  await open(deals);
  const gaps = page.getByRole('region', { name: 'Not placed yet' });
  // Next steps drive the cycle: 5,000 × (80 ÷ 55 − 1) = 2,273 of 7,750, half a full gap: 1 + 4 × ½ × 0.29.
  await expect.element(gaps.getByRole('button', { name: 'Impact of Next step clarity: 1.6' })).toBeVisible();
  await expect.element(gaps.getByRole('button', { name: 'Impact of Discovery quality: 5.0' })).toBeVisible();
});

test('a rep with too few deals has no cost, and the panel says why', async () => {
  await open(deals.filter(({ owner }) => owner !== names[0]).concat(dealsOf(names[0], 2, 1, 10_000, 80)));
  await page.getByRole('button', { name: 'Place Discovery quality' }).click();
  await expect.element(page.getByText(/fewer than 5 decided deals in the last year/)).toBeVisible();
});
