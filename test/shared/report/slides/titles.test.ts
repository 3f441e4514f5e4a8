import { describe, expect, test } from 'vitest';
import type { Section } from '../../../../shared/report/booklet';
import { headlineOf, openingOf } from '../../../../shared/report/slides/titles';
import type { Block, Unit } from '../../../../shared/report/slides/units';

const section = (lead: string, passages: Section['passages'] = []): Section => ({
  key: 'calls',
  title: 'What the calls show',
  lead,
  passages,
});
const text = (style: 'head' | 'body', said: string): Block => ({ is: 'text', style, text: said });
const table = (from: number, to: number): Block => ({
  is: 'table',
  written: {
    table: { sheet: { name: '', columns: [], rows: [] }, note: '' },
    rows: [],
    widths: [],
    words: [],
    longest: [],
  },
  rows: [from, to],
});

describe('the headline of a section', () => {
  test('is what its lead says, without the full stop', () => {
    expect(openingOf(section('On no dimension does the mean reach 4.0.'))).toEqual({
      title: 'On no dimension does the mean reach 4.0',
      rest: '',
    });
  });

  test('is the first sentence of a lead that is too long, and the rest is said under it', () => {
    const rest = 'And then it goes on to say a great deal more. '.repeat(6).trim();
    expect(openingOf(section(`A few heroes carry it. ${rest}`))).toEqual({
      title: 'A few heroes carry it',
      rest,
    });
  });

  test('is the section’s name where there is no lead, where it fits no headline, or where a list is all there is', () => {
    expect(openingOf(section('')).title).toBe('What the calls show');
    const endless = 'word '.repeat(80).trim();
    expect(openingOf(section(endless))).toEqual({ title: 'What the calls show', rest: endless });
    expect(openingOf(section('In order.', [{ is: 'list', items: ['One'] }]))).toEqual({
      title: 'What the calls show',
      rest: 'In order.',
    });
  });
});

describe('the headline of a slide that goes on', () => {
  const headed = (units: readonly Unit[], before: readonly Unit[] = []) =>
    headlineOf(section(''), units, before);

  test('is a finding in one sentence where the slide opens with it', () => {
    expect(
      headed([[text('head', 'Where deals are lost'), text('body', 'Most is lost in closing.'), table(0, 4)]]),
    ).toEqual({
      title: 'Most is lost in closing',
      units: [[text('head', 'Where deals are lost'), table(0, 4)]],
    });
  });

  test('is the heading, which is then not said again', () => {
    expect(headed([[text('head', 'By rep'), table(0, 9)]])).toEqual({
      title: 'By rep',
      units: [[table(0, 9)]],
    });
    expect(headed([[text('body', 'Said. More.')], [text('head', 'By rep'), table(0, 9)]]).title).toBe(
      'By rep',
    );
  });

  test('is that of the table that goes on', () => {
    expect(headed([[table(9, 18)]], [[text('head', 'By rep'), table(0, 9)]]).title).toBe('By rep');
    expect(headed([[table(9, 18)]], [[table(0, 9)]]).title).toBe('What the calls show');
  });

  test('names two things where there are two', () => {
    expect(
      headed([
        [text('head', 'By rep'), table(0, 2)],
        [text('head', 'By team'), table(0, 2)],
      ]).title,
    ).toBe('By rep · By team');
  });
});
