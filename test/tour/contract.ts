import type { Tour } from './tour';
export async function agreeOnAContract(_: Tour, __: string, ___: readonly string[]): Promise<void> {}
