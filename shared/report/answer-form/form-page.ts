import { escapeXml } from '../figure/svg';
import { formScript } from './form-script';
import { formStyle } from './form-style';

/** What a form is made of, besides its questions. */
export interface FormParts {
  readonly title: string;
  readonly clientName: string;
  /** What stands under the title, a paragraph each, as HTML. */
  readonly lead: readonly string[];
  /** A fieldset a question, as HTML. */
  readonly questions: readonly string[];
  /** What else is asked, before the questions, as HTML. */
  readonly before?: string;
  readonly data: FormData;
  /** The SHA-256 of `formScript` and `formStyle` in base64: nothing else runs or colours the page. */
  readonly scriptHash: string;
  readonly styleHash: string;
}

/** What the script needs. */
export interface FormData {
  /** The file of answers but for the answers. */
  readonly file: { readonly format: string } & Readonly<Record<string, unknown>>;
  /** What tells this form from others where the browser keeps what is half filled in. */
  readonly keptAs: string;
  /** What the answers are called in the file. */
  readonly answersAs: string;
  /** What was given before. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Which key means which answer. */
  readonly keys: Readonly<Record<string, string>>;
  readonly words: { readonly one: string; readonly many: string };
  readonly fileName: string;
  readonly coachName: string;
}

/**
 * A form as one HTML file that somebody fills in alone: no network, nothing outside itself, works from a mail
 * attachment. It keeps what is half filled in the browser where that may keep things, and saves a small file.
 */
export function formPage(parts: FormParts): string {
  const { title, clientName, lead, questions, before = '', data, scriptHash, styleHash } = parts;
  const policy = `default-src 'none'; script-src 'sha256-${scriptHash}'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  const total = questions.length;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${escapeXml(title)}</title>`,
    `<style>${formStyle}</style>`,
    '</head><body>',
    '<main>',
    `<header><p>${escapeXml(clientName)}</p><h1>${escapeXml(title)}</h1>`,
    ...lead.map((text) => `<p>${text}</p>`),
    '<noscript><p class="warning">This page cannot run here. Save the attachment and open it in a browser.</p></noscript></header>',
    `<form id="form" autocomplete="off">${before}${questions.join('\n')}</form>`,
    '</main>',
    '<footer><div>',
    `<progress id="bar" max="${total}" value="0" aria-hidden="true"></progress>`,
    `<p id="progress" role="status">0 of ${total} answered</p>`,
    '<button id="save" type="button">Save the answers</button>',
    '</div><p id="message" role="alert"></p></footer>',
    `<script type="application/json" id="data">${json(data)}</script>`,
    `<script>${formScript}</script>`,
    '</body></html>',
  ].join('\n');
}

/** A name that every system takes for a file, without its ending. */
export const asFileName = (name: string): string =>
  name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').slice(0, 120);

/** JSON that cannot end the element that it stands in. */
const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
