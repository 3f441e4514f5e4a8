import { useEffect, useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useReading, type Known, type Reading } from '../../../../renderer/features/skills/use-reading';
import { ok, type Result } from '../../../../shared/lib/result';
import { openScreenRoom, show } from '../../../fixtures/screen';

/** A reading whose answers come when the test gives them, and all that was ever drawn of it. */
async function opened() {
  const room = await openScreenRoom();
  const waiting = new Map<string, (answer: Result<string>) => void>();
  const drawn: string[] = [];
  const seen: Reading<string>[] = [];
  function Probe() {
    const [question, ask] = useState('first');
    const reading = useReading<string>(question, () => ({
      read: new Promise((resolve) => waiting.set(question, resolve)),
      cancel: () => undefined,
    }));
    const { known, isCurrent } = reading;
    const text = `${known?.value ?? 'nothing'}${isCurrent ? '' : ', not current'}`;
    useEffect(() => {
      drawn.push(text);
      seen.push(reading);
    });
    return (
      <>
        <p>{text}</p>
        {['second', 'third'].map((next) => (
          <button key={next} type="button" onClick={() => ask(next)}>
            {next}
          </button>
        ))}
      </>
    );
  }
  await show(room, <Probe />);
  return {
    drawn,
    asked: async (question: string): Promise<void> => {
      await expect.poll(() => waiting.has(question)).toBe(true);
    },
    answer: (question: string, value: string) => waiting.get(question)?.(ok(value)),
    known: (): Known<string> => {
      const known = seen.at(-1)?.known;
      if (!known) throw new Error('an answer came');
      return known;
    },
    update: (from: Known<string>, to: Known<string>) => seen.at(-1)?.update(from, to),
  };
}

const press = (name: string) => page.getByRole('button', { name }).click();
const said = async (text: string): Promise<void> => {
  await expect.element(page.getByText(text, { exact: true })).toBeVisible();
};

test('an answer that comes after the next question was asked is never shown', async () => {
  const { drawn, asked, answer } = await opened();
  await asked('first');
  await press('second');
  await asked('second');
  answer('first', 'one');
  await press('third');
  await asked('third');
  answer('third', 'three');
  await said('three');
  expect(drawn.some((text) => text.startsWith('one'))).toBe(false);
});

test('what was brought up to date takes the place of what it was made from, and of nothing newer', async () => {
  const { drawn, asked, answer, known, update } = await opened();
  await asked('first');
  answer('first', 'one');
  await said('one');
  update(known(), { ...known(), value: 'one, up to date' });
  await said('one, up to date');
  const before = known();
  await press('second');
  await asked('second');
  await said('one, up to date, not current');
  answer('second', 'two');
  await said('two');
  // A row of the first was still being worked out when the second came.
  update(before, { ...before, value: 'late' });
  await press('third');
  await asked('third');
  answer('third', 'three');
  await said('three');
  expect(drawn.some((text) => text.startsWith('late'))).toBe(false);
});
