import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Confirm } from '../../../../renderer/ui/controls/confirm';
import { axeFaults } from '../../../fixtures/axe';
import { showPart } from '../../../fixtures/part';

const asked = async () => {
  const done: string[] = [];
  await showPart(
    <Confirm
      title="Delete Dana Fox?"
      verb="Delete"
      goesWith={['14 calls', '9 scorecards']}
      isUndoable
      onConfirm={() => done.push('deleted')}
      onClose={() => done.push('closed')}
    />,
  );
  return done;
};

test('says what goes with it and starts on the way back', async () => {
  const done = await asked();
  await expect.element(page.getByRole('dialog', { name: 'Delete Dana Fox?' })).toBeVisible();
  expect(
    page
      .getByRole('listitem')
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(['14 calls', '9 scorecards']);
  await expect.element(page.getByText('You can undo this.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  expect(await axeFaults()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  expect(done).toEqual(['closed']);
});

test('does it once and closes', async () => {
  const done = await asked();
  await page.getByRole('button', { name: 'Delete' }).click();
  expect(done).toEqual(['deleted', 'closed']);
});
