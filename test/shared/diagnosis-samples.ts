import type { Contract } from '../../shared/model/contract';
import { dimensionKeys } from '../../shared/model/dimensions';
import type { Placement } from '../../shared/model/placement';
import { questionAspects, type Questionnaire } from '../../shared/model/questionnaire';
import { clientId, coachId, idOf, noon, repId } from './samples';

// Small sound records of the diagnosis and the coaching, told apart by a number.

export const sampleQuestionnaire = (fields: Partial<Questionnaire> = {}): Questionnaire => ({
  id: idOf(1, 24),
  clientId,
  version: 1,
  questions: dimensionKeys.flatMap((dimension) =>
    questionAspects.flatMap((aspect) =>
      [1, 2].map((n) => ({
        key: `${dimension}.${aspect}.${n}`,
        dimension,
        aspect,
        text: `How is your ${aspect} in ${dimension}, ${n}?`,
      })),
    ),
  ),
  createdAt: noon,
  ...fields,
});

export const samplePlacement = (n: number, fields: Partial<Placement> = {}): Placement => ({
  id: idOf(n, 26),
  clientId,
  repId,
  cycle: 1,
  skill: 'dimension.discoveryQuality',
  foundBy: 'dimension',
  impact: 4,
  difficulty: 2,
  impactReason: '',
  difficultyReason: '',
  cost: null,
  isRepsChoice: false,
  placedAt: noon,
  ...fields,
});

/** Both sides' names under a contract, for tests that ask only whether it is signed: under which content is made up. */
export const bothSignatures: Contract['signatures'] = (['rep', 'coach'] as const).map((party) => ({
  party,
  name: 'Somebody',
  drawing: null,
  at: noon,
  contentHash: '5'.repeat(64),
}));

export const sampleContract = (n: number, fields: Partial<Contract> = {}): Contract => ({
  id: idOf(n, 27),
  clientId,
  repId,
  coachId,
  cycle: 1,
  state: 'draft',
  endReason: '',
  endedAt: null,
  startsOn: '2026-03-16',
  skills: [
    {
      skill: 'dimension.discoveryQuality',
      chosenBy: 'both',
      metrics: [
        {
          indicator: null,
          name: 'Questions a discovery call',
          unit: 'questions',
          direction: 'up',
          baseline: { value: 6, n: 8, source: 'Counters of the last ten calls' },
          target: 10,
          due: '2026-05-11',
        },
      ],
    },
  ],
  mixNote: '',
  intensity: 'intensive',
  repHoursPerWeek: 3,
  coachHoursPerWeek: 3.5,
  repDuties: [{ id: idOf(n, 28), text: 'Bring one recorded call a week' }],
  coachDuties: [{ id: idOf(n, 29), text: 'Answer within a day' }],
  onLapse: '',
  signatures: (fields.state ?? 'draft') === 'draft' ? [] : bothSignatures,
  revision: 1,
  amends: null,
  amendReason: '',
  supersededBy: null,
  createdAt: noon,
  ...fields,
});
