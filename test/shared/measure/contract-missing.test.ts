import { describe, expect, test } from 'vitest';
import { asksForMixNote, missingIn } from '../../../shared/measure/contract-missing';
import type { Contract, SuccessMetric } from '../../../shared/model/contract';
import { sampleContract } from '../diagnosis-samples';

const whole = sampleContract(1, { onLapse: 'Both talk.' });
const texts = (fields: Partial<Contract>) => missingIn({ ...whole, ...fields }).map(({ text }) => text);
const withMetric = (fields: Partial<SuccessMetric>) => ({
  skills: whole.skills.map((one) => ({
    ...one,
    metrics: one.metrics.map((metric) => ({ ...metric, ...fields })),
  })),
});
const skill = (key: string) => ({ skill: key, chosenBy: 'both' as const, metrics: [] });

test('nothing is missing in a contract that is filled in', () => expect(missingIn(whole)).toEqual([]));

test('a blank one is told from top to bottom', () => {
  const blank = { skills: [], startsOn: null, repDuties: [], coachDuties: [], onLapse: ' ' };
  expect(texts(blank)).toEqual([
    'Choose one or two skills.',
    'Set the day on which it starts.',
    'Name at least one duty of the rep.',
    'Name at least one duty of the coach.',
    'Say what follows when a duty lapses.',
  ]);
});

describe('a metric', () => {
  const name = 'Discovery quality, Questions a discovery call';
  test.each([
    [{ baseline: null }, 'fill in the baseline.'],
    [{ baseline: { value: 6, n: 0, source: '' } }, 'say where the baseline comes from.'],
    [{ target: null }, 'set the target.'],
    [{ target: 6 }, 'the target must be above the baseline.'],
    [{ direction: 'down' as const }, 'the target must be below the baseline.'],
    [{ unit: 'of 5', baseline: { value: 3, n: 9, source: 'Scorecards' } }, 'the target cannot be above 5.'],
    [{ unit: '% of calls', target: 120 }, 'the target cannot be above 100.'],
    [{ due: null }, 'set the date.'],
  ])('%j wants: %s', (fields, wanting) => expect(texts(withMetric(fields))).toEqual([`${name}: ${wanting}`]));

  test('names the field that wants something', () =>
    expect(missingIn({ ...whole, ...withMetric({ target: null }) })).toMatchObject([
      { part: 'metrics', skill: 'dimension.discoveryQuality', metric: 0, field: 'target' },
    ]));

  test('is needed for each skill', () =>
    expect(missingIn({ ...whole, skills: [skill('pipeline.closing')] })).toEqual([
      {
        part: 'metrics',
        skill: 'pipeline.closing',
        text: 'Closing: say how success is told, with at least one metric.',
      },
    ]));
});

test('two skills of one rank want a note, one of each does not', () => {
  const [foundational, other, advanced] = [
    skill('dimension.discoveryQuality'),
    skill('pipeline.qualifying'),
    skill('pipeline.closing'),
  ];
  expect(asksForMixNote([foundational, other])).toBe(true);
  expect(asksForMixNote([foundational, advanced])).toBe(false);
  expect(asksForMixNote([foundational])).toBe(false);
});

test('an amendment says why', () =>
  expect(texts({ amends: whole.id, amendReason: '' })).toEqual(['Say why it is amended.']));
