/** The page's one origin. It must never change: the browser keeps the database under it. */
export const pageOrigin = 'app://bundle';

/** Where the page starts. */
export const pageAddress = `${pageOrigin}/index.html`;

const directives = (list: Readonly<Record<string, string>>): string =>
  Object.entries(list)
    .map(([name, sources]) => `${name} ${sources}`.trim())
    .join('; ');

/**
 * What the page may load and run: its own files, styles with this answer's nonce, nothing from elsewhere. The
 * one Trusted Types policy is 'default', which the page defines at its start.
 */
export const pagePolicy = (nonce: string): string =>
  directives({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data: blob:",
    'media-src': "'self' blob:",
    'connect-src': "'self'",
    'font-src': "'self'",
    'worker-src': "'self'",
    'frame-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'default',
  });

/** What a document that is set as PDF may use: pictures inside itself, and the styles with these hashes. */
export const printPolicy = (styleHashes: readonly string[]): string =>
  directives({
    'default-src': "'none'",
    'style-src': styleHashes.length === 0 ? "'none'" : styleHashes.map((hash) => `'${hash}'`).join(' '),
    'img-src': 'data:',
    'font-src': 'data:',
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
