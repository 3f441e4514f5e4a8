import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { standardQuestionnaire } from '../../../../shared/content/self-assessment';
import { answerForm, type AnswerFormInput } from '../../../../shared/report/answer-form/answer-form';
import { formScript } from '../../../../shared/report/answer-form/form-script';
import { formStyle } from '../../../../shared/report/answer-form/form-style';
import { clientId, idOf, noon, repId } from '../../samples';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');
const questionnaire = standardQuestionnaire({ id: idOf(1, 24), clientId, createdAt: noon });

const input = (fields: Partial<AnswerFormInput> = {}): AnswerFormInput => ({
  round: {
    id: idOf(1, 25),
    clientId,
    repId,
    questionnaireId: questionnaire.id,
    round: 2,
    via: 'file',
    state: 'draft',
    answers: {},
    startedAt: noon,
    completedAt: null,
  },
  questionnaire,
  repName: 'Dana Fox',
  clientName: 'Acme',
  coachName: 'Imogen Hartley',
  scriptHash: hashOf(formScript),
  styleHash: hashOf(formStyle),
  ...fields,
});

describe('the form', () => {
  const html = answerForm(input());

  test('asks twenty questions, each a group of five with a name', () => {
    expect(html.match(/<fieldset><legend>/g)).toHaveLength(20);
    expect(html.match(/<input type="radio"/g)).toHaveLength(100);
    expect(html).toContain('aria-label="1, not sure at all"');
    expect(html).toContain('aria-label="5, nearly always"');
  });

  test('needs nothing outside itself', () =>
    expect(html).not.toMatch(/<link|@import|\ssrc=|\shref=|url\(|https?:/));

  test('allows its own script and style and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain('default-src &#39;none&#39;');
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '');
    expect(scripts.map(hashOf)).toEqual([hashOf(formScript)]);
    expect(policy).toContain(`script-src &#39;sha256-${hashOf(scripts[0] ?? '')}`);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(policy).toContain(`style-src &#39;sha256-${hashOf(style)}`);
    expect(html).not.toMatch(/\sstyle=|\son\w+=/);
  });

  test('names the round that its answers belong to', () => {
    const data = JSON.parse(/id="data">(.*?)<\/script>/.exec(html)?.[1] ?? '') as unknown;
    expect(data).toMatchObject({
      file: { format: 'benchcoach-answers', selfAssessmentId: idOf(1, 25), repId, round: 2 },
    });
  });

  test('shows names as they were typed, and lets none out of its place', () => {
    const sly = '</script><img src=x onerror="alert(1)"> & <b>';
    const made = answerForm(input({ repName: sly, clientName: sly, coachName: sly }));
    expect(made).not.toContain('<img');
    expect(made.match(/<\/script>/g)).toHaveLength(2);
  });
});
