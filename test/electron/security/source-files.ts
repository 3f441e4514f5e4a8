import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** A file of the project as text, by its path from the top. */
export const textOfFile = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** The source files of a room, with their text. Comments are left out, so that only code counts. */
export function sourcesOf(room: string): readonly { readonly file: string; readonly code: string }[] {
  return readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(room, name))
    .map((file) => ({
      file,
      code: textOfFile(file)
        .replaceAll(/\/\*[\s\S]*?\*\//g, '')
        .replaceAll(/^\s*\/\/.*$/gm, ''),
    }));
}

/** The files of these rooms whose code matches. */
export const filesWith = (pattern: RegExp, ...rooms: readonly string[]): readonly string[] =>
  rooms.flatMap(sourcesOf).flatMap(({ file, code }) => (pattern.test(code) ? [file] : []));
