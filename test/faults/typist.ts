import type { Page } from 'playwright-core';
import { lineOf, type Records } from './records';
import { goTo } from './workspace';

/** What a typist saw acknowledged: the newest text of each field that stood on the screen beside 'Saved'. */
export interface Ledger {
  /** Lines as in `Records`, in the order in which they were acknowledged. */
  readonly acknowledged: string[];
  /** Resolves when so many lines are acknowledged. */
  readonly reached: (count: number) => Promise<void>;
}

/** The fields of a rep's profile that are typed into, by their labels. */
const fields = { Territory: 'territory', Manager: 'manager', 'Notes on the rep': 'notes' } as const;

/**
 * Types into the fields of a rep's profile without a pause, as a page of keys would: sets the text, tells the
 * field, leaves it every third time. At each frame that says 'Saved', what stands in the fields counts as
 * acknowledged and is told to the test side at once, so that a kill cannot take the list with it.
 */
export async function typeInto(page: Page, repId: string, round: string): Promise<Ledger> {
  const acknowledged: string[] = [];
  const waiting: { readonly count: number; readonly done: () => void }[] = [];
  await page.exposeBinding('acknowledge', (_source, field: string, text: string) => {
    acknowledged.push(lineOf('reps', repId, field, text));
    waiting.filter(({ count }) => acknowledged.length >= count).forEach(({ done }) => done());
  });
  await goTo(page, `/reps/${repId}/profile`);
  await page.getByLabel('Notes on the rep').waitFor();
  await page.evaluate(typing, { fields, round });
  return {
    acknowledged,
    reached: (count) =>
      acknowledged.length >= count ? Promise.resolve() : new Promise((done) => waiting.push({ count, done })),
  };
}

/** Of what was acknowledged, what the database does not know any more. Empty is what everybody wants. */
export const lostOf = (ledger: readonly string[], { changed }: Records): readonly string[] =>
  ledger.filter((line) => !changed.has(line));

declare const acknowledge: (field: string, text: string) => Promise<void>;

/** Runs in the page. */
function typing(given: { readonly fields: Record<string, string>; readonly round: string }): void {
  const sign = () => document.querySelector('nav [role=status]')?.textContent?.trim();
  const boxes = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  const labelled = Object.entries(given.fields).map(([label, field]) => {
    const box = boxes.find((one) => one.labels?.[0]?.textContent?.includes(label));
    if (!box) throw new Error(`There is no field '${label}'`);
    return { box, field, known: box.value };
  });
  // A field that left the screen is nobody's any more: what stands in it was not seen by anybody.
  const isOpen = () => labelled.every(({ box }) => box.isConnected);
  const look = (): void => {
    if (!isOpen()) return;
    if (sign() === 'Saved')
      for (const one of labelled)
        if (one.box.value !== one.known) {
          one.known = one.box.value;
          void acknowledge(one.field, one.known);
        }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  let count = 0;
  const type = (): void => {
    const one = labelled[count % labelled.length];
    if (!one || !isOpen()) return;
    const { box } = one;
    const prototype =
      box instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
    if (document.activeElement !== box) box.focus();
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(box, `${given.round}.${count}`);
    box.dispatchEvent(new Event('input', { bubbles: true }));
    count += 1;
    if (count % 3 === 0) box.blur();
    // In turn: at once, after a few frames, and after a pause that lets the field hand its text on by itself.
    setTimeout(type, [0, 40, 600][count % 3]);
  };
  type();
}
