import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FigureView } from '../../../renderer/widgets/figure-view';
import type { Figure } from '../../../shared/measure/figure';
import { axeFaults } from '../../fixtures/axe';
import { openScreenRoom, show } from '../../fixtures/screen';

const discovery: Figure = {
  value: 3.5,
  n: 4,
  band: [2.58, 4.42],
  formula: 'sum of scores ÷ n; band: mean ± t·s÷√n',
  inputs: [3, 3, 4, 4].map((value, place) => ({ label: `score ${place + 1} of 4`, value })),
  source: 'Handbook of Scores, 2024',
};
const seen = async (figure: Figure | undefined, isThin = false) => {
  const room = await openScreenRoom();
  await show(
    room,
    <FigureView figure={figure} label="Discovery quality" reason="no call scored yet" isThin={isThin} />,
  );
};

test('value, n and band stand together and are read with the name of the figure', async () => {
  await seen(discovery);
  await expect
    .element(page.getByRole('button', { name: 'Discovery quality: 3.5 n 4 2.6–4.4', exact: true }))
    .toBeVisible();
  expect(await axeFaults()).toEqual([]);
});

test('a figure made of too little says that it is thin', async () => {
  await seen(discovery, true);
  await expect.element(page.getByRole('button', { name: /thin$/ })).toBeVisible();
});

test('by keyboard the explanation opens, takes the focus, and gives it back on Esc', async () => {
  await seen(discovery);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  const explanation = page.getByRole('dialog', { name: 'Discovery quality' });
  await expect.element(explanation).toBeVisible();
  await expect.element(explanation).toHaveFocus();
  const text = explanation.element().textContent;
  expect(text).toContain('sum of scores ÷ n; band: mean ± t·s÷√n');
  expect(text).toContain('score 4 of 44');
  expect(text).toContain('2.6–4.4: the true value lies in it with 95% confidence');
  expect(text).toContain('Handbook of Scores, 2024');
  expect(await axeFaults()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: /^Discovery quality/ })).toHaveFocus();
  expect(page.getByRole('dialog').elements()).toEqual([]);
});

test('without data there is no zero but the reason', async () => {
  await seen(undefined);
  await expect.element(page.getByText('No data no call scored yet')).toBeVisible();
  expect(page.getByRole('button').elements()).toEqual([]);
});
