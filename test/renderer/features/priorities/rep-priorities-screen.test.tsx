import { describe, expect, test } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import { undoAct } from '../../../../renderer/data/history';
import { RepPrioritiesScreen } from '../../../../renderer/features/priorities/rep-priorities-screen';
import { usePrioritiesUi } from '../../../../renderer/features/priorities/priorities-ui';
import { standardFramework } from '../../../../shared/content/frameworks/standard-framework';
import { blankAssessment } from '../../../../shared/model/assessment';
import { made } from '../../../../shared/model/change';
import { blankContract, deleteContract } from '../../../../shared/model/acts/contracts';
import { perDimension, type Level } from '../../../../shared/model/dimensions';
import type { Placement } from '../../../../shared/model/placement';
import { axeFaults } from '../../../fixtures/axe';
import { fixedInstant, put } from '../../../fixtures/data-room';
import { sourceOf } from '../../../fixtures/pipeline';
import { putPipeline } from '../../../fixtures/pipeline-room';
import { openSeededRoom, show, type ScreenRoom } from '../../../fixtures/screen';
import { bothSignatures, samplePlacement } from '../../../shared/diagnosis-samples';

/** Levels of every scorecard of the first rep, in the order of the dimensions; null is no opportunity. */
type Levels = readonly (Level | null)[];
const usual: Levels = [2, 3, 2, 3, 4];

async function open(
  levels: Levels = usual,
  prepare: (room: ScreenRoom, repId: string) => Promise<void> = async () => undefined,
  calls = 6,
) {
  usePrioritiesUi.setState({ selected: {}, picked: {} });
  const room = await openSeededRoom({ reps: 2, calls, scored: levels.length > 0 ? 1 : 0 });
  const rep = (await room.db.reps.toArray()).find(({ name }) => name === 'Dana Fox');
  const repId = rep?.id ?? '';
  const own = new Set(
    (await room.db.calls.where({ clientId: room.client.id }).toArray())
      .filter((call) => call.repId === repId)
      .map(({ id }) => id),
  );
  const cards = (await room.db.scorecards.toArray()).filter(({ callId }) => own.has(callId));
  await room.db.scorecards.bulkPut(cards.map((card) => ({ ...card, ...scoresOf(levels) })));
  await prepare(room, repId);
  const route = '/reps/:repId/priorities';
  const shown = await show(room, <RepPrioritiesScreen />, { path: `/reps/${repId}/priorities`, route });
  return { room, repId, ...shown };
}

const scoresOf = (levels: Levels) =>
  perDimension((_, place) => {
    const level = levels[place];
    return level
      ? { is: 'level' as const, level, reason: '' }
      : { is: 'no opportunity' as const, reason: '' };
  });

const place = async (room: ScreenRoom, repId: string, fields: Partial<Placement>, n = 1) =>
  put(room, room.client.id, [
    made('placements', samplePlacement(n, { clientId: room.client.id, repId, ...fields })),
  ]);
