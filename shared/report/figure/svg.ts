/** Text that may stand in XML or HTML: whatever a person typed shows as typed and does nothing. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element of a vector figure. Undefined attributes are left out; numbers are cut to a hundredth. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value ?? '')}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** A line of text inside a figure. */
export const label = (text: string, attributes: Attributes): string =>
  element('text', attributes, escapeXml(text));

/** A whole figure. `text` is what a reader aloud says in its place. */
export function picture(width: number, height: number, text: string, ...parts: readonly string[]): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${round(width)} ${round(height)}`,
    width,
    height,
    role: 'img',
    'aria-label': text,
  };
  return element('svg', attributes, ...parts);
}

/** Points as the text of a polygon or polyline. */
export const points = (pairs: readonly (readonly [number, number])[]): string =>
  pairs.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');

const round = (value: number): string => String(Math.round(value * 100) / 100);
