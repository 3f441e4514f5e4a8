import { describe, expect, test } from 'vitest';
import { nameFinder } from '../../../../shared/report/anonymous/name-finder';

const isTelling = nameFinder({
  people: ['Anna-Lena Müller', 'Bo Ng', '李明', '김철수', 'Оксана Шевченко'],
  wholes: ['Acme Tooling', 'call-0412 final.mp3', 'IT'],
});

describe('a text tells a name', () => {
  test.each([
    'Lena made this possible',
    'MULLER’s calls',
    'what Bo heard',
    'Ng, in the north',
    '这是李明做的报告',
    '김철수가 만든 보고서',
    'с Шевченко вместе',
    'as at Acme Tooling’s desk',
    'see call-0412 final.mp3',
    'of IT alone',
    'write to desk@elsewhere.example',
  ])('%s', (text) => {
    expect(isTelling(text)).toBe(true);
  });
});

describe('a text tells none', () => {
  test.each(['about the boat', 'it grew', 'young and strong', 'Acme alone', 'tooling', ''])('%s', (text) => {
    expect(isTelling(text)).toBe(false);
  });
});
