import path from 'node:path';

/** The bundles that the system hands over on a command line, as whole paths. Switches and all else are passed over. */
export function bundlesIn(commandLine: readonly string[], workingFolder: string): readonly string[] {
  return commandLine
    .slice(1)
    .filter((word) => !word.startsWith('-') && word.toLowerCase().endsWith('.benchcoach'))
    .map((word) => path.resolve(workingFolder, word));
}
