import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ShellCommands } from '../../../../renderer/app/shell/shell-commands';
import { axeFaults } from '../../../fixtures/axe';
import {
  addCallOf,
  addTranscript,
  callRoute,
  openCallRoom,
  showCall,
  type CallRoom,
} from '../../../fixtures/call-room';
import { show } from '../../../fixtures/screen';

const scorecard = () => page.getByRole('region', { name: 'Scorecard' });
const evidence = () => page.getByRole('region', { name: 'Evidence' });
const complete = '{Control>}{Enter}{/Control}';

async function scoreAll(room: CallRoom): Promise<void> {
  await expect.element(scorecard()).toBeVisible();
  await userEvent.keyboard('3n{ArrowDown}4n{ArrowDown}o{ArrowDown}4n{ArrowDown}5n');
  await room.door.settled();
}

test('a span, the last fifteen seconds and a moment are marked, lettered by time, and told apart', async () => {
  const room = await openCallRoom();
  await showCall(room);
  await expect.element(page.getByText('/ 1:00')).toBeVisible();
  await userEvent.keyboard(
    '{Shift>}{ArrowRight}{/Shift}b{ArrowDown}i{ArrowRight}p-{ArrowDown}{ArrowLeft}{ArrowLeft}{ArrowLeft}nx',
  );
  await expect.element(evidence().getByRole('button', { name: 'Play evidence A 0:15–0:30' })).toBeVisible();
  await expect.element(evidence().getByRole('button', { name: 'Play evidence B 0:20' })).toBeVisible();
  await expect.element(evidence().getByRole('button', { name: 'Play evidence C 0:30–0:35' })).toBeVisible();
  await room.door.settled();
  const kinds = (await room.db.evidence.toArray()).map(({ dimension, polarity }) => [dimension, polarity]);
  expect(kinds).toEqual([
    ['discoveryQuality', 'positive'],
    ['valueConnection', 'negative'],
    ['objectionResponse', 'absence'],
  ]);
  expect(await axeFaults()).toEqual([]);
});

test('the selected evidence is written on, moved by arrow keys and deleted; undo brings it back', async () => {
  const room = await openCallRoom();
  await show(
    room,
    <>
      {callRoute}
      <ShellCommands />
    </>,
    { path: `/calls/${room.call.id}` },
  );
  await expect.element(page.getByText('/ 1:00')).toBeVisible();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}ne');
  await expect.element(evidence().getByLabelText('Note')).toHaveFocus();
  await userEvent.keyboard('Asks what it costs{Escape}');
  await evidence().getByLabelText('From').click();
  await userEvent.keyboard('{ArrowUp}{Shift>}{ArrowUp}{/Shift}');
  await expect.element(evidence().getByRole('button', { name: 'Play evidence A 0:15' })).toBeVisible();
  await userEvent.keyboard('{Escape}{Delete}');
  await expect.poll(() => room.db.evidence.count()).toBe(0);
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect
    .poll(() => room.db.evidence.toArray())
    .toMatchObject([{ startMs: 15_500, note: 'Asks what it costs' }]);
});

test('completing goes on to the next call of the queue', async () => {
  const room = await openCallRoom();
  const next = await addCallOf(room, room.rep, { date: '2026-11-14', customer: 'Merrow Bay' });
  const { visited } = await showCall(room);
  await scoreAll(room);
  await userEvent.keyboard(complete);
  await expect.element(page.getByRole('heading', { name: /with Merrow Bay/ })).toBeVisible();
  expect(visited?.at(-1)).toBe(`/calls/${next.id}`);
  expect((await room.db.scorecards.toArray())[0]?.state).toBe('complete');
});

test('a complete scorecard is frozen; an amendment with a reason is a new revision and the old one stays readable', async () => {
  const room = await openCallRoom();
  await showCall(room);
  await scoreAll(room);
  await userEvent.keyboard(complete);
  await expect.element(scorecard().getByText(/^Complete,/)).toBeVisible();
  await expect.poll(() => room.said.at(-1)?.text).toMatch(/^Complete\. No other call/);
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}1');
  expect(room.said.at(-1)?.text).toBe('This scorecard is complete and frozen. Amend it to change it.');
  await scorecard().getByRole('button', { name: 'Amend' }).click();
  await page.getByLabelText('Reason', { exact: true }).fill('Heard the second half again');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('All settled')).toBeVisible();
  await userEvent.keyboard(`5${complete}`);
  await expect.element(scorecard().getByText(/Amended: Heard the second half again/)).toBeVisible();
  await room.door.settled();
  const cards = (await room.db.scorecards.toArray()).toSorted((a, b) => a.revision - b.revision);
  expect(cards.map(({ discoveryQuality }) => discoveryQuality)).toMatchObject([{ level: 3 }, { level: 5 }]);
  expect(cards[0]?.supersededBy).toBe(cards[1]?.id);
  expect(
    await room.db.evidence
      .where('scorecardId')
      .equals(cards[0]?.id ?? '')
      .count(),
  ).toBe(4);
  await page.getByLabelText('Revision').selectOptions(cards[0]?.id ?? '');
  await expect.element(scorecard().getByText(/A later revision has taken its place/)).toBeVisible();
  expect(await axeFaults()).toEqual([]);
});

