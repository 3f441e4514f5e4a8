import { createHash, randomUUID } from 'node:crypto';
import { printPolicy } from './content-policy';

export interface PrintedDocument {
  readonly html: string;
  readonly policy: string;
}

/** Documents that wait to be set as PDF: the hidden window fetches each from app:// by its token. */
export interface PrintedDocuments {
  /** Lays a document out; answers its token. */
  put(html: string, title: string): string;
  get(token: string): PrintedDocument | undefined;
  remove(token: string): void;
}

/** An empty set of documents. */
export function printedDocuments(): PrintedDocuments {
  const waiting = new Map<string, PrintedDocument>();
  return {
    put: (html, title) => {
      const token = randomUUID();
      waiting.set(token, { html: withTitle(html, title), policy: printPolicy(styleHashes(html)) });
      return token;
    },
    get: (token) => waiting.get(token),
    remove: (token) => {
      waiting.delete(token);
    },
  };
}

/** What a policy must name so that the document's own style elements apply and no other style does. */
export function styleHashes(html: string): readonly string[] {
  // The browser hashes the text after it has made every line end a line feed.
  const styles = html.replaceAll(/\r\n?/g, '\n').matchAll(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi);
  return [...styles].map(
    ([, text]) =>
      `sha256-${createHash('sha256')
        .update(text ?? '')
        .digest('base64')}`,
  );
}

// The title becomes the title of the PDF. A document that has one keeps it.
function withTitle(html: string, title: string): string {
  if (/<title\b/i.test(html)) return html;
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return html.replace(/<head\b[^>]*>/i, (head) => `${head}<title>${escaped}</title>`);
}
