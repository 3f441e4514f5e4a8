import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Import } from './import-rules';

export const root = path.resolve(import.meta.dirname, '../..');

/** Every source file of the program, from the root, with forward slashes. */
export function sourceFiles(): readonly string[] {
  return ['electron', 'renderer', 'shared'].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
      .filter((file) => !file.endsWith('vite.config.ts')),
  );
}

export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Every import, export-from and dynamic import of a text. */
export function importsIn(from: string, text: string): readonly Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const patterns = [
    /\b(?:import|export)\s+(?:type\s+)?[\w*{}\s,$]+?\s+from\s*['"]([^'"]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
    /\bnew URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g,
  ];
  return patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].flatMap(([, what]) => (what ? [{ from, what }] : [])),
  );
}
