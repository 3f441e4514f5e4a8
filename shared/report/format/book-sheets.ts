import type { Booklet } from '../booklet';
import { sheetsOf } from '../booklet';
import type { Sheet } from '../sheet';

/** A booklet as sheets: what it is, what it says, then each table and each chart's table on one of its own. */
export function bookSheets(booklet: Booklet): readonly Sheet[] {
  return [about(booklet), ...uniquelyNamed(sheetsOf(booklet))];
}

function about({ title, subtitle, client, author, day, foreword, answer, sections }: Booklet): Sheet {
  return {
    name: 'About',
    columns: [
      { name: 'What', isNumber: false },
      { name: 'Text', isNumber: false, isProse: true },
    ],
    rows: [
      ['Report', title],
      ['Quarter', subtitle],
      ['Client', client.name],
      ...(author ? [['Prepared by', author]] : []),
      ['Date', { day }],
      ...(foreword ? [['Foreword', foreword]] : []),
      ...answer.sentences.map((text, place) => [place === 0 ? 'Answer' : '', text]),
      ...sections.flatMap(({ title: name, lead, passages }) => [
        ...(lead ? [[name, lead]] : []),
        ...passages.flatMap((passage) => {
          if (passage.is === 'list') return passage.items.map((item) => [name, item]);
          return passage.is === 'paragraph' ? [[name, passage.text]] : [];
        }),
      ]),
    ],
  };
}

/** The picture of the first page may stand in its section too: the same table is kept once. */
function uniquelyNamed(sheets: readonly Sheet[]): readonly Sheet[] {
  const seen = new Set<string>();
  return sheets.filter((sheet) => {
    const key = JSON.stringify(sheet);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
