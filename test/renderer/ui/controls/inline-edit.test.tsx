import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { InlineEdit } from '../../../../renderer/ui/controls/inline-edit';
import { axeFaults } from '../../../fixtures/axe';
import { showPart } from '../../../fixtures/part';

function Team({
  first = 'North',
  isRequired = false,
}: {
  readonly first?: string;
  readonly isRequired?: boolean;
}) {
  const [name, setName] = useState(first);
  return (
    <InlineEdit
      label="Team"
      value={name}
      onSave={setName}
      isRequired={isRequired}
      placeholder="Name the team"
    />
  );
}

test('Enter opens the field with its text chosen, Enter keeps, and the focus comes back', async () => {
  await showPart(<Team />);
  expect(await axeFaults()).toEqual([]);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('textbox', { name: 'Team' })).toHaveFocus();
  expect(await axeFaults()).toEqual([]);
  await userEvent.keyboard('South{Enter}');
  await expect.element(page.getByRole('button', { name: 'Team: South' })).toHaveFocus();
});

test('Esc keeps the old text, leaving keeps the new one', async () => {
  await showPart(<Team />);
  await page.getByRole('button', { name: 'Team: North' }).click();
  await userEvent.keyboard('South{Escape}');
  await expect.element(page.getByRole('button', { name: 'Team: North' })).toBeVisible();
  await page.getByRole('button', { name: 'Team: North' }).click();
  await userEvent.keyboard('West{Tab}');
  await expect.element(page.getByRole('button', { name: 'Team: West' })).toBeVisible();
});

test('an empty text says what to add, and is not kept where it is required', async () => {
  const { redraw } = await showPart(<Team key="free" first="" />);
  await expect.element(page.getByRole('button', { name: 'Team: Name the team' })).toBeVisible();
  await redraw(<Team key="required" isRequired />);
  await page.getByRole('button', { name: 'Team: North' }).click();
  await userEvent.keyboard('{Delete}{Enter}');
  await expect.element(page.getByRole('button', { name: 'Team: North' })).toBeVisible();
});
