import type { Launched } from '../e2e/launch';
import { goTo, lookAtXRay } from '../e2e/walk';
import type { Album } from './album';
import { assessmentScenes, reportScenes, skillScenes } from './skills-scenes';

/** Whom and what the pictures are of; left out where the client has none. */
interface Subjects {
  readonly repId?: string | undefined;
  readonly callId?: string | undefined;
  /** An assessment under way. */
  readonly assessmentId?: string | undefined;
}

/** The screens that every set of data has, in the order of the sidebar. */
export async function usualScreens(
  album: Album,
  launched: Launched,
  { repId, callId, assessmentId }: Subjects,
): Promise<void> {
  const { page } = launched;
  const at = async (address: string, screen: string, shows: string, inSmall = false): Promise<void> => {
    await goTo(page, address);
    await album.take(launched, screen, shows, { inSmall });
  };
  await at('/', 'today', 'What is due', true);
  await at('/reps', 'reps', 'All reps', true);
  if (repId) {
    await at(
      `/reps/${repId}/x-ray`,
      'rep-x-ray-first',
      'The diagnosis of a rep, looked at for the first time',
    );
    await lookAtXRay(page, repId);
    await album.take(launched, 'rep-x-ray', 'The diagnosis of a rep', { inSmall: true });
    await at(`/reps/${repId}/self-assessment`, 'rep-self-assessment', 'What a rep says of himself');
    await at(`/reps/${repId}/priorities`, 'rep-priorities', 'The gaps of a rep on the matrix', true);
    await at(`/reps/${repId}/calls`, 'rep-calls', 'The calls of a rep');
    await at(`/reps/${repId}/contract`, 'rep-contract', 'The contracts of a rep');
    await at(`/reps/${repId}/pipeline`, 'rep-pipeline', 'The pipeline of a rep beside the team', true);
    await at(`/reps/${repId}/profile`, 'rep-profile', 'The profile of a rep');
    await at(`/reps/${repId}/notes`, 'rep-notes', 'Private notes on a rep');
    await at(`/reps/${repId}/timeline`, 'rep-timeline', 'All that happened with a rep');
    await at(`/reps/${repId}/queue`, 'rep-queue', 'Which calls are scored next, and why');
  }
  await assessmentScenes(album, launched, { repId, assessmentId });
  await at('/calls', 'calls', 'All calls', true);
  if (callId) await at(`/calls/${callId}`, 'scoring', 'A call on the bench', true);
  await skillScenes(album, launched);
  await at('/pipeline', 'pipeline', 'The velocity audit of the newest snapshot', true);
  await comparedPipeline(album, launched);
  await reportScenes(album, launched);
  await at('/priorities', 'priorities', 'Whose gaps are placed, and what is agreed');
  await at('/contracts', 'contracts', 'All contracts', true);
  await at('/contracts/new', 'contract-new', 'A contract is begun');
  await at('/library', 'library', 'The rubric in use');
  await at('/library/frameworks', 'frameworks', 'The competency framework in use', true);
  await at('/self-assessment/questions', 'questions', 'The questions of the self-assessment');
  await at('/client', 'client', 'Settings of the client');
  await at('/clients/new', 'client-new', 'A new client');
  await at('/settings', 'settings', 'Settings of this install');
  await at('/import', 'import', 'Import, before anything came in');
  await goTo(page, '/');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await album.take(launched, 'palette', 'Finding a command, a rep or a call');
  await page.keyboard.press('Escape');
}

/** The newest snapshot beside the earlier one, where the client has two: the figures, and the deals that changed. */
async function comparedPipeline(album: Album, launched: Launched): Promise<void> {
  const { page } = launched;
  const compare = page.getByLabel('Compare with');
  if ((await compare.count()) === 0) return;
  // The first is none, the newest snapshot stands before those that came before it.
  await compare.selectOption({ index: 2 });
  const changed = page.getByRole('region', { name: 'Which deals changed?' });
  await changed.waitFor();
  await album.take(launched, 'pipeline-compared', 'Two snapshots, figure by figure', { inSmall: true });
  await changed.evaluate((part) => part.scrollIntoView());
  await album.take(launched, 'pipeline-changed-deals', 'What happened to each deal between two snapshots', {
    inSmall: true,
  });
}
