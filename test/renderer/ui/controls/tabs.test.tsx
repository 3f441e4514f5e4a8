import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Tabs } from '../../../../renderer/ui/controls/tabs';
import { axeFaults } from '../../../fixtures/axe';
import { showPart } from '../../../fixtures/part';

function RepTabs() {
  const [value, setValue] = useState<'profile' | 'calls' | 'notes'>('profile');
  return (
    <Tabs
      label="Dana Fox"
      tabs={[
        { value: 'profile', label: 'Profile' },
        { value: 'calls', label: 'Calls', count: 12 },
        { value: 'notes', label: 'Notes' },
      ]}
      value={value}
      onChange={setValue}
    >
      <p>This is {value}</p>
    </Tabs>
  );
}

test('arrows, Home and End move along the tabs and show what is under them', async () => {
  await showPart(<RepTabs />);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('tab', { name: 'Calls 12' })).toHaveFocus();
  await expect.element(page.getByRole('tabpanel', { name: 'Calls 12' })).toHaveTextContent('This is calls');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.element(page.getByRole('tab', { name: 'Profile' })).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(page.getByRole('tab', { name: 'Notes' })).toHaveAttribute('aria-selected', 'true');
  expect(await axeFaults()).toEqual([]);
});

test('a click shows what is under a tab', async () => {
  await showPart(<RepTabs />);
  await page.getByRole('tab', { name: 'Notes' }).click();
  await expect.element(page.getByText('This is notes')).toBeVisible();
});
