import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Dialog } from '../../../../renderer/ui/controls/dialog';
import { FileDrop } from '../../../../renderer/ui/controls/file-drop';
import { axeFaults } from '../../../fixtures/axe';
import { showPart } from '../../../fixtures/part';

const call = new File(['RIFF'], 'call.wav', { type: 'audio/wav' });

function drag(
  kind: string,
  given: { readonly files?: readonly File[]; readonly text?: string } = {},
): DragEvent {
  const dataTransfer = new DataTransfer();
  given.files?.forEach((file) => dataTransfer.items.add(file));
  if (given.text) dataTransfer.setData('text/plain', given.text);
  const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
}
const sign = () => page.getByText('Drop recordings, transcripts, a roster or a bundle');

test('files over the window show what is taken, and a drop hands them on', async () => {
  const taken: string[] = [];
  await showPart(<FileDrop onFiles={(files) => taken.push(...files.map(({ name }) => name))} />);
  expect(drag('dragover', { files: [call] }).defaultPrevented).toBe(true);
  await expect.element(sign()).toBeVisible();
  expect(await axeFaults()).toEqual([]);
  drag('drop', { files: [call] });
  await expect.element(sign()).not.toBeInTheDocument();
  expect(taken).toEqual(['call.wav']);
});

test('files that leave the window again leave nothing behind', async () => {
  await showPart(<FileDrop onFiles={() => undefined} />);
  drag('dragover', { files: [call] });
  await expect.element(sign()).toBeVisible();
  drag('dragleave', { files: [call] });
  await expect.element(sign()).not.toBeInTheDocument();
});

test('text that is dragged is left alone', async () => {
  await showPart(<FileDrop onFiles={() => undefined} />);
  expect(drag('dragover', { text: 'a quote' }).defaultPrevented).toBe(false);
  await expect.element(sign()).not.toBeInTheDocument();
});

test('nothing is taken behind the back of a dialog', async () => {
  const taken: File[] = [];
  await showPart(
    <>
      <FileDrop onFiles={(files) => taken.push(...files)} />
      <Dialog title="Delete?" onClose={() => undefined}>
        Sure?
      </Dialog>
    </>,
  );
  expect(drag('drop', { files: [call] }).defaultPrevented).toBe(true);
  expect(taken).toEqual([]);
});
