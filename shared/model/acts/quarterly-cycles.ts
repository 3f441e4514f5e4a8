import { altered, deleted, made } from '../change';
import type { CompetencyKey } from '../framework';
import type { QuarterlyCycle } from '../quarterly-cycle';
import type { ClientAct, Making } from './making';

/** Starts a team's year of assessing and developing; what each quarter works on is left to the tiers. */
export const startCycle = (
  given: Pick<QuarterlyCycle, 'clientId' | 'teamId' | 'frameworkId' | 'template' | 'startsOn'>,
  { at, newId }: Making,
): ClientAct => ({
  label: 'Start a quarterly cycle',
  edits: [
    made('quarterlyCycles', {
      ...given,
      id: newId(),
      focus: [[], [], [], []],
      endedAt: null,
      createdAt: at,
    }),
  ],
});

/** Decides what one of the four quarters works on; with nothing chosen the tiers decide again. */
export const chooseFocus = (
  cycle: QuarterlyCycle,
  place: 1 | 2 | 3 | 4,
  focus: readonly CompetencyKey[],
): ClientAct => ({
  label:
    focus.length > 0 ? `Choose what quarter ${place} works on` : `Let the tiers decide on quarter ${place}`,
  edits: [
    altered('quarterlyCycles', cycle, {
      focus: cycle.focus.map((own, at) => (at === place - 1 ? [...focus] : own)),
    }),
  ],
});

/** Takes the other template for a cycle that is under way; what was chosen by hand stays. */
export const changeTemplate = (cycle: QuarterlyCycle, template: QuarterlyCycle['template']): ClientAct => ({
  label: `Change the cycle to ${template}`,
  edits: [altered('quarterlyCycles', cycle, { template })],
});

/** Ends a cycle before or after its year; it stays to be read, and the next one can start. */
export const endCycle = (cycle: QuarterlyCycle, at: string): ClientAct => ({
  label: 'End the quarterly cycle',
  edits: [altered('quarterlyCycles', cycle, { endedAt: at })],
});

/** Takes an ended cycle up again: it goes on where its quarters stand today. */
export const resumeCycle = (cycle: QuarterlyCycle): ClientAct => ({
  label: 'Take the quarterly cycle up again',
  edits: [altered('quarterlyCycles', cycle, { endedAt: null })],
});

/** Deletes a cycle, ended or not. The assessments of its quarters stay. */
export const deleteCycle = (cycle: QuarterlyCycle): ClientAct => ({
  label: 'Delete the quarterly cycle',
  edits: [deleted('quarterlyCycles', cycle)],
});