test('a revision begins once, however often it is asked for', async () => {
  const room = await openCallRoom();
  await showCall(room);
  await scoreAll(room);
  await userEvent.keyboard(complete);
  await scorecard().getByRole('button', { name: 'Amend' }).click();
  await page.getByLabelText('Reason', { exact: true }).fill('Heard the second half again');
  const begin = page.getByRole('button', { name: 'Begin the revision' }).element();
  if (!(begin instanceof HTMLButtonElement)) throw new Error('It is a button');
  begin.click();
  begin.click();
  await expect.element(page.getByText('All settled')).toBeVisible();
  await room.door.settled();
  expect((await room.db.scorecards.toArray()).map(({ state }) => state).toSorted()).toEqual([
    'complete',
    'draft',
  ]);
});

test('an objection is described beside the counters', async () => {
  const room = await openCallRoom();
  await showCall(room);
  await expect.element(page.getByText('/ 1:00')).toBeVisible();
  await userEvent.keyboard('{ArrowRight}jq');
  await page.getByRole('button', { name: 'Price' }).click();
  await page.getByRole('group', { name: 'Resolved?' }).getByRole('button', { name: 'No' }).click();
  await expect.element(page.getByRole('button', { name: /^Questions 1/ })).toBeVisible();
  await room.door.settled();
  const counts = await room.db.counts.toArray();
  expect(counts.find(({ counter }) => counter === 'objection')).toMatchObject({
    atMs: 5000,
    objection: { type: 'price', clarified: null, resolved: false },
  });
});

test('the transcript follows, is searched, and its words become the quote', async () => {
  const room = await openCallRoom();
  await addTranscript(room, [
    ['Dana', 0, 4, 'What happens on Monday?'],
    ['Marta', 4, 9, 'We guess, and it costs us a pallet.'],
    ['Dana', 9, 14, 'And what does a pallet cost?'],
  ]);
  await showCall(room);
  const pane = page.getByRole('region', { name: 'Transcript' });
  await expect.element(pane.getByText(/We guess/)).toBeVisible();
  await userEvent.keyboard('{ArrowRight}n');
  await expect.poll(() => document.querySelector('[aria-current=true]')?.textContent).toContain('We guess');
  await expect
    .poll(() => room.db.evidence.toArray())
    .toMatchObject([{ quote: 'We guess, and it costs us a pallet.', speaker: 'Marta' }]);
  await pane.getByRole('button', { name: 'Go to 0:09' }).click();
  await expect.element(page.getByRole('timer', { name: 'Position' })).toHaveTextContent('0:09');
  await pane.getByLabelText('Find in the transcript').fill('pallet');
  await expect.element(pane.getByText('1 of 2')).toBeVisible();
});

test('a speaker is renamed and told to be the rep, a turn is given away and split; the file stays as it was', async () => {
  const room = await openCallRoom();
  await addTranscript(room, [
    ['Speaker 1', 0, 4, 'What happens on Monday? We guess.'],
    ['Speaker 2', 4, 9, 'It costs us a pallet.'],
  ]);
  await showCall(room);
  const pane = page.getByRole('region', { name: 'Transcript' });
  await pane.getByRole('button', { name: 'More for the transcript' }).click();
  await page.getByRole('menuitem', { name: 'Repair turns' }).click();
  await pane.getByRole('button', { name: 'Split' }).first().click();
  const text = page.getByLabelText('Put the text cursor where the second turn begins');
  await expect.element(text).toHaveFocus();
  await userEvent.keyboard('{End}' + '{ArrowLeft}'.repeat('We guess.'.length));
  await page.getByRole('button', { name: 'Split here' }).click();
  await expect.element(pane.getByLabelText('Speaker of turn 3')).toBeVisible();
  await pane.getByLabelText('Speaker of turn 2').selectOptions('Speaker 2');
  await pane.getByRole('button', { name: 'More for the transcript' }).click();
  await page.getByRole('menuitem', { name: 'Name speakers and say who is who' }).click();
  await page.getByLabelText('Name, 1 turns').fill('Dana Fox');
  await userEvent.keyboard('{Tab}');
  await expect
    .poll(async () => (await room.db.transcripts.toArray())[0])
    .toMatchObject({
      speakers: [{ name: 'Dana Fox' }, { name: 'Speaker 2' }],
      turns: {
        text: ['What happens on Monday?', 'We guess.', 'It costs us a pallet.'],
        speaker: [0, 1, 1],
      },
    });
  expect((await room.db.transcriptSources.toArray())[0]?.text).toBe('WEBVTT');
});

test('a transcript that is attached later fills the quotes; a file that is none is refused with the reason', async () => {
  const room = await openCallRoom();
  await showCall(room);
  await expect.element(page.getByText('/ 1:00')).toBeVisible();
  await userEvent.keyboard('{ArrowRight}n');
  const vtt = 'WEBVTT\n\n00:00:04.000 --> 00:00:09.000\n<v Marta>We guess.</v>\n';
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  room.main.disk.chosen = room.main.disk.put({
    name: 'page.vtt',
    bytes: bytes('<html><body>Sign in</body></html>'),
  });
  await page.getByRole('button', { name: 'Attach a transcript' }).click();
  await expect.poll(() => room.said.at(-1)?.text).toMatch(/^page.vtt: This is a web page/);
  room.main.disk.chosen = room.main.disk.put({ name: 'call.vtt', bytes: bytes(vtt) });
  await page.getByRole('button', { name: 'Attach a transcript' }).click();
  await expect.element(page.getByRole('button', { name: 'Go to 0:04' })).toBeVisible();
  await expect
    .poll(() => room.db.evidence.toArray())
    .toMatchObject([{ quote: 'We guess.', speaker: 'Marta' }]);
  expect((await room.db.transcriptSources.toArray()).map(({ text }) => text)).toEqual([vtt]);
});
