import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BandBars } from '../../../../renderer/ui/charts/band-bars';
import { Radar } from '../../../../renderer/ui/charts/radar';
import type { RadarAxis } from '../../../../renderer/ui/charts/radar-axes';
import { Sparkline } from '../../../../renderer/ui/charts/sparkline';
import { axeFaults } from '../../../fixtures/axe';
import { showPart } from '../../../fixtures/part';

const axes: readonly RadarAxis[] = ['Discovery', 'Value', 'Objections', 'Next step', 'Presence'].map(
  (label, place) => ({
    label,
    observed: 2 + place / 2,
    band: [1.5 + place / 2, 2.5 + place / 2],
    n: 8,
    teamMedian: 3,
  }),
);

const painted = (): HTMLCanvasElement => {
  const canvas = page.getByRole('img', { name: /^Skills profile/ }).element();
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error('No canvas');
  return canvas;
};
/** How many dots are painted in exactly the colour that a token has right now. */
const dotsIn = (token: string): number => {
  const canvas = painted();
  const hex = getComputedStyle(canvas).getPropertyValue(token).trim();
  const [red, green, blue] = [1, 3, 5].map((place) => Number.parseInt(hex.slice(place, place + 2), 16));
  const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let dots = 0;
  for (let place = 0; place < data.length; place += 4) {
    if (data[place] === red && data[place + 1] === green && data[place + 2] === blue) dots += 1;
  }
  return dots;
};

test('a radar is read in words and has a table twin behind a button and the key t', async () => {
  await showPart(<Radar title="Skills profile" axes={axes} />);
  await expect
    .element(
      page.getByRole('img', { name: /Presence: observed 4\.0 \(3\.5 to 4\.5\), n 8, team median 3\.0/ }),
    )
    .toBeVisible();
  expect(await axeFaults()).toEqual([]);
  await page.getByRole('button', { name: 'Table' }).click();
  const rows = page.getByRole('table', { name: 'Skills profile' }).getByRole('row').elements();
  expect(rows.map(({ textContent }) => textContent)[5]).toBe('Presence4.03.5–4.583.0');
  expect(await axeFaults()).toEqual([]);
  await userEvent.keyboard('t');
  await expect.element(page.getByRole('img', { name: /^Skills profile/ })).toBeVisible();
});

test('a radar is painted, and painted again in the colours of the other theme', async () => {
  const { redraw } = await showPart(<Radar title="Skills profile" axes={axes} />);
  await expect.element(page.getByRole('img', { name: /^Skills profile/ })).toBeVisible();
  await expect.poll(() => dotsIn('--observed')).toBeGreaterThan(100);
  await redraw(<Radar title="Skills profile" axes={axes} />, { theme: 'dark' });
  await expect.poll(() => inkNow('--observed')).toBe('#58b8aa');
  await expect.poll(() => dotsIn('--observed')).toBeGreaterThan(100);
});
const inkNow = (token: string): string => getComputedStyle(painted()).getPropertyValue(token).trim();

test('a sparkline says its values, shows one under the pointer and gives the point that was clicked', async () => {
  const picked: number[] = [];
  const points = [2, 3, null, 4].map((value, place) => ({ value, label: `${place + 1} March` }));
  await showPart(<Sparkline title="Discovery" points={points} onPick={(index) => picked.push(index)} />);
  const line = page.getByRole('group', {
    name: 'Discovery: 3 values, from 2.0 (1 March) to 4.0 (4 March), lowest 2.0, highest 4.0',
  });
  await expect.element(line).toBeInTheDocument();
  await userEvent.tab();
  await expect.element(page.getByRole('button', { name: '4.0, 4 March' })).toHaveFocus();
  await expect.element(page.getByText('4.0, 4 March')).toBeVisible();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(page.getByRole('button', { name: '3.0, 2 March' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  const picture = document.querySelector('svg');
  if (!picture) throw new Error('No picture');
  await page.elementLocator(picture).click({ position: { x: 4, y: 10 } });
  expect(picked).toEqual([1, 0]);
  expect(await axeFaults()).toEqual([]);
});

test('a sparkline without data says so', async () => {
  await showPart(<Sparkline title="Discovery" points={[{ value: null, label: '1 March' }]} />);
  await expect.element(page.getByRole('img', { name: 'Discovery: no data' })).toBeInTheDocument();
  await expect.element(page.getByText('no data')).toBeVisible();
});

test('means on one scale stand where they belong, with n beside', async () => {
  await showPart(
    <BandBars
      title="Discovery by rep"
      rows={[
        { label: 'Dana Fox', value: 3, band: [2, 4], n: 8, teamMedian: 3.5 },
        { label: 'Ada Quist', value: null, n: 0 },
      ]}
    />,
  );
  const bar = page.getByRole('img', { name: 'Dana Fox: 3.0, band 2.0 to 4.0, n 8, team median 3.5' });
  const [, band, , dot] = [...bar.element().children].map((mark) => mark.getBoundingClientRect());
  const { left, width } = bar.element().getBoundingClientRect();
  if (!band || !dot) throw new Error('No marks');
  expect((band.left - left) / width).toBeCloseTo(0.25);
  expect((band.right - left) / width).toBeCloseTo(0.75);
  expect((dot.left + dot.width / 2 - left) / width).toBeCloseTo(0.5);
  await expect.element(page.getByRole('img', { name: 'Ada Quist: no data' })).toBeVisible();
  expect(await axeFaults()).toEqual([]);
});
