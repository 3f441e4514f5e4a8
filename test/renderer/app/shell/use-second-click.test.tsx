import { useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useSecondClick } from '../../../../renderer/app/shell/use-second-click';
import { showPart } from '../../../fixtures/part';

function Screens() {
  const [isOpen, setOpen] = useState(false);
  useSecondClick();
  return isOpen ? (
    <p>A call with Dana Fox</p>
  ) : (
    <button type="button" onClick={() => setOpen(true)}>
      Dana Fox
    </button>
  );
}

test('a double click on what opens at the first click marks nothing of what came; there, a double click marks a word', async () => {
  await showPart(<Screens />);
  await page.getByRole('button').dblClick();
  const text = page.getByText('A call with Dana Fox');
  await expect.element(text).toBeVisible();
  expect(String(getSelection())).toBe('');
  await text.dblClick();
  expect(String(getSelection())).not.toBe('');
});
