import cyrillic400 from '@fontsource/inter/files/inter-cyrillic-400-normal.woff2?url';
import cyrillic600 from '@fontsource/inter/files/inter-cyrillic-600-normal.woff2?url';
import greek400 from '@fontsource/inter/files/inter-greek-400-normal.woff2?url';
import greek600 from '@fontsource/inter/files/inter-greek-600-normal.woff2?url';
import latin400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?url';
import latin600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?url';
import latinExt400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?url';
import latinExt600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?url';
import vietnamese400 from '@fontsource/inter/files/inter-vietnamese-400-normal.woff2?url';
import vietnamese600 from '@fontsource/inter/files/inter-vietnamese-600-normal.woff2?url';
import type { Face } from '../../shared/report/format/style';
import { bookFace } from '../../shared/report/pages/style';

/** The letters of each file, as CSS writes them and as a report is searched for them. */
const subsets = [
  {
    range: 'U+0-FF,U+131,U+152-153,U+2000-206F,U+20AC,U+2122,U+2212',
    letters: /./u,
    regular: latin400,
    strong: latin600,
  },
  {
    range: 'U+100-2BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0',
    letters: /[\u0100-\u02ba\u1e00-\u1e9f\u1ef2-\u1eff\u20a0-\u20ab\u20ad-\u20c0]/u,
    regular: latinExt400,
    strong: latinExt600,
  },
  {
    range: 'U+1EA0-1EF1',
    letters: /[\u1ea0-\u1ef1]/u,
    regular: vietnamese400,
    strong: vietnamese600,
  },
  {
    range: 'U+400-45F,U+490-491,U+2116',
    letters: /[\u0400-\u0491\u2116]/u,
    regular: cyrillic400,
    strong: cyrillic600,
  },
  { range: 'U+370-3FF', letters: /[\u0370-\u03ff]/u, regular: greek400, strong: greek600 },
] as const;

/**
 * The type faces that a report needs, as data URLs: they travel inside the file, so that it looks the same on
 * every machine. Scripts that the text does not use are left out.
 */
export async function reportFaces(text: string): Promise<readonly Face[]> {
  const used = subsets.filter(({ letters }) => letters.test(text));
  const faces = used.map(async ({ range, regular, strong }): Promise<readonly Face[]> => [
    { weight: 400, data: await dataUrl(regular), range },
    { weight: 600, data: await dataUrl(strong), range },
  ]);
  return (await Promise.all(faces)).flat();
}

const loading = new Map<string, Promise<unknown>>();

/** Loads the faces that a report is measured and previewed in: the same that travel with it. */
export async function loadBookFaces(text: string): Promise<void> {
  const used = subsets.filter(({ letters }) => letters.test(text));
  await Promise.all(
    used.flatMap(({ range, regular, strong }) => [load(regular, '400', range), load(strong, '600', range)]),
  );
}

function load(address: string, weight: string, unicodeRange: string): Promise<unknown> {
  const known = loading.get(address);
  if (known) return known;
  const face = new FontFace(bookFace, `url(${address})`, { weight, unicodeRange });
  document.fonts.add(face);
  const loaded = face.load();
  loading.set(address, loaded);
  // What could not be loaded is tried again for the next report.
  loaded.catch(() => loading.delete(address));
  return loaded;
}

async function dataUrl(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:font/woff2;base64,${btoa(text)}`;
}
