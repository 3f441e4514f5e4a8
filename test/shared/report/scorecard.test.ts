import { describe, expect, test } from 'vitest';
import { dimensionKeys, perDimension } from '../../../shared/model/dimensions';
import { blankScorecard, type Scorecard } from '../../../shared/model/scorecard';
import { reportHtml } from '../../../shared/report/format/html';
import { scorecardReport, type ScorecardInput } from '../../../shared/report/scorecard';
import { scoredRep, tenCalls } from './scored-rep';

/** A scorecard of levels 1 to 4 and one dimension without opportunity, with two pieces of evidence on the first. */
function scored(changes: Partial<Scorecard> = {}): ScorecardInput {
  const { client, rep, calls, profile, formats, programVersion } = scoredRep(tenCalls);
  const [call] = calls.values();
  if (!call) throw new Error('the rep has calls');
  const card: Scorecard = {
    ...blankScorecard({
      id: 'card',
      clientId: client.id,
      callId: call.id,
      coachId: 'coach',
      rubricId: profile.rubric.id,
      startedAt: '2026-11-01T09:00:00.000Z',
    }),
    state: 'complete',
    completedAt: '2026-11-01T09:40:00.000Z',
    ...perDimension((key) => {
      const place = dimensionKeys.indexOf(key);
      return place === 4
        ? { is: 'no opportunity' as const, reason: '' }
        : {
            is: 'level' as const,
            level: (place + 1) as 1,
            reason: place === 1 ? 'The line dropped there.' : '',
          };
    }),
    note: 'A calm first half.',
    nextAction: 'Say the next step before minute 25.',
    ...changes,
  };
  const one = {
    clientId: client.id,
    scorecardId: card.id,
    callId: call.id,
    dimension: 'discoveryQuality' as const,
    endMs: null,
    createdAt: '2026-11-01T09:10:00.000Z',
  };
  return {
    client,
    rep,
    call,
    card,
    coach: { id: 'coach', name: 'Imogen Hartley', initials: 'IH' },
    rubric: profile.rubric,
    evidence: [
      {
        ...one,
        id: 'e2',
        polarity: 'absence',
        startMs: null,
        speaker: '',
        quote: '',
        note: 'Nobody asked what it costs.',
      },
      {
        ...one,
        id: 'e1',
        polarity: 'negative',
        startMs: 61_000,
        speaker: 'Dana Fox',
        quote: 'Shall I show you the screen?',
        note: 'Showed before asking.',
      },
      {
        ...one,
        id: 'e0',
        scorecardId: 'another',
        polarity: 'positive',
        startMs: 1,
        speaker: '',
        quote: '',
        note: 'Of another coach.',
      },
    ],
    formats,
    programVersion,
  };
}

const htmlOf = (input: ScorecardInput): string => reportHtml(scorecardReport(input), { paper: 'A4' });

describe('the report of a scorecard', () => {
  test('begins with the next action and says what the levels come to', () => {
    const { blocks, facts } = scorecardReport(scored());
    expect(blocks.slice(0, 2)).toEqual([
      { is: 'heading', text: 'Next action' },
      { is: 'answer', text: 'Say the next step before minute 25.' },
    ]);
    // (1 + 2 + 3 + 4) ÷ 4 = 2.5; (2.5 − 1) ÷ 4 × 100 = 37.5.
    expect(facts).toContainEqual({ label: 'Overall', value: '2.5 of 5 (38 of 100), n 4' });
  });

  test('shows each level with its anchor, its own evidence in the order of the call, or the reason for none', () => {
    const html = htmlOf(scored());
    expect(html).toMatch(/Showed before asking.*Shall I show you the screen\?.*Nobody asked what it costs/s);
    expect(html).toContain('1:01, Dana Fox');
    expect(html).toContain('looked for in the whole call');
    expect(html).toContain('The line dropped there.');
    expect(html).toContain('No opportunity on this call: it counts in no mean.');
    expect(html).not.toContain('Of another coach.');
  });

  test('names the weights of the kind of call', () => {
    const input = scored();
    expect(htmlOf(input)).toContain('All weigh 1.');
    const proposal = htmlOf({ ...input, call: { ...input.call, kind: 'proposal' } });
    expect(proposal).toContain('Weights: Value connection 2, Next step clarity 2, the others 1.');
  });

  test('says of a draft that it is one, and of a revision which it is and why', () => {
    expect(htmlOf(scored({ state: 'draft', completedAt: null }))).toContain('Draft, not complete');
    const second = scorecardReport(scored({ revision: 2, amendReason: 'Heard it again' }));
    expect(second.facts).toContainEqual({ label: 'Revision', value: '2: Heard it again' });
    const first = scorecardReport(scored({ supersededBy: 'later' }));
    expect(first.facts).toContainEqual({
      label: 'Revision',
      value: '1 (a later revision has taken its place)',
    });
  });

  test('says of a dimension that nobody scored that it is not scored', () => {
    const open = scored(perDimension(() => ({ is: 'open' as const, reason: '' })));
    expect(htmlOf({ ...open, evidence: [] })).toContain('Not scored yet.');
    expect(scorecardReport(open).facts).toContainEqual({ label: 'Overall', value: 'not scored' });
  });

  test('cannot be broken out of by what a person typed, in the text or in the style of the page', () => {
    const sly = '</style><script>alert(1)</script>" } body { display: none';
    const input = scored({ note: sly });
    const html = htmlOf({
      ...input,
      rep: { ...input.rep, name: sly },
      client: { ...input.client, name: sly },
    });
    expect(html).not.toContain('<script>');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toMatch(/@bottom-left\{content:"[^"]*";/);
  });
});
