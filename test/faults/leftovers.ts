import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { filesBelow, homeOf } from './workspace';

/** What lies in the program's folder after a start and should not: parts, half recordings, what was on its way. */
export async function leftovers(userDataDir: string): Promise<readonly string[]> {
  const home = homeOf(userDataDir);
  const files = await filesBelow(home);
  const strays = files.filter(
    (file) => /\.(part|tmp)$/.test(file) || /(^|\/)(\.incoming|staging)\//.test(file.replaceAll('\\', '/')),
  );
  const recordings = files.filter((file) => /^recordings.[0-9a-f]{2}.[0-9a-f]{64}$/.test(file));
  const broken: string[] = [];
  for (const file of recordings)
    if ((await sha256(path.join(home, file))) !== path.basename(file))
      broken.push(`${file} has another content`);
  return [...strays.map((file) => `${file} was left behind`), ...broken];
}

/** The SHA-256 of a file, in hexadecimal. */
export async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
