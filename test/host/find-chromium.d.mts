export const chromiumArguments: string[];
export function installedChromium(): string | undefined;
export function findChromium(): string;
