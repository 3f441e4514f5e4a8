import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contentHash } from '../../../../renderer/data/content-hash';
import { undoAct } from '../../../../renderer/data/history';
import { ContractScreen } from '../../../../renderer/features/contracts/contract-screen';
import { RepContractScreen } from '../../../../renderer/features/contracts/rep-contract-screen';
import { changeContract, deleteContract } from '../../../../shared/model/acts/contracts';
import { made } from '../../../../shared/model/change';
import type { Contract } from '../../../../shared/model/contract';
import { axeFaults } from '../../../fixtures/axe';
import { openContractRoom, withSignatures, type ContractRoom } from '../../../fixtures/contract-room';
import { twoSkills } from '../../../fixtures/contract-skills';
import { put } from '../../../fixtures/data-room';
import { show } from '../../../fixtures/screen';
import { sampleContract } from '../../../shared/diagnosis-samples';

async function open(fields: Partial<Contract> = {}, prepare?: (room: ContractRoom) => Promise<void>) {
  const room = await openContractRoom(fields);
  await prepare?.(room);
  return { room, ...(await showContract(room, room.contract.id)) };
}

const showContract = (room: ContractRoom, id: string) =>
  show(room, <ContractScreen />, { path: `/contracts/${id}`, route: '/contracts/:contractId' });

const button = (name: string | RegExp) => page.getByRole('button', { name });
const kept = async ({ db, contract }: ContractRoom, id = contract.id) => db.contracts.get(id);
const skillPart = (name: string) => page.getByRole('region', { name });

/** Signs by typing a name, as one side. */
async function sign(opener: RegExp, name: string): Promise<void> {
  await button(opener).click();
  await page.getByLabelText('Your full name').fill(name);
  await button('Sign').click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
}

