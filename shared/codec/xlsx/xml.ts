/** A start, an end, or a text, in the order of the document. */
export interface XmlEvents {
  open(name: string, attributes: (key: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([^\s<>/"'=]+)((?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;

/**
 * Reads XML as a row of events. Prefixes of names are dropped. Only the five entities of XML and numbered
 * signs are known, so that no document can make its text grow. What is no XML is passed over.
 */
export function readXml(xml: string, events: XmlEvents): void {
  for (const [, data, slash, fullName, attributes = '', empty, text] of xml.matchAll(token)) {
    if (text !== undefined) events.text(unescaped(text));
    else if (data !== undefined) events.text(data);
    if (fullName === undefined) continue;
    const name = local(fullName);
    if (slash === '/') {
      events.close(name);
      continue;
    }
    events.open(name, (key) => attributeOf(attributes, key));
    if (empty === '/') events.close(name);
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributeOf(attributes: string, key: string): string | undefined {
  for (const [, name = '', double, single] of attributes.matchAll(
    /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
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
