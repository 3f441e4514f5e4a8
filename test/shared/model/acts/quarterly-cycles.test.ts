import { expect, test } from 'vitest';
import {
  changeTemplate,
  chooseFocus,
  endCycle,
  resumeCycle,
  startCycle,
} from '../../../../shared/model/acts/quarterly-cycles';
import { QuarterlyCycle } from '../../../../shared/model/quarterly-cycle';
import { clientId, idOf, noon } from '../../samples';

const given = {
  clientId,
  teamId: null,
  frameworkId: idOf(1, 20),
  template: 'tier by tier' as const,
  startsOn: '2026-10-01',
};
const started = startCycle(given, { at: noon, newId: () => idOf(1, 21) });
const cycle = QuarterlyCycle.parse(started.edits[0]?.after);

test('a cycle starts with its four quarters left to the tiers', () =>
  expect(cycle).toMatchObject({ ...given, focus: [[], [], [], []], endedAt: null }));

test('one quarter is decided by hand, and given back to the tiers', () => {
  expect(chooseFocus(cycle, 2, ['hunting']).edits[0]?.after).toEqual({ focus: [[], ['hunting'], [], []] });
  const chosen = { ...cycle, focus: [[], ['hunting'], ['farming'], []] };
  const back = chooseFocus(chosen, 2, []);
  expect(back.label).toBe('Let the tiers decide on quarter 2');
  expect(back.edits[0]?.after).toEqual({ focus: [[], [], ['farming'], []] });
});

test('the template is changed, and the cycle ended and taken up again, without a word on the rest', () => {
  expect(changeTemplate(cycle, 'a skill a quarter').edits[0]?.after).toEqual({
    template: 'a skill a quarter',
  });
  expect(endCycle(cycle, noon).edits[0]?.after).toEqual({ endedAt: noon });
  expect(resumeCycle({ ...cycle, endedAt: noon }).edits[0]?.after).toEqual({ endedAt: null });
});
