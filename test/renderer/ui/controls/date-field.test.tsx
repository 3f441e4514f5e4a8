import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DateField } from '../../../../renderer/ui/controls/date-field';
import { axeFaults } from '../../../fixtures/axe';
import { showPart } from '../../../fixtures/part';

function Started({
  onDay,
  isRequired = false,
}: {
  readonly onDay: (day: string | null) => void;
  readonly isRequired?: boolean;
}) {
  const [day, setDay] = useState<string | null>('2026-03-14');
  return (
    <>
      <DateField
        label="Started on"
        value={day}
        isRequired={isRequired}
        written={(one) => `written ${one}`}
        onChange={(next) => {
          setDay(next);
          onDay(next);
        }}
      />
      <button type="button">Next</button>
    </>
  );
}

test('a whole day is handed on and written in the client’s way under the field', async () => {
  const days: (string | null)[] = [];
  await showPart(<Started onDay={(day) => days.push(day)} />);
  await page.getByLabelText('Started on').fill('2026-04-01');
  await expect.element(page.getByText('written 2026-04-01')).toBeVisible();
  expect(days).toEqual(['2026-04-01']);
  expect(await axeFaults()).toEqual([]);
});

test('years half typed are not handed on', async () => {
  const days: (string | null)[] = [];
  await showPart(<Started onDay={(day) => days.push(day)} />);
  const field = page.getByLabelText('Started on');
  await field.fill('0020-04-01');
  expect(days).toEqual([]);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect.element(field).toHaveValue('2026-03-14');
});

test('an emptied field means no day, once it is left', async () => {
  const days: (string | null)[] = [];
  await showPart(<Started onDay={(day) => days.push(day)} />);
  await page.getByLabelText('Started on').fill('');
  expect(days).toEqual([]);
  await userEvent.tab();
  await page.getByRole('button', { name: 'Next' }).click();
  expect(days).toEqual([null]);
});

test('a required day comes back when the field is left empty', async () => {
  const days: (string | null)[] = [];
  await showPart(<Started isRequired onDay={(day) => days.push(day)} />);
  await page.getByLabelText('Started on').fill('');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect.element(page.getByLabelText('Started on')).toHaveValue('2026-03-14');
  expect(days).toEqual([]);
});
