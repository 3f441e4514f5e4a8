import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../../shared/lib/formats';
import { blankClient } from '../../../shared/model/client';
import type { Contract } from '../../../shared/model/contract';
import { blankRep } from '../../../shared/model/rep';
import { contractDocument } from '../../../shared/report/contract';
import { reportHtml } from '../../../shared/report/format/html';
import { sampleContract } from '../diagnosis-samples';
import { clientId, noon, repId } from '../samples';
import { hashOf } from '../sample-workbook';

const contentHash = hashOf(7);
const signature = (party: 'rep' | 'coach' | 'manager', fields: object = {}) => ({
  party,
  name: `The ${party}`,
  drawing: null,
  at: noon,
  contentHash,
  ...fields,
});

const documentOf = (fields: Partial<Contract> = {}, repName = 'Dana Fox') =>
  contractDocument({
    client: blankClient({ id: clientId, name: 'Acme', createdAt: noon }),
    rep: blankRep({ id: repId, clientId, name: repName, createdAt: noon }),
    coach: 'Ana Coach',
    contract: sampleContract(1, fields),
    contentHash,
    formats: formatsFor('en-GB', 'EUR'),
    day: '2026-03-14',
    programVersion: '0.1.0',
  });
const htmlOf = (...given: Parameters<typeof documentOf>) => reportHtml(documentOf(...given), { paper: 'A4' });

describe('a contract on paper', () => {
  test('says who works on what, from where to where, and by when', () => {
    const html = htmlOf();
    expect(html).toContain(
      'For eight weeks Dana Fox and Ana Coach work on one skill and on nothing else: discovery quality.',
    );
    expect(html).toMatch(
      /<td>Questions a discovery call<\/td><td class="number">6\.0<\/td><td class="number">10\.0<\/td><td>questions<\/td><td class="number">8<\/td><td>Counters of the last ten calls<\/td><td class="number">11 May 2026<\/td>/,
    );
    expect(html).toContain('16 Mar 2026 to 10 May 2026');
    expect(html).toContain('<li>Bring one recorded call a week</li>');
    expect(html).toContain('rep 3, coach 3.5');
    expect(html).toContain(`SHA-256 of the content: ${contentHash}`);
  });

  test('is stamped while it is a draft, with a line for each side to sign on', () => {
    const { stamp, blocks } = documentOf();
    expect(stamp).toBe('Draft, not in force');
    expect(blocks.at(-1)).toMatchObject({
      lines: [
        { party: 'Rep: Dana Fox', mark: undefined },
        { party: 'Coach: Ana Coach', mark: undefined },
      ],
    });
    expect(documentOf({ state: 'active' }).stamp).toBeUndefined();
  });

  test('carries signatures, typed and drawn, the rep first', () => {
    const drawing = 'data:image/png;base64,AAAA';
    const signatures = [signature('manager', { drawing }), signature('rep')];
    expect(documentOf({ state: 'active', signatures }).blocks.at(-1)).toMatchObject({
      lines: [
        { party: 'Rep: The rep', mark: { typed: 'The rep' } },
        { party: 'Manager: The manager', mark: { drawing } },
      ],
    });
  });

  test('says of a signature that does not fit the content that it is void', () => {
    const html = htmlOf({ signatures: [signature('rep', { contentHash: hashOf(8) })] });
    expect(html).toContain('Void: the content is not what was signed.');
  });

  test('tells why it was amended and why it ended', () => {
    const html = htmlOf({ amendReason: 'Less time', revision: 2, state: 'ended early', endReason: 'Moved' });
    expect(html).toContain('Why it was amended: Less time');
    expect(html).toContain('Why it ended: Moved');
  });

  test('shows what a person typed as typed, and needs nothing outside itself', () => {
    const html = htmlOf({ onLapse: '<b>Both</b> & talk' }, '<img src=x onerror=alert(1)>');
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('&lt;b&gt;Both&lt;/b&gt; &amp; talk');
    expect(html).not.toMatch(/<script|<link|@import|href=|\sstyle=/);
  });
});
