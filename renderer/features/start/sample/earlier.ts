import type { DimensionLetter, EarlierCall, Noticed } from '../../../../shared/content/sample';
import { blankCall, type Call } from '../../../../shared/model/call';
import {
  Level,
  perDimension,
  type DimensionKey,
  type PerDimension,
} from '../../../../shared/model/dimensions';
import type { Id } from '../../../../shared/model/fields';
import type { Rep } from '../../../../shared/model/rep';
import { completeCard, type ScoredCard, type Seen } from './cards';
import type { Making } from './people';

const letters: Readonly<Record<DimensionLetter, DimensionKey>> = {
  D: 'discoveryQuality',
  V: 'valueConnection',
  O: 'objectionResponse',
  N: 'nextStepClarity',
  E: 'executivePresence',
};

const signs: Readonly<Record<Noticed[1], Seen['polarity']>> = {
  '+': 'positive',
  '-': 'negative',
  '~': 'absence',
};

const fromNotes = 'Scored from notes taken during the call; there is no recording.';

/** A call without a recording. */
export const earlierCall = (
  earlier: Omit<EarlierCall, 'levels' | 'note' | 'nextAction' | 'noticed'>,
  rep: Rep,
  { newId, at, calendar }: Making,
): Call => ({
  ...blankCall({
    id: newId(),
    clientId: rep.clientId,
    repId: rep.id,
    date: calendar.day(earlier.daysAgo),
    createdAt: at,
  }),
  time: earlier.time,
  kind: earlier.kind,
  outcome: earlier.outcome,
  customer: earlier.customer,
  deal: earlier.deal,
  stage: earlier.stage,
  source: 'notes',
});

/** How the coach before scored it: evidence without times, since nothing was recorded. */
export const earlierCard = (
  earlier: EarlierCall,
  call: Call,
  by: { readonly coachId: Id; readonly rubricId: Id; readonly completedAt: string; readonly rep: Rep },
  { newId }: Making,
): ScoredCard =>
  completeCard({
    clientId: call.clientId,
    callId: call.id,
    coachId: by.coachId,
    rubricId: by.rubricId,
    completedAt: by.completedAt,
    levels: levelsFrom(earlier.levels),
    note: earlier.note,
    nextAction: earlier.nextAction,
    reason: fromNotes,
    seen: earlier.noticed.map(([letter, sign, what]) => ({
      dimension: letters[letter],
      polarity: signs[sign],
      startMs: null,
      endMs: null,
      speaker: by.rep.name,
      quote: '',
      note: what,
    })),
    newId,
  });

/** Reads levels such as `22-13`, in the order of the dimensions. Throws where they are none. */
export function levelsFrom(text: string): PerDimension<Level | null> {
  const [...signsOfLevels] = text;
  return perDimension((_, place) => {
    const sign = signsOfLevels[place];
    return sign === '-' ? null : Level.parse(Number(sign));
  });
}
