import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { standardFramework } from '../../../../shared/content/frameworks/standard-framework';
import {
  assessmentForm,
  type AssessmentFormInput,
} from '../../../../shared/report/answer-form/assessment-form';
import { formScript } from '../../../../shared/report/answer-form/form-script';
import { formStyle } from '../../../../shared/report/answer-form/form-style';
import { sampleAssessment, sampleCompetency, sampleFramework } from '../../competency-samples';
import { clientId, idOf, noon, repId } from '../../samples';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');
const framework = standardFramework({ id: idOf(1, 31), clientId, family: idOf(2, 31), createdAt: noon });
const assessment = sampleAssessment(1, { levels: {}, sources: {}, notes: {}, via: 'form' });

const form = (fields: Partial<AssessmentFormInput> = {}): string =>
  assessmentForm({
    assessment,
    framework,
    repName: 'Dana Fox',
    clientName: 'Acme',
    quarterName: 'Q1 2026',
    coachName: 'Imogen Hartley',
    scriptHash: hashOf(formScript),
    styleHash: hashOf(formStyle),
    ...fields,
  });
const dataOf = (html: string): unknown => JSON.parse(/id="data">(.*?)<\/script>/.exec(html)?.[1] ?? '');

describe('the form of an assessment', () => {
  const html = form();
  const all = framework.competencies.length;

  test('has a group for each competency, with ten levels and that it cannot be judged', () => {
    expect(html.match(/<fieldset /g)).toHaveLength(all);
    expect(html.match(/<input type="radio"/g)).toHaveLength(all * 11);
    expect(html).toContain('aria-label="10 of 10"');
    expect(html.match(/aria-label="Cannot judge"/g)).toHaveLength(all);
    expect(html).toContain(`0 of ${all} answered`);
  });

  test('describes levels 1, 5 and 10 of each, and ties them to the group', () => {
    const ids = [...html.matchAll(/<fieldset aria-describedby="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(new Set(ids).size).toBe(all);
    for (const id of ids) expect(html).toContain(`id="${id}"`);
    expect(html.match(/<dt>10<\/dt>/g)).toHaveLength(all);
  });

  test('asks who assesses and of which day, filled in with what is known', () => {
    expect(html).toMatch(/data-told="assessor" required [^>]*value="Casey Coach"/);
    expect(html).toMatch(/data-told="assessedOn" required [^>]*value="2026-03-13"/);
  });

  test('needs nothing outside itself', () =>
    expect(html).not.toMatch(/<link|@import|\ssrc=|\shref=|url\(|https?:/));

  test('allows its own script and style and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain('default-src &#39;none&#39;');
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '');
    expect(scripts).toHaveLength(1);
    expect(policy).toContain(`script-src &#39;sha256-${hashOf(scripts[0] ?? '')}`);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(policy).toContain(`style-src &#39;sha256-${hashOf(style)}`);
    expect(html).not.toMatch(/\sstyle=|\son\w+=/);
  });

  test('names the assessment, the rep and the quarter that its levels belong to', () =>
    expect(dataOf(html)).toMatchObject({
      file: {
        format: 'benchcoach-assessment',
        formatVersion: 1,
        assessmentId: assessment.id,
        repId,
        quarter: '2026-01-01',
      },
      answersAs: 'levels',
      keys: { '1': '1', '9': '9', '0': '10', x: 'none' },
      fileName: 'Levels Dana Fox, Q1 2026',
    }));

  test('goes on with what was given in the program before', () => {
    const begun = form({
      framework: sampleFramework(),
      assessment: sampleAssessment(1),
    });
    expect(dataOf(begun)).toMatchObject({
      given: {
        answers: { hunting: 4, negotiating: null },
        notes: { hunting: 'Two meetings a week from own calls' },
      },
    });
    expect(begun).toContain('<option value="data" selected>');
  });

  test('shows names and texts as they were typed, and lets none out of its place', () => {
    const sly = '</script><img src=x onerror="alert(1)"> & <b>';
    const hostile = sampleCompetency('sly', {
      name: sly,
      about: sly,
      descriptors: { at1: sly, at5: sly, at10: sly },
    });
    const made = form({
      repName: sly,
      clientName: sly,
      coachName: sly,
      quarterName: sly,
      assessment: { ...assessment, assessor: `"${sly}`, levels: {}, notes: { sly } },
      framework: sampleFramework({ competencies: [hostile], required: [] }),
    });
    expect(made).not.toContain('<img');
    expect(made.match(/<\/script>/g)).toHaveLength(2);
    expect(made).toContain('value="&quot;&lt;/script&gt;');
  });
});
