import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { HandOverScreen } from '../../../../renderer/features/self-assessment/hand-over-screen';
import { keepPin } from '../../../../renderer/features/self-assessment/pin';
import { useToasts } from '../../../../renderer/ui/controls/toasts';
import { made } from '../../../../shared/model/change';
import type { HandOver } from '../../../../shared/model/hand-over';
import type { SelfAssessment } from '../../../../shared/model/self-assessment';
import { axeFaults } from '../../../fixtures/axe';
import { fixedInstant, put } from '../../../fixtures/data-room';
import { show } from '../../../fixtures/screen';
import { addRound, allAt, openRoundsRoom, type RoundsRoom } from './rounds-room';

let room: RoundsRoom;
beforeEach(async () => {
  room = await openRoundsRoom({ calls: 1 });
});

/** Locks the room on a round of Dana's and shows what the rep sees. */
async function handOver(fields: Partial<SelfAssessment> = {}, since = fixedInstant) {
  const round = await addRound(room, fields);
  const lock: HandOver = {
    id: room.newId(),
    clientId: room.client.id,
    selfAssessmentId: round.id,
    since,
    ...(await keepPin('4711')),
  };
  await put(room, room.client.id, [made('handOvers', lock)]);
  await show(room, <HandOverScreen lock={lock} />);
  await expect.element(page.getByRole('heading', { name: 'Self-assessment' })).toBeVisible();
  return round;
}

const stored = async (): Promise<SelfAssessment | undefined> => (await room.db.selfAssessments.toArray())[0];
const answered = (count: number) => page.getByText(`${count} of 20 answered`);

describe('the rep answers', () => {
  test('by the keys 1 to 5, each key going on to the next question, and hands in', async () => {
    await handOver();
    await userEvent.keyboard('1234512345');
    await expect.element(answered(10)).toBeVisible();
    await userEvent.keyboard('5432154321');
    await expect.element(answered(20)).toBeVisible();
    await page.getByRole('button', { name: 'Hand in' }).click();
    await expect.element(page.getByText('Thank you. Your answers are in.')).toBeVisible();
    const round = await stored();
    expect(round).toMatchObject({ state: 'complete', completedAt: fixedInstant });
    const given = room.questionnaire.questions.map(({ key }) => round?.answers[key]).join('');
    expect(given).toBe('12345123455432154321');
    expect(await axeFaults()).toEqual([]);
  });

  test('by mouse or arrows too, and may change his mind until he hands in', async () => {
    await handOver();
    const first = page.getByRole('group', { name: /A new prospect gives you ten minutes/ });
    await first.getByRole('radio', { name: '1, not sure at all' }).click({ force: true });
    await expect.element(answered(1)).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    const key = room.questionnaire.questions[0]?.key ?? '';
    await expect.poll(async () => (await stored())?.answers[key]).toBe(2);
    expect(await axeFaults()).toEqual([]);
  });

  test('and finds half of it again where he stopped', async () => {
    const [first, second] = room.questionnaire.questions;
    await handOver({ answers: { [first?.key ?? '']: 4, [second?.key ?? '']: 2 } });
    await expect.element(answered(2)).toBeVisible();
    await userEvent.keyboard('5');
    const third = room.questionnaire.questions[2]?.key ?? '';
    await expect.poll(async () => (await stored())?.answers[third]).toBe(5);
  });

  test('and goes on at the next open question, over what is answered already', async () => {
    const [first, second, third, fourth] = room.questionnaire.questions.map(({ key }) => key);
    await handOver({ answers: { [first ?? '']: 4, [third ?? '']: 2 } });
    await userEvent.keyboard('53');
    await expect.element(answered(4)).toBeVisible();
    await expect
      .poll(async () => (await stored())?.answers)
      .toMatchObject({ [second ?? '']: 5, [third ?? '']: 2, [fourth ?? '']: 3 });
  });

  test('and is told what is missing, with the focus on it', async () => {
    const { 'discoveryQuality.competence.1': _left, ...others } = allAt(3);
    const place = room.questionnaire.questions.findIndex(
      ({ key }) => key === 'discoveryQuality.competence.1',
    );
    await handOver({ answers: others });
    await page.getByRole('button', { name: 'Hand in' }).click();
    await expect.element(page.getByText(`1 question is not answered yet: ${place + 1}.`)).toBeVisible();
    expect(document.activeElement?.closest('fieldset')?.textContent).toContain('what the problem costs');
    expect(await stored()).toMatchObject({ state: 'draft' });
    expect(await axeFaults()).toEqual([]);
  });
});

describe('the way back', () => {
  const open = () => page.getByRole('button', { name: 'Give back to the coach' }).click();
  const type = (pin: string) => page.getByLabelText('PIN of Imogen Hartley').fill(pin);
  const locks = () => room.db.handOvers.count();

  test('takes the PIN of this hand-over and no other', async () => {
    await handOver();
    await open();
    await type('1234');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('That is not the PIN of this hand-over.')).toBeVisible();
    expect(await locks()).toBe(1);
    expect(await axeFaults()).toEqual([]);
    await type('4711');
    await userEvent.keyboard('{Enter}');
    await expect.poll(locks).toBe(0);
    expect(await stored()).toMatchObject({ state: 'draft' });
  });

  test('is free after twelve hours, so that a forgotten PIN locks nobody out for good', async () => {
    await handOver({}, new Date(Date.parse(fixedInstant) - 12 * 3_600_000).toISOString());
    await open();
    await page.getByRole('button', { name: 'Open the program' }).click();
    await expect.poll(locks).toBe(0);
  });

  test('is not Escape, and digits typed into the PIN answer nothing', async () => {
    await handOver();
    await open();
    await type('12');
    await userEvent.keyboard('3{Escape}');
    await expect.element(answered(0)).toBeVisible();
    expect(await locks()).toBe(1);
  });
});

describe('nothing else is there', () => {
  test('messages of before are gone, and a dropped file is not opened', async () => {
    useToasts.getState().show({ tone: 'danger', text: 'Something about Eli' });
    await handOver();
    await expect.poll(() => useToasts.getState().toasts).toEqual([]);
    const event = new DragEvent('drop', { bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  test('there is no link, and no button but those of the form and the way back', async () => {
    await handOver();
    const buttons = page.getByRole('button').elements();
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Give back to the coach', 'Hand in']);
    expect(page.getByRole('link').elements()).toEqual([]);
  });

  test('a round that is gone leaves only the way back', async () => {
    const round = await handOver();
    await room.db.selfAssessments.delete(round.id);
    await expect.element(page.getByText('There is nothing to fill in here any more.')).toBeVisible();
  });
});
