/** How high a piece is; `rows` where it is a table. */
export interface MeasuredPiece {
  readonly height: number;
  readonly rows?: readonly number[];
  /** What stands under the table. */
  readonly tail?: number;
  /** The air above what is no table. */
  readonly above?: number;
}

/** What is measured: pieces of markup in the column of an empty page, under a style. */
export interface Measuring {
  readonly style: string;
  /** A page with one element of the class `body`, the column. */
  readonly page: string;
  readonly pieces: readonly string[];
}

/**
 * Sets pieces in the column of a page, out of sight, and answers how high each came out, with the height of the
 * column. All are set before the first is measured: one layout, however many there are.
 */
export function measure({ style, page, pieces }: Measuring): {
  readonly column: number;
  readonly pieces: readonly MeasuredPiece[];
} {
  const host = document.createElement('div');
  host.ariaHidden = 'true';
  host.inert = true;
  host.style.cssText = 'position:fixed;left:-10000px;top:0;visibility:hidden;pointer-events:none';
  document.body.append(host);
  try {
    const root = styledRoot(host, style);
    setMarkup(root, page);
    const column = root.querySelector('.body');
    if (!column) throw new Error('The page has no column to measure in');
    setMarkup(column, pieces.map((html) => `<div class="piece">${html}</div>`).join(''));
    return {
      column: column.getBoundingClientRect().height,
      pieces: [...column.children].map(measured),
    };
  } finally {
    host.remove();
  }
}

function measured(piece: Element): MeasuredPiece {
  const { height, top, bottom } = piece.getBoundingClientRect();
  const table = piece.querySelector(':scope > table');
  if (!table) {
    const first = piece.firstElementChild?.getBoundingClientRect();
    return first ? { height, above: first.top - top } : { height };
  }
  return {
    height,
    rows: [...table.querySelectorAll(':scope > tbody > tr')].map((row) => row.getBoundingClientRect().height),
    // The air under a table belongs to every part of it, with and without what stands under the whole.
    tail: table.nextElementSibling ? bottom - table.nextElementSibling.getBoundingClientRect().top : 0,
  };
}

/** A shadow root that nothing of the program's own look reaches into. */
export function styledRoot(host: Element, style: string): ShadowRoot {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  return root;
}

/**
 * Puts markup under an element by the browser's own sanitiser: whatever could run is left out, so it needs no
 * exception from Trusted Types.
 */
export function setMarkup(target: Element | ShadowRoot, html: string): void {
  target.setHTML(html, { sanitizer: {} });
}

declare global {
  // HTML Sanitizer API, in Chromium since 146; the library of types does not have it yet.
  interface Element {
    setHTML(html: string, options: { readonly sanitizer: object }): void;
  }
  interface ShadowRoot {
    setHTML(html: string, options: { readonly sanitizer: object }): void;
  }
}
