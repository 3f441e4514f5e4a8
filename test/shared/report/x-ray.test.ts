import { describe, expect, test } from 'vitest';
import { reportHtml } from '../../../shared/report/format/html';
import { answer, xRay } from '../../../shared/report/x-ray';
import { scoredRep, tenCalls, type Levels } from './scored-rep';

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
