/** Where the page finds the sound of a kept recording: the program itself serves it, with byte ranges. */
export const recordingUrl = (hash: string): string => `/recordings/${hash}`;
