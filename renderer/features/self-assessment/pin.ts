import type { HandOver } from '../../../shared/model/hand-over';

type Kept = Pick<HandOver, 'pinSalt' | 'pinHash'>;

/**
 * What is kept of a PIN: a salt, and a slow hash of both. It keeps the PIN out of backups and the journal; a few
 * digits can be tried through by whoever has the files, and the files hold everything else anyway.
 */
export async function keepPin(pin: string): Promise<Kept> {
  const pinSalt = hex(crypto.getRandomValues(new Uint8Array(16)));
  return { pinSalt, pinHash: await hashOf(pin, pinSalt) };
}

/** Whether this is the PIN that was kept. */
export const isSamePin = async (pin: string, { pinSalt, pinHash }: Kept): Promise<boolean> =>
  (await hashOf(pin, pinSalt)) === pinHash;

const rounds = 100_000;

async function hashOf(pin: string, salt: string): Promise<string> {
  const text = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', text.encode(pin), 'PBKDF2', false, ['deriveBits']);
  const derived = { name: 'PBKDF2', hash: 'SHA-256', salt: text.encode(salt), iterations: rounds };
  return hex(new Uint8Array(await crypto.subtle.deriveBits(derived, key, 256)));
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
