import { describe, expect, test } from 'vitest';
import { reportHtml } from '../../../shared/report/format/html';
import { answer, xRay } from '../../../shared/report/x-ray';
import { guessInWords, newestReveal } from '../../../shared/report/leaders-guess';
import { pointers } from '../../../shared/measure/pointers';
import { formatsFor } from '../../../shared/lib/formats';
import type { LeaderGuess } from '../../../shared/model/leader-guess';
import { scoredRep, selfAt, tenCalls, type Levels } from './scored-rep';

const flat: Levels = {
  discoveryQuality: [3, 4, 3, 2, 3, 4],
  valueConnection: [3, 3, 4, 3, 2, 3],
  objectionResponse: [3, 2, 3, 4, 3, 3],
  nextStepClarity: [2, 3, 3, 4, 3, 3],
  executivePresence: [3, 3, 2, 3, 4, 3],
};

const few: Levels = {
  discoveryQuality: [4, 5],
  valueConnection: [1, 1],
  objectionResponse: [2, 3],
  nextStepClarity: [1, 1],
  executivePresence: [3, 3],
};

describe('the answer of the X-Ray', () => {
  test('names the strongest and the weakest dimension where their bands are apart', () => {
    // Discovery: mean 4.6; next steps: 19 ÷ 10 = 1.9.
    expect(answer(scoredRep(tenCalls))).toContain(
      'Dana is strongest in discovery quality (4.6 of 5) and weakest in next step clarity (1.9)',
    );
  });

  test('tells a trend only where the row moved by a level or more', () => {
    expect(answer(scoredRep(tenCalls))).toContain('rose most in next step clarity');
    expect(answer(scoredRep(flat))).not.toContain('most in');
  });

  test('does not rank where the bands overlap', () => {
    expect(answer(scoredRep(flat))).toContain("No dimension of Dana's stands out");
  });

  test('claims no certainty where all scores of the highest or the lowest are equal', () => {
    const words = answer(scoredRep({ ...flat, executivePresence: [5, 5, 5, 5, 5, 5] }));
    expect(words).toContain("Dana's highest mean is in executive presence (5.0 of 5), the lowest in");
    expect(words).toContain('All scores of executive presence are equal: no spread was seen');
    expect(words).not.toContain('bands');
  });

  test('compares nothing where one dimension alone has five scores', () => {
    const words = answer(scoredRep({ ...few, discoveryQuality: [4, 5, 4, 5, 4] }));
    expect(words).toContain(
      'Only discovery quality has five scores: there is nothing to compare it with yet.',
    );
  });

  test('says that there is too little for a diagnosis instead of making one', () => {
    expect(answer(scoredRep(few))).toContain('too few scores for a diagnosis');
  });
});

describe('the X-Ray as HTML', () => {
  const html = reportHtml(xRay(scoredRep(tenCalls)), { paper: 'A4' });

  test('is written in letters that the faces inside it have', () => {
    // Of what the Latin file of the type face holds; names bring the files of their own script along.
    expect(html.replaceAll(/[\n\u0020-\u00ff\u2000-\u206f\u20ac\u2122\u2212]/g, '')).toBe('');
  });

  test('shows no spread in place of a band without width', () => {
    const even = reportHtml(xRay(scoredRep({ ...flat, executivePresence: [5, 5, 5, 5, 5, 5] })), {
      paper: 'A4',
    });
    expect(even).toContain('<td class="number">no spread</td>');
    expect(even).not.toContain('5.0 to 5.0');
  });

  test('needs nothing outside itself and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|@import|src="(?!data:)|href=|url\((?!data:)/);
    expect(html).not.toMatch(/\sstyle=/);
  });

  test('has every figure of the radar as a table too', () => {
    expect(html).toContain('The same as a table');
    expect(html).toMatch(/<td>Discovery quality<\/td><td class="number">4\.6 \(n 10\)<\/td>/);
  });

  test('shows what a person typed as typed, whatever it was', () => {
    const sly = reportHtml(xRay(scoredRep(tenCalls, '<img src=x onerror=alert(1)> & "Co"')), { paper: 'A4' });
    expect(sly).not.toContain('<img src=x');
    expect(sly).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Co&quot;');
  });

  test('shows the newest moment behind the highest and the lowest score of every dimension', () => {
    // Discovery was scored 5 last on call 10; next steps 1 last on call 4.
    expect(html).toMatch(/Discovery quality<\/th><td>.*?l5">5<.*?Evidence 10 for discoveryQuality/);
    expect(html).toMatch(
      /Next step clarity<\/th><td>.*?<\/td><td>.*?l1">1<.*?Evidence 4 for nextStepClarity/,
    );
    expect(html).toContain('Evidence 10 for executivePresence');
  });

  test('tells no trend of a dimension with fewer than five scores', () => {
    const slope = (levels: Levels): unknown => {
      const table = xRay(scoredRep(levels)).blocks.find((block) => block.is === 'table');
      return table?.is === 'table' ? table.table.rows.map((row) => row[7]) : undefined;
    };
    expect(slope(few)).toEqual(['', '', '', '', '']);
    // Discovery: sum of (place − 5.5) × score is 4, over 82.5: 0.048.
    expect(slope(tenCalls)).toContain('+0.05');
  });

  test('prints how it was made, from how many, and with which rubric', () => {
    expect(html).toContain('mean ± t × standard error (95%); none where all scores are equal');
    expect(html).toContain('Rubric: Standard call rubric, version 1');
    // 10 × 5 dimensions less four calls without an objection, all with evidence.
    expect(html).toContain('100% of 46 scores have evidence');
  });
});

