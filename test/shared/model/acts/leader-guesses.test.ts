import { expect, test } from 'vitest';
import { keepGuess, reveal } from '../../../../shared/model/acts/leader-guesses';
import { faultOf } from '../../../../shared/model/change';
import type { LeaderGuess } from '../../../../shared/model/leader-guess';
import { blankRep } from '../../../../shared/model/rep';
import { countingIds } from '../../../fixtures/counting-ids';
import { clientId, coachId, idOf, noon } from '../../samples';

const rep = blankRep({ id: idOf(1, 2), clientId, name: 'Dana Fox', createdAt: noon });
const making = () => ({ at: noon, newId: countingIds() });
const observed = { discoveryQuality: { mean: 2.5, n: 8 } };
const blind: LeaderGuess = {
  id: idOf(1, 20),
  clientId,
  repId: rep.id,
  coachId,
  levels: { discoveryQuality: 4 },
  observed: {},
  revealedAt: null,
  createdAt: noon,
};

test('a guess at the door is made and revealed in one act, with what was shown', () => {
  const act = reveal({ rep, coachId, guess: undefined }, { discoveryQuality: 4 }, observed, making());
  expect(act.edits[0]?.after).toMatchObject({ levels: { discoveryQuality: 4 }, observed, revealedAt: noon });
  expect(faultOf('leaderGuesses', act.edits[0]?.after)).toBeUndefined();
});

test('a skip stands as a guess without levels, and is told as one', () => {
  const act = reveal({ rep, coachId, guess: undefined }, {}, observed, making());
  expect(act.edits[0]?.after).toMatchObject({ levels: {}, revealedAt: noon });
  expect(act.label).toBe('Look at the scores of Dana Fox without a guess');
});

test('a guess from before the first score is kept, changed and revealed as the same record', () => {
  expect(keepGuess({ rep, coachId, guess: undefined }, blind.levels, making()).edits[0]?.after).toMatchObject(
    {
      revealedAt: null,
    },
  );
  const changed = keepGuess({ rep, coachId, guess: blind }, { discoveryQuality: 3 }, making());
  expect(changed.edits[0]).toMatchObject({ id: blind.id, after: { levels: { discoveryQuality: 3 } } });
  const shown = reveal({ rep, coachId, guess: blind }, blind.levels, observed, making());
  expect(shown.edits[0]).toMatchObject({ id: blind.id, after: { observed, revealedAt: noon } });
});

test('no undo lets a guess be made again with the scores in view', () =>
  expect(reveal({ rep, coachId, guess: blind }, {}, observed, making()).quiet).toBe(true));
