/** A start, an end, or a text, in the order of the document. */
export interface XmlEvents {
  open(name: string, attributes: (key: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads XML as a row of events, in one pass whatever the text. Prefixes of names are dropped. Only the five
 * entities of XML and numbered signs are known, so that no document can make its text grow. A document that
 * breaks off ends there.
 */
export function readXml(xml: string, events: XmlEvents): void {
  let place = 0;
  while (place < xml.length) {
    const start = xml.indexOf('<', place);
    const before = xml.slice(place, start < 0 ? undefined : start);
    if (before !== '') events.text(unescaped(before));
    if (start < 0) return;
    const end = endOfMarkup(xml, start);
    if (end < 0) return;
    const markup = xml.slice(start, end);
    if (markup.startsWith('<![CDATA[')) events.text(markup.slice(9, -3));
    else if (!/^<[?!]/.test(markup)) tell(markup, events);
    place = end;
  }
}

/** Where the markup that begins here ends; −1 where it does not. A > inside quotes does not end a tag. */
function endOfMarkup(xml: string, start: number): number {
  const closing = xml.startsWith('<!--', start) ? '-->' : xml.startsWith('<![CDATA[', start) ? ']]>' : '>';
  if (closing !== '>') {
    const end = xml.indexOf(closing, start);
    return end < 0 ? -1 : end + closing.length;
  }
  let quote = '';
  for (let place = start + 1; place < xml.length; place++) {
    const sign = xml.charAt(place);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return place + 1;
  }
  return -1;
}

function tell(tag: string, events: XmlEvents): void {
  const [, slash, fullName] = /^<(\/?)([^\s<>/"'=]+)/.exec(tag) ?? [];
  if (fullName === undefined) return;
  const name = local(fullName);
  if (slash === '/') return events.close(name);
  events.open(name, (key) => attributeOf(tag, key));
  if (tag.endsWith('/>')) events.close(name);
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributeOf(tag: string, key: string): string | undefined {
  for (const [, name = '', double, single] of tag.matchAll(
    /\s([^\s=<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    if (name === key || local(name) === key) return unescaped(double ?? single ?? '');
  }
  return undefined;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return named[name] ?? whole;
      const point = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
    },
  );
}
