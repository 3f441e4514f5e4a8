import type { Page } from 'playwright-core';
import { openDialogReturns, type Launched } from './launch';

/** Answers the first screen: a name, and the sample client. Resolves on Today. */
export async function startWithSample(page: Page, name = 'Imogen Hartley'): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByText('The sample client', { exact: true }).click();
  await page.getByRole('button', { name: 'Start with the sample' }).click();
  await onToday(page);
}

/** Answers the first screen: a name, and a new client. Resolves on Today. */
export async function startWithClient(page: Page, client: string, name = 'Imogen Hartley'): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByText('A client of your own', { exact: true }).click();
  await page.getByLabel('Name of the client').fill(client);
  await page.getByRole('button', { name: 'Start with this client' }).click();
  await onToday(page);
}

/** Answers the first screen: a name, and a bundle. Resolves on Today, when the bundle is in. */
export async function startWithBundle(
  { app, page }: Launched,
  file: string,
  name = 'Imogen Hartley',
): Promise<void> {
  await openDialogReturns(app, [file]);
  await page.getByLabel('Your name').fill(name);
  await page.getByText('A bundle', { exact: true }).click();
  await page.getByRole('button', { name: 'Choose the bundle' }).click();
  await onToday(page, 600_000);
}

/** Goes to a screen by its address, such as /reps, and waits for its heading. */
export async function goTo(page: Page, address: string): Promise<void> {
  // Until the address has changed, the heading on screen is still that of the screen before.
  await page.evaluate(
    (hash) =>
      new Promise((changed) => {
        if (location.hash === `#${hash}`) return changed(undefined);
        window.addEventListener('hashchange', () => requestAnimationFrame(changed), { once: true });
        location.hash = hash;
      }),
    address,
  );
  await page.locator('#screen h1').first().waitFor();
}

/** Goes to the X-Ray of a rep, without a guess where one is asked for. */
export async function lookAtXRay(page: Page, repId: string): Promise<void> {
  await goTo(page, `/reps/${repId}/x-ray`);
  const skip = page.getByRole('button', { name: 'Look without a guess' });
  const profile = page.getByRole('heading', { name: 'Skills profile' });
  await skip.or(profile).first().waitFor();
  if (await skip.isVisible()) await skip.click();
  await profile.waitFor();
}

const onToday = (page: Page, timeout = 120_000): Promise<void> =>
  page.getByRole('heading', { name: 'Today', exact: true }).waitFor({ timeout });
