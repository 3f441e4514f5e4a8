import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { drafts } from '../../../renderer/platform/drafts';
import { useDraft } from '../../../renderer/platform/use-draft';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { showPart } from '../../fixtures/part';

/** A field whose storage answers when the test says so. */
function SlowField({
  saved,
  answer = async () => ok(undefined),
}: {
  readonly saved: string[];
  readonly answer?: (text: string) => Promise<Result<unknown>>;
}) {
  const [stored, setStored] = useState('first');
  const draft = useDraft(stored, (text) => {
    saved.push(text);
    return answer(text);
  });
  return (
    <>
      <input
        aria-label="Field"
        value={draft.value}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
      />
      {draft.refused ? <p>{draft.refused}</p> : null}
      <button type="button" onClick={() => setStored(saved.at(-1) ?? stored)}>
        Storage answers
      </button>
      <button type="button" onClick={() => setStored('undone')}>
        Undo
      </button>
    </>
  );
}

test('letters show at once and are handed on together after a pause', async () => {
  const saved: string[] = [];
  await showPart(<SlowField saved={saved} />);
  await page.getByLabelText('Field').fill('second');
  await expect.element(page.getByLabelText('Field')).toHaveValue('second');
  expect(drafts.count).toBe(1);
  await expect.poll(() => saved).toEqual(['second']);
  expect(drafts.count).toBe(0);
});

test('a field that is left hands on at once and keeps its text until storage has it', async () => {
  const saved: string[] = [];
  await showPart(<SlowField saved={saved} />);
  await page.getByLabelText('Field').fill('second');
  await userEvent.tab();
  expect(saved).toEqual(['second']);
  await expect.element(page.getByLabelText('Field')).toHaveValue('second');
  await page.getByRole('button', { name: 'Storage answers' }).click();
  await expect.element(page.getByLabelText('Field')).toHaveValue('second');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByLabelText('Field')).toHaveValue('undone');
});

test('letters typed while storage is slow are never replaced by older ones', async () => {
  const saved: string[] = [];
  await showPart(<SlowField saved={saved} />);
  const field = page.getByLabelText('Field');
  await field.fill('a');
  await expect.poll(() => saved).toEqual(['a']);
  await field.fill('ab');
  await page.getByRole('button', { name: 'Storage answers' }).click();
  await expect.element(field).toHaveValue('ab');
});

test('a blank at the end stays under the hands of whoever types, though storage cuts it off', async () => {
  const saved: string[] = [];
  await showPart(<SlowField saved={saved} />);
  const field = page.getByLabelText('Field');
  await field.fill('undone ');
  await expect.poll(() => saved).toEqual(['undone ']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await field.click();
  await expect.element(field).toHaveValue('undone');
  await userEvent.keyboard(' ');
  await expect.element(field).toHaveValue('undone ');
});

test('a closing window hands on what waits', async () => {
  const saved: string[] = [];
  await showPart(<SlowField saved={saved} />);
  await page.getByLabelText('Field').fill('last words');
  drafts.flushAll();
  expect(saved).toEqual(['last words']);
});

test('a text that storage refuses stays with the reason, counts as not saved, and is tried again', async () => {
  const saved: string[] = [];
  let mayWrite = false;
  const answer = async () => (mayWrite ? ok(undefined) : fail('The disk is full.'));
  await showPart(<SlowField saved={saved} answer={answer} />);
  const field = page.getByLabelText('Field');
  await field.fill('second');
  await userEvent.tab();
  await expect.element(page.getByText('Not saved. The disk is full.')).toBeVisible();
  await expect.element(field).toHaveValue('second');
  expect(drafts.count).toBe(1);
  mayWrite = true;
  drafts.flushAll();
  await expect.element(page.getByText('Not saved.', { exact: false })).not.toBeInTheDocument();
  expect(saved).toEqual(['second', 'second']);
  expect(drafts.count).toBe(0);
});

test('a refused text that is changed is handed on as it is by then', async () => {
  const saved: string[] = [];
  const answer = async (text: string) => (text === 'short' ? ok(undefined) : fail('It is too long.'));
  await showPart(<SlowField saved={saved} answer={answer} />);
  const field = page.getByLabelText('Field');
  await field.fill('much too long');
  await expect.element(page.getByText('Not saved. It is too long.')).toBeVisible();
  await field.fill('short');
  await expect.element(page.getByText('Not saved.', { exact: false })).not.toBeInTheDocument();
  await expect.poll(() => saved).toEqual(['much too long', 'short']);
});
