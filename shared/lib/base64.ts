const isSign = new Uint8Array(128);
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')
  isSign[sign.charCodeAt(0)] = 1;

/**
 * Whether a text can be base64: its letters, and at most two equals signs at the end. Letter by letter, because that
 * takes a fraction of a pattern's time and the texts are of megabytes.
 */
export function isBase64(text: string): boolean {
  const to = text.length - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);
  for (let at = 0; at < to; at++) if (isSign[text.charCodeAt(at)] !== 1) return false;
  return true;
}
