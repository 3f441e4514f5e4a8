import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { DoneNotice, useTellDone } from '../../../../renderer/features/imports/done';
import { useImportSession } from '../../../../renderer/features/imports/import-session';
import { openScreenRoom, show } from '../../../fixtures/screen';

const done = {
  text: 'Imported 3 new reps.',
  change: undefined,
  place: { label: 'Open the reps', address: '/reps' },
};

/** Work that ends: with the import screen open beside it, or after it was left. */
function Work({ isOnScreen }: { readonly isOnScreen: boolean }) {
  const tell = useTellDone();
  const shown = useImportSession((session) => session.done);
  return (
    <>
      <button type="button" onClick={() => tell(done)}>
        End
      </button>
      {isOnScreen ? <DoneNotice done={shown} /> : null}
    </>
  );
}

test('on the import screen it is said there, with the way to what came in, and nowhere else', async () => {
  const room = await openScreenRoom();
  useImportSession.getState().clear(room.client.id);
  await show(room, <Work isOnScreen />);
  await page.getByRole('button', { name: 'End' }).click();
  await expect.element(page.getByText(done.text)).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Open the reps' })).toHaveAttribute('href', '/reps');
  expect(room.said).toEqual([]);
});

test('elsewhere it is said in passing', async () => {
  const room = await openScreenRoom();
  useImportSession.getState().clear(room.client.id);
  await show(room, <Work isOnScreen={false} />);
  await page.getByRole('button', { name: 'End' }).click();
  expect(room.said).toEqual([{ tone: 'plain', text: done.text }]);
  expect(useImportSession.getState().done).toBeUndefined();
});
