import { drawOf } from '../../../../shared/measure/draw';
import type { Call } from '../../../../shared/model/call';
import type { Draw } from '../../../../shared/model/draw';
import type { Id } from '../../../../shared/model/fields';
import type { Rep } from '../../../../shared/model/rep';
import type { Making } from './people';

/** The seed and size of the draw that is kept with a rep's calls. */
const drawSeed = 26;
const drawnCalls = 5;

/** The draw of the diagnosis: which of the rep's calls were to be scored first, before any was. */
export function keptDraw(rep: Rep, all: readonly Call[], coachId: Id, { newId, calendar }: Making): Draw {
  const day = calendar.day(25);
  const calls = all.filter(({ repId, date }) => repId === rep.id && date < day);
  const method = 'by kind';
  const queue = drawOf({
    calls,
    scorecards: [],
    coachId,
    today: day,
    method,
    seed: drawSeed,
    count: drawnCalls,
  });
  return {
    id: newId(),
    clientId: rep.clientId,
    repId: rep.id,
    method,
    seed: drawSeed,
    callIds: [...queue.callIds],
    leftOut: [...queue.leftOut],
    createdAt: `${day}T08:30:00.000Z`,
  };
}
