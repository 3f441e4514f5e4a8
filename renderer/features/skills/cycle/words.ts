import type { QuarterlyCycle } from '../../../../shared/model/quarterly-cycle';

/** What each template is called, and how it goes. */
export const templateNames: Readonly<Record<QuarterlyCycle['template'], string>> = {
  'tier by tier': 'Tier by tier',
  'a skill a quarter': 'A skill a quarter',
};

export const templateWords: Readonly<Record<QuarterlyCycle['template'], string>> = {
  'tier by tier':
    'Assess everything first, work on tier 1, measure and move to tier 2 when tier 1 is improving, and assess everything again.',
  'a skill a quarter':
    'Assess everything every quarter, and work on one skill in each: the one with the widest own gap first.',
};