const point = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}: impact`) });
const focusOn = async (found: Locator) => {
  await expect.element(found).toBeVisible();
  const element = found.element();
  if (element instanceof HTMLElement) element.focus();
};
const panel = (name: string) => page.getByRole('region', { name: `Gap: ${name}` });
const stored = async (room: ScreenRoom, skill = 'dimension.discoveryQuality') => {
  await room.door.settled();
  return (await room.db.placements.toArray()).find((one) => one.skill === skill);
};
const undo = async (room: ScreenRoom) => {
  await room.door.settled();
  const act = await undoAct(room.db, room.client.id);
  if (!act) throw new Error('There is something to undo');
  await room.door.commit(act);
};

describe('what is proposed', () => {
  test('stands there with finding, first place and reason, widest impact first', async () => {
    await open();
    const rows = page.getByRole('region', { name: 'Not placed yet' }).getByRole('listitem');
    await expect.element(rows.first().getByText(/2.0 under the target of 4.0/)).toBeVisible();
    // Discovery: two levels under on every call, 1 + 4 × 1 × 1 × 1; value: one level, 1 + 4 × ½.
    expect(rows.first().element().textContent).toMatch(
      /Discovery quality.*5.0 impact, 2.5 difficulty, quick win/,
    );
    expect(rows.all()).toHaveLength(4);
    await expect.element(page.getByText('At the target: Executive presence.')).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('is placed one by one, and the focus goes to its point', async () => {
    const { room } = await open();
    await page.getByRole('button', { name: 'Place Discovery quality' }).click();
    await expect.element(point('Discovery quality')).toHaveFocus();
    expect(await stored(room)).toMatchObject({ cycle: 1, impact: 5, difficulty: 2.5, foundBy: 'dimension' });
  });

  test('is placed all at once, as one act', async () => {
    const { room } = await open();
    await page.getByRole('button', { name: 'Place all' }).click();
    await expect.element(point('Objection response')).toBeVisible();
    expect(await room.db.placements.count()).toBe(4);
    await undo(room);
    expect(await room.db.placements.count()).toBe(0);
  });

  test('is not all: a skill without a gap in the figures is placed by hand', async () => {
    const { room } = await open();
    await page.getByRole('combobox', { name: 'Place another skill' }).click();
    await page.getByRole('option', { name: 'Prospecting' }).click();
    await expect.element(point('Prospecting')).toHaveFocus();
    expect(await stored(room, 'pipeline.prospecting')).toMatchObject({
      foundBy: 'hand',
      impact: 3,
      difficulty: 3,
    });
    expect(await axeFaults()).toEqual([]);
  });

  test('names the thin dimensions and keeps them out', async () => {
    await open([2, 2, 2, 2, 2], async (room, repId) => {
      const calls = (await room.db.calls.toArray()).filter((call) => call.repId === repId);
      const cards = (await room.db.scorecards.toArray()).filter(({ callId }) =>
        calls.some(({ id }) => id === callId),
      );
      const without = cards
        .slice(0, 3)
        .map((card) => ({ ...card, executivePresence: { is: 'no opportunity' as const, reason: '' } }));
      await room.db.scorecards.bulkPut(without);
    });
    await expect.element(page.getByText(/Too thin to place: Executive presence \(3 scores\)/)).toBeVisible();
    await page.getByRole('combobox', { name: 'Place another skill' }).click();
    await expect.element(page.getByRole('option', { name: 'Closing' })).toBeVisible();
    expect(page.getByRole('option', { name: 'Executive presence' }).all()).toHaveLength(0);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: 'Place Discovery quality' })).toBeVisible();
    expect(page.getByRole('button', { name: 'Place Executive presence' }).all()).toHaveLength(0);
  });
});

describe('the matrix by keyboard', () => {
  const opened = () => open(usual, (room, repId) => place(room, repId, { impact: 4, difficulty: 2 }));

  test('moves the gap in focus by a tenth, with Shift by a half, and says where it stands', async () => {
    const { room } = await opened();
    await expect
      .element(point('Discovery quality'))
      .toHaveAccessibleName(/impact 4.0, difficulty 2.0, quick win/);
    await focusOn(point('Discovery quality'));
    await userEvent.keyboard('{ArrowUp}{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    await expect
      .element(page.getByRole('status').filter({ hasText: 'Discovery' }))
      .toHaveTextContent('Discovery quality: impact 4.1, difficulty 3.1, long-term priority');
    expect(await stored(room)).toMatchObject({ impact: 4.1, difficulty: 3.1 });
    await expect.element(point('Discovery quality')).toHaveFocus();
  });

  test('stops at the edge of the axes', async () => {
    const { room } = await opened();
    await focusOn(point('Discovery quality'));
    await userEvent.keyboard('{Shift>}{ArrowUp}{ArrowUp}{ArrowUp}{/Shift}');
    expect(await stored(room)).toMatchObject({ impact: 5 });
  });

  test('takes back all steps in one undo', async () => {
    const { room } = await opened();
    await focusOn(point('Discovery quality'));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowLeft}');
    expect(await stored(room)).toMatchObject({ impact: 3.8, difficulty: 1.9 });
    await undo(room);
    expect(await stored(room)).toMatchObject({ impact: 4, difficulty: 2 });
  });

  test('Esc puts the gap back where it stood when the focus came', async () => {
    const { room } = await opened();
    await focusOn(point('Discovery quality'));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Escape}');
    await expect.element(point('Discovery quality')).toHaveAccessibleName(/impact 4.0, difficulty 2.0/);
    expect(await stored(room)).toMatchObject({ impact: 4, difficulty: 2 });
  });

  test('Enter goes to the panel, Delete takes it off, and t shows the table', async () => {
    const { room } = await opened();
    await focusOn(point('Discovery quality'));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Discovery quality' })).toHaveFocus();
    await focusOn(point('Discovery quality'));
    await userEvent.keyboard('t');
    await expect
      .element(page.getByRole('row', { name: /Discovery quality quick win 4.0 2.0/ }))
      .toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await userEvent.keyboard('t');
    await focusOn(point('Discovery quality'));
    await userEvent.keyboard('{Delete}');
    await expect.element(page.getByRole('button', { name: 'Place Discovery quality' })).toBeVisible();
    expect(await stored(room)).toBeUndefined();
  });

  test('leaves the arrow keys alone while no gap has the focus', async () => {
    const { room } = await opened();
    await expect.element(point('Discovery quality')).toBeVisible();
    await focusOn(panel('Discovery quality').getByRole('radio').nth(1));
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    expect(await stored(room)).toMatchObject({ impact: 4, difficulty: 2 });
  });
});

describe('the matrix by pointer', () => {
  const opened = () => open(usual, (at, repId) => place(at, repId, { impact: 4, difficulty: 2 }));

  test('a drag moves the gap to where it is let go, as one act', async () => {
    const { room } = await opened();
    await expect.element(point('Discovery quality')).toBeVisible();
    const plot = page.getByRole('application', { name: 'Priority matrix' });
    const { x, y } = plot.element().getBoundingClientRect();
    const from = point('Discovery quality').element().getBoundingClientRect();
    await userEvent.dragAndDrop(point('Discovery quality'), plot, {
      targetPosition: { x: from.x - x + 102, y: from.y - y + 72 },
    });
    await expect.element(point('Discovery quality')).not.toHaveAccessibleName(/impact 4.0/);
    const moved = await stored(room);
    expect(moved?.impact).toBeLessThan(4);
    expect(moved?.difficulty).toBeGreaterThan(2);
    await undo(room);
    expect(await stored(room)).toMatchObject({ impact: 4, difficulty: 2 });
  });

  test('Esc in the middle of a drag gives the gap back', async () => {
    const { room } = await opened();
    await expect.element(point('Discovery quality')).toBeVisible();
    await press(point('Discovery quality').element(), { x: 90, y: 60 });
    await expect.element(point('Discovery quality')).not.toHaveAccessibleName(/impact 4.0/);
    await userEvent.keyboard('{Escape}');
    await expect.element(point('Discovery quality')).toHaveAccessibleName(/impact 4.0, difficulty 2.0/);
    expect(await stored(room)).toMatchObject({ impact: 4, difficulty: 2 });
  });
});

/** Presses a point and moves it without letting go, frame by frame as a hand does. */
async function press(element: Element, by: { readonly x: number; readonly y: number }): Promise<void> {
  const box = element.getBoundingClientRect();
  const middle = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  // This pointer is no real one, so the browser has nothing to capture.
  Object.assign(element, { setPointerCapture: () => undefined });
  const fire = async (type: string, at: object) => {
    element.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, ...at }));
    await new Promise(requestAnimationFrame);
  };
  await fire('pointerdown', middle);
  await fire('pointermove', { clientX: middle.clientX + by.x, clientY: middle.clientY + by.y });
}

describe('the panel of the gap in focus', () => {
  const opened = () => open(usual, (room, repId) => place(room, repId, { impact: 5, difficulty: 2.5 }));
  const field = (name: string) => panel('Discovery quality').getByRole('textbox', { name });

  test('explains the impact from the figures', async () => {
    await opened();
    await panel('Discovery quality')
      .getByRole('button', { name: /Impact from the figures: 5.0/ })
      .click();
    await expect
      .element(page.getByText('1 + 4 × (gap ÷ 2, at most 1) × share of deals × value'))
      .toBeVisible();
  });

  test('refuses an override without a reason and takes it with one', async () => {
    const { room } = await opened();
    await field('Impact, 1 to 5').fill('3.4');
    await page.getByRole('button', { name: 'Save the place' }).click();
    await expect.element(page.getByText('Say why it is not the proposed 5.0.')).toBeVisible();
    await expect.element(field('Why this impact')).toHaveFocus();
    expect(await stored(room)).toMatchObject({ impact: 5 });
    expect(await axeFaults()).toEqual([]);
    await field('Why this impact').fill('Works only in one segment');
    await userEvent.keyboard('{Enter}');
    await expect.element(point('Discovery quality')).toHaveAccessibleName(/impact 3.4/);
    expect(await stored(room)).toMatchObject({ impact: 3.4, impactReason: 'Works only in one segment' });
    await undo(room);
    expect(await stored(room)).toMatchObject({ impact: 5, impactReason: '' });
  });

  test('leaves the focus where it went while the place was being saved', async () => {
    const { room } = await opened();
    await field('Impact, 1 to 5').fill('3.4');
    await field('Why this impact').fill('Works only in one segment');
    const element = field('Why this impact').element();
    if (element instanceof HTMLInputElement) element.form?.requestSubmit();
    point('Discovery quality').element().focus();
    await expect.element(page.getByRole('button', { name: 'Save the place' })).not.toBeInTheDocument();
    expect(await stored(room)).toMatchObject({ impact: 3.4 });
    await expect.element(point('Discovery quality')).toHaveFocus();
  });

  test('takes a difficulty from its anchor, whose words are the first reason', async () => {
    const { room } = await opened();
    await panel('Discovery quality')
      .getByRole('radio', { name: /lost under pressure/ })
      .click();
    await page.getByRole('button', { name: 'Save the place' }).click();
    await expect.element(point('Discovery quality')).toHaveAccessibleName(/difficulty 4.0/);
    expect((await stored(room))?.difficultyReason).toMatch(/lost under pressure/);
  });

  test('says that no pipeline gives a cost, and takes one with a reason', async () => {
    const { room } = await opened();
    await expect.element(page.getByText(/no deals are imported/)).toBeVisible();
    await page.getByRole('button', { name: 'Set another cost' }).click();
    await page.getByRole('textbox', { name: 'From' }).fill('12000');
    await page.getByRole('textbox', { name: 'To' }).fill('30000');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.element(page.getByText('Say what you know that the figures do not.')).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await page.getByRole('textbox', { name: 'Why' }).fill('Two deals last quarter');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.element(panel('Discovery quality').getByText(/12,000 to .*30,000/)).toBeVisible();
    expect((await stored(room))?.cost).toEqual({
      low: 12_000,
      high: 30_000,
      reason: 'Two deals last quarter',
    });
    await page.getByRole('button', { name: 'Take it from the figures' }).click();
    await expect.element(page.getByRole('button', { name: 'Set another cost' })).toBeVisible();
    expect((await stored(room))?.cost).toBeNull();
  });

  test('records the rep’s own choice', async () => {
    const { room } = await opened();
    await page.getByRole('checkbox', { name: 'Rep’s own choice' }).click();
    await expect.element(point('Discovery quality')).toHaveAccessibleName(/the rep’s own choice/);
    expect((await stored(room))?.isRepsChoice).toBe(true);
  });
});

describe('the two skills of the next cycle', () => {
  const both = (name: string) =>
    page
      .getByRole('region', { name: /^For cycle/ })
      .getByRole('listitem')
      .filter({ hasText: name });
  const placeThree = async (room: ScreenRoom, repId: string) => {
    await place(room, repId, { skill: 'dimension.discoveryQuality', impact: 5, difficulty: 2 }, 1);
    await place(room, repId, { skill: 'dimension.objectionResponse', impact: 4.5, difficulty: 3.5 }, 2);
    await place(room, repId, { skill: 'dimension.nextStepClarity', impact: 3.2, difficulty: 1.5 }, 3);
  };

  test('are proposed with why, and go to the contract', async () => {
    const { visited, repId } = await open(usual, placeThree);
    await expect.element(page.getByText(/Discovery quality carries every deal/)).toBeVisible();
    await page.getByRole('button', { name: 'Draft the contract with these two' }).click();
    expect(visited?.at(-1)).toBe(
      `/contracts/new?rep=${repId}&skills=dimension.discoveryQuality%2Cdimension.objectionResponse`,
    );
  });

  test('stay two: a third is refused with the reason and can only be swapped in', async () => {
    await open(usual, placeThree);
    await point('Next step clarity').click();
    await page.getByRole('button', { name: 'Take into cycle 1' }).click();
    await expect.element(page.getByRole('alert').getByText(/A cycle takes at most two skills/)).toBeVisible();
    await expect.element(both('Discovery quality')).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Swap out Objection response' }).click();
    await expect.element(both('Next step clarity')).toBeVisible();
    expect(both('Objection response').all()).toHaveLength(0);
    await expect
      .element(page.getByText(/not one foundational and one advanced skill: the contract will ask/))
      .toBeVisible();
    expect(page.getByRole('alert').all()).toHaveLength(0);
  });

  test('stand in the draft of the contract where there is one, and a swap changes it', async () => {
    const { room, repId } = await open(usual, async (at, rep) => {
      await placeThree(at, rep);
      const own = { id: at.newId(), clientId: at.client.id, repId: rep, coachId: at.coach.id };
      const contract = blankContract({ ...own, cycle: 1, createdAt: fixedInstant });
      const skills = ['dimension.discoveryQuality', 'dimension.objectionResponse'].map((skill) => ({
        skill,
        chosenBy: 'both' as const,
        metrics: [],
      }));
      await put(at, at.client.id, [made('contracts', { ...contract, skills })]);
    });
    await expect.element(page.getByRole('button', { name: 'Open the draft of the contract' })).toBeVisible();
    await point('Next step clarity').click();
    await page.getByRole('button', { name: 'Take into cycle 1' }).click();
    await page.getByRole('button', { name: 'Swap out Discovery quality' }).click();
    await expect.element(both('Next step clarity')).toBeVisible();
    await room.door.settled();
    const contract = (await room.db.contracts.toArray()).find((one) => one.repId === repId);
    expect(contract?.skills.map(({ skill }) => skill)).toEqual([
      'dimension.objectionResponse',
      'dimension.nextStepClarity',
    ]);
  });
});

describe('a draft that changes meanwhile', () => {
  const pipelineSkill = 'pipeline.prospecting';
  const openWithDraft = async (skills: readonly string[]) => {
    let draftId = '';
    const shown = await open(usual, async (at, rep) => {
      await place(at, rep, { skill: pipelineSkill });
      const rows = ['1', '2'].map((id) => ({
        id,
        owner: 'dana@acme',
        stage: 'Lead',
        state: 'open' as const,
        created: '2026-06-30',
      }));
      await putPipeline(at, sourceOf(rows, { owners: [{ owner: 'dana@acme', repId: rep }] }));
      draftId = at.newId();
      const own = { id: draftId, clientId: at.client.id, repId: rep, coachId: at.coach.id };
      const contract = blankContract({ ...own, cycle: 1, createdAt: fixedInstant });
      const kept = skills.map((skill) => ({ skill, chosenBy: 'both' as const, metrics: [] }));
      await put(at, at.client.id, [made('contracts', { ...contract, skills: kept })]);
    });
    await expect
      .element(panel('Prospecting').getByRole('button', { name: 'Take into cycle 1' }))
      .toBeVisible();
    const draft = async () => {
      await shown.room.door.settled();
      return shown.room.db.contracts.get(draftId);
    };
    return { ...shown, draft };
  };
  /** Presses without waiting for what a press before it has brought about. */
  const press = (name: string) => {
    const element = page.getByRole('button', { name }).element();
    if (element instanceof HTMLElement) element.click();
  };

  test('takes a skill in with the baseline of the pipeline, as the contract does', async () => {
    const { draft } = await openWithDraft([]);
    press('Take into cycle 1');
    // Two deals were created on the 28 days up to 30 June: 2 ÷ 4 weeks.
    await expect
      .poll(async () => (await draft())?.skills[0]?.metrics[0])
      .toMatchObject({
        indicator: 'deals-opened-per-week',
        baseline: { value: 0.5, n: 4, source: 'Pipeline audit' },
      });
  });

  test('keeps what was taken out while another skill was on its way in', async () => {
    const { draft } = await openWithDraft(['dimension.objectionResponse']);
    press('Take into cycle 1');
    press('Take out Objection response');
    await expect.poll(async () => (await draft())?.skills.map(({ skill }) => skill)).toEqual([pipelineSkill]);
  });

  test('is told when it was deleted', async () => {
    const { room, draft } = await openWithDraft(['dimension.objectionResponse']);
    const contract = await draft();
    if (!contract) throw new Error('there is a draft');
    press('Take into cycle 1');
    await room.door.commit({ ...deleteContract(contract), clientId: room.client.id });
    await expect
      .poll(() => room.said.map(({ text }) => text))
      .toContain('This contract was deleted meanwhile, so nothing was changed. Undo brings it back.');
  });
});

describe('cycles', () => {
  test('place anew after a signed contract, with the trail of where a gap stood', async () => {
    const { room, repId } = await open(usual, async (at, rep) => {
      const own = { id: at.newId(), clientId: at.client.id, repId: rep, coachId: at.coach.id };
      const contract = blankContract({ ...own, cycle: 1, createdAt: fixedInstant });
      await put(at, at.client.id, [
        made('contracts', { ...contract, signatures: bothSignatures, state: 'completed' }),
      ]);
      await place(at, rep, { cycle: 1, impact: 4.4, difficulty: 1.5 });
    });
    await expect.element(page.getByText('Cycle 1: impact 4.4, difficulty 1.5, quick win')).toBeVisible();
    await page.getByRole('button', { name: 'Place Discovery quality' }).click();
    await expect.element(page.getByText(/Hollow: where it stood in earlier cycles/)).toBeVisible();
    await room.door.settled();
    const cycles = (await room.db.placements.toArray())
      .filter((one) => one.repId === repId)
      .map(({ cycle }) => cycle);
    expect(cycles.toSorted((a, b) => a - b)).toEqual([1, 2]);
  });

  test('show what stood there before as hollow points with a name, in the table too', async () => {
    await open(usual, async (at, rep) => {
      await place(at, rep, {
        skill: 'dimension.executivePresence',
        cycle: 1,
        impact: 3.4,
        difficulty: 4.1,
      });
      const own = { id: at.newId(), clientId: at.client.id, repId: rep, coachId: at.coach.id };
      const contract = blankContract({ ...own, cycle: 1, createdAt: fixedInstant });
      await put(at, at.client.id, [
        made('contracts', { ...contract, signatures: bothSignatures, state: 'completed' }),
      ]);
    });
    const matrix = page.getByRole('application', { name: 'Priority matrix' });
    await expect.element(matrix.getByText('Executive presence')).toBeVisible();
    await expect.element(matrix.getByText('cycle 1')).toBeVisible();
    await page.getByRole('button', { name: /^Table/ }).click();
    await expect.element(page.getByRole('cell', { name: 'cycle 1: 3.4 / 4.1' })).toBeVisible();
  });
});

describe('where there is nothing to place', () => {
  test('nothing is scored: offers to score calls', async () => {
    const { visited, repId } = await open([]);
    await expect.element(page.getByRole('heading', { name: 'Nothing scored yet' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Score calls' }).click();
    expect(visited?.at(-1)).toBe(`/reps/${repId}/queue`);
  });

  test('too few scores: says so and names them', async () => {
    await open([2, 2, 2, 2, 2], undefined, 3);
    await expect.element(page.getByRole('heading', { name: 'Too few scores' })).toBeVisible();
    await expect.element(page.getByText(/Discovery quality \(3 scores\)/)).toBeVisible();
  });

  test('all at the target: says so', async () => {
    await open([4, 5, 4, 4, 5]);
    await expect.element(page.getByRole('heading', { name: 'All at the target' })).toBeVisible();
  });
});

describe('competencies under what the role asks', () => {
  const assess = async (room: ScreenRoom, repId: string) => {
    const clientId = room.client.id;
    const framework = standardFramework({
      id: room.newId(),
      clientId,
      family: room.newId(),
      createdAt: fixedInstant,
    });
    // AEs are asked for 6 of negotiating and 4 of farming; renamed, so that the name can only come from the framework.
    const competencies = framework.competencies.map((one) =>
      one.key === 'negotiating' ? { ...one, name: 'Haggling' } : one,
    );
    const levels = { negotiating: 1, farming: 2, 'crm-savvy': 5, 'social-selling': 4, hunting: 3 };
    const assessment = blankAssessment({
      id: room.newId(),
      clientId,
      repId,
      frameworkId: framework.id,
      quarter: '2026-10-01',
      assessor: 'Kim',
      assessedOn: '2026-11-02',
      startedAt: fixedInstant,
    });
    await put(room, clientId, [
      made('frameworks', { ...framework, competencies }),
      made('assessments', { ...assessment, state: 'complete', completedAt: fixedInstant, levels }),
    ]);
  };

  test('are proposed with the reason, the three with the greatest impact, and the others named', async () => {
    const { room } = await open([], assess);
    await expect.element(page.getByRole('heading', { name: 'Haggling' })).toBeVisible();
    await expect
      .element(page.getByText(/Assessed at 1\.0 of 10 by 1 assessor, 5\.0 under the 6\.0/))
      .toBeVisible();
    await expect
      .element(page.getByText(/^Under what is required too: Social Selling and CRM Savvy\./))
      .toBeVisible();
    await page.getByRole('button', { name: 'Place Haggling' }).click();
    await expect.element(point('Haggling')).toBeVisible();
    expect(await room.db.placements.toArray()).toMatchObject([
      { skill: 'competency.negotiating', foundBy: 'competency', difficulty: 3 },
    ]);
    expect(await axeFaults()).toEqual([]);
  });
});