describe('the rep beside the calls, on paper', () => {
  const input = scoredRep(tenCalls);
  const guess: LeaderGuess = {
    id: '00000000-0000-7000-8000-000000000020',
    clientId: input.client.id,
    repId: input.rep.id,
    coachId: '00000000-0000-7000-8000-000000000003',
    levels: { discoveryQuality: 5, nextStepClarity: 4 },
    observed: { discoveryQuality: { mean: 4.6, n: 10 }, nextStepClarity: { mean: 1.9, n: 10 } },
    revealedAt: '2026-11-20T10:00:00.000Z',
    createdAt: '2026-11-20T10:00:00.000Z',
  };
  const full = { ...input, self: selfAt(input, 4), guess, guessedBy: 'Imogen Hartley' };
  const html = reportHtml(xRay({ ...full, pointers: pointers(input.profile) }), { paper: 'A4' });
  /** The row of a dimension as texts, by the column's name. */
  const row = (key: number): Readonly<Record<string, unknown>> => {
    const block = xRay(full).blocks.find(({ is }) => is === 'table');
    if (block?.is !== 'table') throw new Error('The X-Ray has a table');
    const cells = block.table.rows[key] ?? [];
    return Object.fromEntries(block.table.columns.map(({ name }, place) => [name, cells[place]]));
  };

  test('has the rep’s own level, the gap, and what it is in words', () => {
    // Self 4 on all; observed 4.6 and 1.9: −0.6 and +2.1.
    expect(row(0)).toMatchObject({ Self: '4.0', Gap: '−0.6' });
    expect(row(3)).toMatchObject({ Self: '4.0', Gap: 'blind spot +2.1' });
  });

  test('has the guess with how far it was off, and says it in a sentence', () => {
    // (0.4 + 2.1) ÷ 2 = 1.25.
    expect(row(0)['Guess']).toBe('5 (+0.4)');
    expect(row(1)['Guess']).toBe('');
    expect(html).toContain(
      'On 20 Nov 2026 Imogen Hartley expected levels on average 1.3 higher than the calls showed, over 2 dimensions.',
    );
  });

  test('has the pointers with the rule that fired', () => {
    // Next steps, last five: 2 2 3 2 3, three low ones; then 2 1 2 3 2, four.
    expect(html).not.toContain('Points to');
    const low = scoredRep({ ...tenCalls, nextStepClarity: [3, 3, 3, 3, 3, 2, 1, 2, 3, 2] });
    const pointed = reportHtml(xRay({ ...low, pointers: pointers(low.profile) }), { paper: 'A4' });
    expect(pointed).toContain('Closing: Next step clarity, 4 of last 5 at 2 or less');
  });

  test('tells the lines of the radar apart without colour: by dashes and marks', () => {
    const figure = html.slice(html.indexOf('<figure>'), html.indexOf('</figure>'));
    expect(figure).toContain('Self-assessed');
    expect(figure).toContain('Team median');
    expect(figure).toContain('Target');
    const dashes = [...figure.matchAll(/<polygon [^>]*stroke-dasharray="([^"]+)"/g)].map(([, dash]) => dash);
    expect(new Set(dashes).size).toBe(2);
  });

  test('says that there is no self-assessment, and has no columns for it', () => {
    const without = reportHtml(xRay(input), { paper: 'A4' });
    expect(without).toContain('No self-assessment yet');
    expect(without).not.toContain('<th scope="col" class="number">Gap</th>');
  });

  test('a skip is said, and so is that nobody guessed', () => {
    const formats = formatsFor('en-GB', 'GBP');
    expect(guessInWords({ ...guess, levels: {} }, 'Imogen Hartley', formats)).toBe(
      'Imogen Hartley looked on 20 Nov 2026 without a guess, so there is nothing to compare.',
    );
    expect(guessInWords(undefined, '', formats)).toMatch(/^Nobody guessed/);
  });

  test('the guess shown is a real one before a skip, and one’s own before another’s', () => {
    const mine = { ...guess, id: 'mine', revealedAt: '2026-10-01T10:00:00.000Z' };
    const others = { ...guess, id: 'others', coachId: 'x', revealedAt: '2026-11-01T10:00:00.000Z' };
    const waiting = { ...guess, id: 'waiting', revealedAt: null };
    expect(newestReveal([mine, others, waiting], guess.coachId)?.id).toBe('mine');
    expect(newestReveal([mine, others], 'nobody')?.id).toBe('others');
    expect(newestReveal([{ ...mine, levels: {} }, others], guess.coachId)?.id).toBe('others');
    expect(newestReveal([{ ...mine, levels: {} }], guess.coachId)?.id).toBe('mine');
    expect(newestReveal([waiting], guess.coachId)).toBeUndefined();
  });
});
