import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { XRayScreen } from '../../../renderer/features/x-ray/x-ray-screen';
import { openSeededRoom, show } from '../../fixtures/screen';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const shoot = async (name: string) => {
  await pause(700);
  await page.screenshot({ path: `../../../test/renderer/tmp/${name}.png` });
};
for (const theme of ['light', 'dark'] as const) {
  test(`x-ray ${theme}`, async () => {
    const room = await openSeededRoom({
      reps: 12,
      calls: 14,
      scored: 0.85,
      onOlderVersion: 4,
      hasLongestNames: theme === 'dark',
    });
    const rep = (await room.db.reps.toArray())[0];
    await page.viewport(theme === 'dark' ? 816 : 1072, 1400);
    await show(room, <XRayScreen />, { theme, path: `/reps/${rep?.id}`, route: '/reps/:repId' });
    await expect.element(page.getByText('Overall, 1 to 5').first()).toBeVisible();
    await shoot(`xray-${theme}`);
    await page.getByRole('button', { name: 'Discovery quality', exact: true }).first().click();
    await shoot(`xray-scores-${theme}`);
    await page
      .getByRole('button', { name: /Play the (best|weakest) evidence for Value/ })
      .first()
      .click();
    await shoot(`xray-evidence-${theme}`);
  });
}