describe('a draft', () => {
  test('is usable by a screen reader', async () => {
    await open();
    await expect.element(page.getByRole('heading', { name: 'Contract of Dana Fox' })).toBeVisible();
    await expect.element(button(/Hand over to Dana Fox/)).toBeEnabled();
    expect(await axeFaults()).toEqual([]);
  });

  test('names what is missing, goes there, and takes what is typed', async () => {
    const [first, second] = twoSkills;
    if (!first || !second) throw new Error('there are two skills');
    const skills = [{ ...first, metrics: first.metrics.map((one) => ({ ...one, target: null })) }, second];
    const { room } = await open({ skills });
    await expect.element(button(/Hand over to Dana Fox/)).toBeDisabled();
    await button('Discovery quality, Questions per discovery call: set the target.').click();
    await expect
      .poll(() => document.activeElement?.closest('li')?.getAttribute('aria-label'))
      .toBe('Metric 1: Questions per discovery call');
    await userEvent.keyboard('6');
    await expect
      .element(
        button('Discovery quality, Questions per discovery call: the target must be above the baseline.'),
      )
      .toBeVisible();
    await userEvent.keyboard('{Backspace}12');
    await expect.poll(async () => (await kept(room))?.skills[0]?.metrics[0]?.target).toBe(12);
  });

  test('keeps both of two metrics that are typed in quick turn', async () => {
    const { room } = await open();
    const targets = skillPart('Discovery quality').getByLabelText('Target');
    await targets.nth(0).fill('9');
    await targets.nth(1).fill('4');
    await expect
      .poll(async () => (await kept(room))?.skills[0]?.metrics.map(({ target }) => target))
      .toEqual([9, 4]);
  });

  test('fills a baseline from the diagnosis, and wants a source for one that is typed', async () => {
    const { room } = await open();
    const metric = page.getByRole('listitem', { name: 'Metric 2: Mean level on calls' });
    await metric.getByRole('button', { name: /^Take .* from the diagnosis$/ }).click();
    await expect.poll(async () => (await kept(room))?.skills[0]?.metrics[1]?.baseline?.n).toBeGreaterThan(2);
    await metric.getByRole('button', { name: /^Mean level on calls: / }).click();
    await expect.element(page.getByText(/sum of scores ÷ n/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await metric.getByLabelText('Baseline').fill('1.5');
    await expect
      .element(button('Discovery quality, Mean level on calls: say where the baseline comes from.'))
      .toBeVisible();
    await metric.getByLabelText('Taken from').fill('Two calls heard together');
    await expect
      .poll(async () => (await kept(room))?.skills[0]?.metrics[1]?.baseline)
      .toEqual({ value: 1.5, n: 0, source: 'Two calls heard together' });
  });

  test('offers a swap instead of a third skill, and asks for the reason of another mix', async () => {
    const { room } = await open();
    await page.getByRole('combobox', { name: 'Swap a skill' }).click();
    await page.getByRole('option', { name: 'Value connection, foundational' }).click();
    await expect.element(page.getByText(/A cycle takes at most two skills/)).toBeVisible();
    await button('Swap out Objection response').click();
    await expect.element(page.getByLabelText('Why these two')).toBeVisible();
    expect((await kept(room))?.skills.map(({ skill }) => skill)).toEqual([
      'dimension.discoveryQuality',
      'dimension.valueConnection',
    ]);
  });

  test('takes a metric of one’s own with name, unit and direction', async () => {
    const { room } = await open();
    const part = skillPart('Objection response');
    await part.getByRole('button', { name: 'Add another metric' }).click();
    await part.getByLabelText('Metric 2').selectOptions('One of your own');
    await part.getByLabelText('What is counted').fill('Discounts given');
    await part.getByLabelText('Less').click({ force: true });
    await expect
      .poll(async () => (await kept(room))?.skills[1]?.metrics[1])
      .toMatchObject({ indicator: null, name: 'Discounts given', direction: 'down' });
  });

  test('adds, moves and removes duties by keyboard', async () => {
    const { room } = await open();
    const texts = async () => (await kept(room))?.repDuties.map(({ text }) => text);
    await page.getByLabelText('Another duty of the rep').fill('Write the recap the same day');
    await userEvent.keyboard('{Enter}');
    await expect.poll(texts).toEqual(['Bring one recorded call a week', 'Write the recap the same day']);
    await page.getByLabelText('duty 2 of the rep', { exact: true }).click();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await expect.poll(texts).toEqual(['Write the recap the same day', 'Bring one recorded call a week']);
    await expect
      .poll(() => (document.activeElement as HTMLTextAreaElement).value)
      .toBe('Write the recap the same day');
    await button('Remove duty 2 of the rep').click();
    await expect.poll(texts).toEqual(['Write the recap the same day']);
  });

  test('moves the dates of its metrics with the start, and sets the hours of a phase', async () => {
    const { room } = await open();
    await page.getByLabelText('Starts on').fill('2026-11-30');
    await expect
      .poll(async () => (await kept(room))?.skills.flatMap(({ metrics }) => metrics.map(({ due }) => due)))
      .toEqual(['2027-01-24', '2027-01-24', '2027-01-24']);
    await page.getByLabelText('Sustain').click({ force: true });
    await expect.poll(async () => (await kept(room))?.coachHoursPerWeek).toBe(0.5);
  });

  test('says by how much the coach’s week is too short', async () => {
    await open({ coachHoursPerWeek: 4 }, async (room) => {
      const other = (await room.db.reps.toArray()).find(({ id }) => id !== room.rep.id);
      const running = sampleContract(7, {
        clientId: room.client.id,
        coachId: room.coach.id,
        repId: other?.id ?? '',
        state: 'active',
        coachHoursPerWeek: 18,
      });
      await put(room, room.client.id, [made('contracts', running)]);
    });
    // 18 + 4 of 20 hours.
    await expect.element(page.getByText('That is 2 h more than the week has.')).toBeVisible();
    await expect.element(page.getByText(/for 2 reps/)).toBeVisible();
  });

  test('is deleted, and comes back', async () => {
    const { room, visited } = await open();
    await button('More').click();
    await page.getByRole('menuitem', { name: 'Delete the draft' }).click();
    await expect.poll(() => visited?.at(-1)).toBe('/contracts');
    expect(room.said.at(-1)?.text).toBe('Draft deleted.');
    room.said.at(-1)?.action?.run();
    await expect.poll(async () => (await kept(room))?.id).toBe(room.contract.id);
  });
});

describe('signing', () => {
  test('hands over, keeps name, time and hash, and starts when both have signed', async () => {
    const { room } = await open();
    await button(/Hand over to Dana Fox/).click();
    await expect.element(page.getByRole('dialog', { name: 'Dana Fox signs' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await page.getByLabelText('Your full name').fill('Dana Fox');
    await button('Sign').click();
    await expect.element(button('Start the contract')).toBeDisabled();
    await sign(/Sign as coach or manager/, 'Imogen Hartley');
    await button('Start the contract').click();
    await expect.element(page.getByText('Active')).toBeVisible();
    const contract = await kept(room);
    const hash = contract && (await contentHash(contract));
    expect(contract?.signatures).toMatchObject([
      { party: 'rep', name: 'Dana Fox', contentHash: hash },
      { party: 'coach', name: 'Imogen Hartley', contentHash: hash },
    ]);
    await expect.element(page.getByText(/Rep: Dana Fox, 22 Nov 2026/)).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('takes a drawn signature', async () => {
    const { room } = await open();
    await button(/Sign as coach or manager/).click();
    await page.getByText('Manager', { exact: true }).click();
    await page.getByText('Draw it').click();
    await page.getByLabelText('Your full name').fill('Tunde Bakare');
    await expect.element(button('Sign')).toBeDisabled();
    const pad = page.getByRole('img', { name: 'Draw the signature here' }).element();
    const { left, top } = pad.getBoundingClientRect();
    const at = (type: string, x: number) =>
      pad.dispatchEvent(
        new PointerEvent(type, { pointerId: 1, clientX: left + x, clientY: top + 40, bubbles: true }),
      );
    pad.setPointerCapture = () => undefined;
    at('pointerdown', 20);
    at('pointermove', 120);
    at('pointerup', 120);
    await button('Sign').click();
    await expect
      .poll(async () => (await kept(room))?.signatures[0])
      .toMatchObject({ party: 'manager', drawing: expect.stringMatching(/^data:image\/png;base64,/) });
    await expect.element(page.getByRole('img', { name: 'Signature of Tunde Bakare' })).toBeVisible();
  });

  test('is taken off by a change of the content, which undo takes back', async () => {
    const { room } = await open();
    await sign(/Hand over to Dana Fox/, 'Dana Fox');
    await expect.poll(async () => (await kept(room))?.signatures.length).toBe(1);
    await page.getByLabelText('What follows when a duty lapses').fill('Both talk.');
    await expect.poll(async () => (await kept(room))?.signatures.length).toBe(0);
    expect(room.said.at(-1)?.text).toMatch(/signatures were taken off/);
    const undo = await undoAct(room.db, room.client.id);
    if (undo) await room.door.commit(undo);
    expect((await kept(room))?.signatures).toHaveLength(1);
  });

  test('shows a signature whose hash does not fit as void, and does not start on it', async () => {
    const signed = await withSignatures(sampleContract(1));
    await open({ signatures: signed.signatures });
    await expect.element(page.getByText('Void', { exact: true }).first()).toBeVisible();
    await expect.element(button('Start the contract')).toBeDisabled();
  });
});

describe('what changes meanwhile', () => {
  const press = (name: string | RegExp) => {
    const element = button(name).element();
    if (element instanceof HTMLElement) element.click();
  };

  test('is not signed unread: the dialog stays and says so', async () => {
    const { room } = await open();
    await button(/Hand over to Dana Fox/).click();
    await page.getByLabelText('Your full name').fill('Dana Fox');
    await expect.element(button('Sign')).toBeEnabled();
    const { contract, client } = room;
    const change = changeContract(contract, { onLapse: 'Whoever forgets pays the coffee.' }, 'the lapse');
    void room.door.commit({ ...change, clientId: client.id });
    press('Sign');
    await expect.element(page.getByText(/^Not signed: the contract changed/)).toBeVisible();
    expect((await kept(room))?.signatures).toEqual([]);
    await expect
      .element(page.getByRole('dialog').getByText('Whoever forgets pays the coffee.'))
      .toBeVisible();
    await button('Sign').click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect((await kept(room))?.signatures).toHaveLength(1);
  });

  test('is told: a draft that was deleted takes no signature', async () => {
    const { room } = await open();
    await button(/Hand over to Dana Fox/).click();
    await page.getByLabelText('Your full name').fill('Dana Fox');
    await expect.element(button('Sign')).toBeEnabled();
    void room.door.commit({ ...deleteContract(room.contract), clientId: room.client.id });
    press('Sign');
    await expect
      .poll(() => room.said.map(({ text }) => text))
      .toContain('This contract was deleted meanwhile, so nothing was changed. Undo brings it back.');
  });
});

describe('a signed contract', () => {
  const active = { state: 'active' as const };

  test('is read-only, is amended with a reason, and says what changes', async () => {
    const { room, visited } = await open(active);
    await expect.element(button(/Remove/)).not.toBeInTheDocument();
    await button('Amend').click();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog.getByRole('button', { name: 'Amend' })).toBeDisabled();
    await dialog.getByLabelText('Why it is amended').fill('Fewer calls in December');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => visited?.at(-1)).not.toBe(`/contracts/${room.contract.id}`);
    const [, id = ''] = /\/contracts\/(.*)/.exec(visited?.at(-1) ?? '') ?? [];
    const metric = page.getByRole('listitem', { name: 'Metric 1: Questions per discovery call' });
    await expect.element(metric.getByText('Baseline, as it was signed')).toBeVisible();
    await metric.getByLabelText('Target').fill('9');
    await expect
      .element(
        page.getByRole('row', { name: /^Discovery quality, Questions per discovery call .* to 9 questions/ }),
      )
      .toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await sign(/Hand over to Dana Fox/, 'Dana Fox');
    await sign(/Sign as coach or manager/, 'Imogen Hartley');
    await button('Start the amended contract').click();
    await expect.poll(async () => (await kept(room))?.supersededBy).toBe(id);
    expect(await kept(room, id)).toMatchObject({ state: 'active', revision: 2 });
  });

  test('ends early only with a reason', async () => {
    const { room } = await open(active);
    await button('More').click();
    await page.getByRole('menuitem', { name: 'End early' }).click();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog.getByRole('button', { name: 'End early' })).toBeDisabled();
    await dialog.getByLabelText('Why it ends').fill('Dana moves to another team');
    await dialog.getByRole('button', { name: 'End early' }).click();
    await expect.element(page.getByText('Why it ended: Dana moves to another team')).toBeVisible();
    expect(await kept(room)).toMatchObject({ state: 'ended early' });
  });

  test('stays readable after an amendment took its place', async () => {
    await open({ state: 'active' }, async (room) => {
      const next = { ...room.contract, id: room.newId(), revision: 2, amends: room.contract.id };
      await room.db.contracts.bulkPut([next, { ...room.contract, supersededBy: next.id }]);
    });
    await expect.element(page.getByText('Replaced')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Revision 2' })).toBeVisible();
    await expect.element(page.getByText('Questions per discovery call')).toBeVisible();
  });
});

test('a contract of another client is not here', async () => {
  const room = await openContractRoom();
  await showContract(room, '00000000-0000-7000-8000-00000000ffff');
  await expect.element(page.getByText('This contract is not here')).toBeVisible();
});

test('the rep’s page shows what holds now and the row of cycles', async () => {
  const room = await openContractRoom({ state: 'active' });
  await show(room, <RepContractScreen />, {
    path: `/reps/${room.rep.id}/contract`,
    route: '/reps/:repId/contract',
  });
  await expect.element(page.getByRole('region', { name: 'What holds now' })).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Cycle 1' }))
    .toHaveAttribute('href', `/contracts/${room.contract.id}`);
  expect(await axeFaults()).toEqual([]);
});
