import { altered, made } from '../change';
import { blankCoachingSettings, type CoachingSettings } from '../coaching-settings';
import type { Id } from '../fields';
import type { ClientAct } from './making';

type Fields = Omit<CoachingSettings, 'id' | 'clientId'>;

const fieldNames: Readonly<Record<keyof Fields, string>> = {
  perceptionThreshold: 'threshold of the perception gap',
  targetLevel: 'target level',
  coachHoursPerWeek: 'coaching hours a week',
};

/** Changes one setting of a client's coaching; the record is made when the first one changes. */
export function changeCoachingSetting<F extends keyof Fields>(
  clientId: Id,
  kept: CoachingSettings | undefined,
  field: F,
  value: Fields[F],
): ClientAct {
  const edit = kept
    ? altered('coachingSettings', kept, { [field]: value })
    : made('coachingSettings', { ...blankCoachingSettings(clientId), [field]: value });
  return {
    label: `Change the ${fieldNames[field]}`,
    fold: `${clientId}.${field}`,
    edits: [edit],
  };
}
