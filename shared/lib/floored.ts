/** Cut to one decimal, so that what is under a limit, such as that of a gap tier, does not read as if it had reached it. */
export const floored = (value: number): number => Math.floor(value * 10 + 1e-9) / 10;
