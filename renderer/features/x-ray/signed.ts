/** A written number with its sign, and with none where nothing is left of it after rounding. */
export function signed(written: string): string {
  const bare = written.replace(/^[-−]/, '');
  if (!/[1-9]/.test(bare)) return bare;
  return bare === written ? `+${bare}` : `−${bare}`;
}
