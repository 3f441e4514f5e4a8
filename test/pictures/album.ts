import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Launched } from '../e2e/launch';

/** Where the pictures lie: <set>/<theme>/<screen>.png, and index.md with a line for each. */
export const albumFolder = path.resolve(import.meta.dirname, '../../out/pictures');

/** Who sits at the machine in every picture: somebody else than scored the calls before. */
export const pictureCoach = 'Kit Marlow';

const themes = ['light', 'dark'] as const;
const usual = { width: 1280, height: 800 };
/** The smallest window that everything works in. */
const small = { width: 1024, height: 700 };

/** One set of pictures: the same program with the same data. */
export class Album {
  readonly #set: string;
  readonly #lines: string[] = [];

  /** Pictures of an earlier run of this set go away. */
  static async of(set: string): Promise<Album> {
    await rm(path.join(albumFolder, set), { recursive: true, force: true });
    for (const theme of themes) await mkdir(path.join(albumFolder, set, theme), { recursive: true });
    return new Album(set);
  }

  private constructor(set: string) {
    this.#set = set;
  }

  /** The window as it stands, in both themes; in the smallest size too where asked. */
  async take(
    { app, page }: Launched,
    screen: string,
    shows: string,
    more: { readonly inSmall?: boolean } = {},
  ): Promise<void> {
    const sizes = more.inSmall ? ([usual, small] as const) : ([usual] as const);
    for (const theme of themes) {
      await app.evaluate(({ nativeTheme }, source) => {
        nativeTheme.themeSource = source;
      }, theme);
      for (const size of sizes) {
        const name = size === small ? `${screen}-1024` : screen;
        await page.setViewportSize(size);
        const picture = await settledPicture(page);
        await writeFile(path.join(albumFolder, this.#set, theme, `${name}.png`), picture);
        this.#lines.push(`- [${this.#set}/${theme}/${name}](${this.#set}/${theme}/${name}.png): ${shows}`);
      }
    }
    await page.setViewportSize(usual);
  }

  /** Pictures taken so far. */
  get count(): number {
    return this.#lines.length;
  }

  /** Writes the lines of this set, and puts the lines of all sets together. */
  async close(): Promise<void> {
    await writeFile(path.join(albumFolder, this.#set, 'lines.md'), `${this.#lines.join('\n')}\n`);
    const sets = (await readdir(albumFolder, { withFileTypes: true })).filter((one) => one.isDirectory());
    const parts = sets.map(async ({ name }) =>
      readFile(path.join(albumFolder, name, 'lines.md'), 'utf8').then(
        (lines) => `## ${name}\n\n${lines}`,
        () => '',
      ),
    );
    await writeFile(
      path.join(albumFolder, 'index.md'),
      `# Every screen\n\n${(await Promise.all(parts)).filter(Boolean).join('\n')}`,
    );
  }
}

/** The picture once two in a row are the same: transitions are over and late charts are drawn. A playing one is never. */
async function settledPicture(page: Launched['page']): Promise<Buffer> {
  // What answers the question before is no picture of this one.
  await page.waitForFunction(() => document.querySelector('#screen [aria-busy=true]') === null);
  // A new size reaches charts a frame after the layout, and is drawn in the next; a chart loads when it is first shown.
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('canvas[role=img]')].every((canvas) => {
      const { width, height } = canvas;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
      return pixels?.some((value) => value > 0);
    }),
  );
  await page.evaluate(async () => {
    for (let frames = 0; frames < 12; frames++) await new Promise((drawn) => requestAnimationFrame(drawn));
  });
  let picture = await page.screenshot();
  for (let tries = 0; tries < 5; tries++) {
    const next = await page.screenshot();
    if (next.equals(picture)) return next;
    picture = next;
  }
  return picture;
}
