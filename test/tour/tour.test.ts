import { expect, test } from 'vitest';
import { launch, type Launched } from '../e2e/launch';
import { startWithSample } from '../e2e/walk';
import { assessARep } from './assessment';
import { reportToTheClient } from './client-report';
import { agreeOnAContract } from './contract';
import { bringInDeals } from './deals';
import { TourLog } from './log';
import { setPriorities } from './priorities';
import { printAndExport } from './reports';
import { scoreACall } from './scoring';
import { letTheRepsSay } from './self-assessment';
import { lookAtTheSkills } from './skills';
import { tourOf } from './tour';
import { lookAtTheGaps } from './x-ray';

/** New to the client: the calls so far were scored by somebody else. */
const coach = 'Kit Marlow';

/** Seven of her calls are scored, her pipeline is known, and nothing is agreed with her yet. */
const whose = 'Guadalupe Villanueva-Etxeberria';

/** Nobody has come to him in this quarter. */
const waiting = 'Alexandre-Emmanuel de Rochebrune-Mbaye';

test('the whole way on the sample client, from the first screen to the client’s report', async () => {
  const log = await TourLog.begin();
  let program: Launched | undefined;
  try {
    await log.step(undefined, 'Start the program', async () => {
      program = await launch();
      return 'The first window is open';
    });
    expect(program).toBeDefined();
    if (program) await walk(log, program);
  } finally {
    await program?.close();
  }
}, 1_200_000);

async function walk(log: TourLog, program: Launched): Promise<void> {
  const tour = tourOf(program, log);
  const { page, step } = tour;
  await step('First run with the sample client', async () => {
    await startWithSample(page, coach);
    const ways = page.getByRole('button', { name: /^Score next call/ });
    await ways.first().waitFor();
    return `${await ways.count()} ways to score on Today`;
  });
  const heard = await scoreACall(tour);
  await printAndExport(tour, heard);
  await bringInDeals(tour);
  await letTheRepsSay(tour, whose);
  await lookAtTheGaps(tour, whose);
  await setPriorities(tour, whose);
  await agreeOnAContract(tour, whose, coach);
  await lookAtTheSkills(tour, await assessARep(tour, waiting));
  await reportToTheClient(tour, waiting);
}
