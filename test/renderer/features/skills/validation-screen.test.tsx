import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useSkillsUi } from '../../../../renderer/features/skills/skills-ui';
import { ValidationScreen } from '../../../../renderer/features/skills/validation-screen';
import { dayNumber } from '../../../../shared/lib/calendar';
import { made } from '../../../../shared/model/change';
import { axeFaults } from '../../../fixtures/axe';
import { put } from '../../../fixtures/data-room';
import { fourStages, sourceOf, type DealRow } from '../../../fixtures/pipeline';
import { putSnapshot } from '../../../fixtures/pipeline-room';
import { openScreenRoom, show } from '../../../fixtures/screen';
import { putAssessed, type LevelOf } from '../../../fixtures/skills-room';

beforeEach(() => useSkillsUi.setState({ of: {} }));

// Everybody rises by one level on everything, but the first rep by two on the first ten competencies.
const rising: LevelOf = (rep, competency, quarter) => 4 + quarter * (rep === 0 && competency < 10 ? 2 : 1);
const quarters = ['2026-04-01', '2026-07-01'];
const answerTo = (question: string) => page.getByRole('region', { name: question });

async function open(assessed: readonly string[] = quarters) {
  const room = await openScreenRoom();
  const { reps } = await putAssessed(room, { people: 4, quarters: assessed, levelOf: rising });
  return { room, reps };
}

describe('the validation of a quarter', () => {
  test('answers whether the score improved, with figure and band', async () => {
    const { room } = await open();
    await show(room, <ValidationScreen />);
    const score = answerTo('Did the score improve?');
    await expect.element(score.getByText('Yes', { exact: true })).toBeVisible();
    // By hand, hunting: +2, +1, +1, +1 is 1.25 on the mean, s 0.5, t(3) 3.182: ± 0.80.
    await expect
      .element(score.getByRole('button', { name: 'Change of Hunting: +1.3 n 4 +0.5 to +2.0' }))
      .toBeVisible();
    await expect
      .element(answerTo('Did the behaviour change?').getByText(/^Nobody has five scored calls in both/))
      .toBeVisible();
    await expect
      .element(answerTo('Did the outcome improve?').getByText('No deals are imported yet.'))
      .toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('answers whether the outcome improved, from the deals that ended in both quarters', async () => {
    const { room, reps } = await open();
    const rows = reps.flatMap((rep, place): readonly DealRow[] =>
      ['2026-05-10', '2026-08-10'].map((closed, at) => ({
        id: `${place}-${at}`,
        owner: rep.name,
        state: 'won',
        stage: 'Won',
        closed,
        amount: 1000 + at * (1000 + place * 100),
      })),
    );
    await put(room, room.client.id, [
      ...reps.map((rep) =>
        made('dealOwners', { id: room.newId(), clientId: room.client.id, owner: rep.name, repId: rep.id }),
      ),
      made('pipelineSettings', { id: room.client.id, clientId: room.client.id, stages: [...fourStages] }),
    ]);
    await putSnapshot(room, { ...sourceOf(rows), takenOn: dayNumber('2026-10-05') });
    await show(room, <ValidationScreen />);
    const outcome = answerTo('Did the outcome improve?');
    // Revenue rose by 1,000 to 1,300: mean 1,150.
    await expect
      .element(outcome.getByRole('button', { name: /Change of Revenue per rep: \+€1,150 n 4/ }))
      .toBeVisible();
    await expect.element(outcome.getByText('Yes', { exact: true })).toBeVisible();
  });

  test('says that half a quarter is no outcome', async () => {
    const { room } = await open(['2026-07-01', '2026-10-01']);
    await show(room, <ValidationScreen />);
    await expect
      .element(answerTo('Did the outcome improve?').getByText(/runs until 31 Dec 2026/))
      .toBeVisible();
  });

  test('says what it takes where there is one quarter only', async () => {
    const { room } = await open(['2026-10-01']);
    await show(room, <ValidationScreen />);
    await expect.element(page.getByText('Nothing to compare Q4 2026 with')).toBeVisible();
  });
});
