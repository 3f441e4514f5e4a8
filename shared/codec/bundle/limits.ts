/** How much a bundle may hold: far more than a client ever has, and less than a machine can bear. */
export const bundleLimits = {
  /** Bytes of the manifest. */
  manifestBytes: 64 * 1024 * 1024,
  /** Bytes of one table. */
  tableBytes: 512 * 1024 * 1024,
  entries: 200_000,
  /** Records of all tables together. */
  records: 2_000_000,
} as const;
