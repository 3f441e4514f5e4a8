/** The width of a picture for each unit of its height; undefined where it is no PNG or JPEG, or a broken one. */
export function proportionOf(dataUrl: string): number | undefined {
  const bytes = bytesOf(dataUrl);
  if (!bytes) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = dataUrl.startsWith('data:image/png') ? pngSize(view) : jpegSize(view);
  return found && found.w > 0 && found.h > 0 ? found.w / found.h : undefined;
}

interface Size {
  readonly w: number;
  readonly h: number;
}

function bytesOf(dataUrl: string): Uint8Array | undefined {
  const encoded = /^data:image\/(?:png|jpe?g);base64,(.+)$/s.exec(dataUrl)?.[1];
  if (encoded === undefined) return undefined;
  try {
    return Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** The first chunk of a PNG says its size. */
const pngSize = (view: DataView): Size | undefined =>
  view.byteLength < 24 ? undefined : { w: view.getUint32(16), h: view.getUint32(20) };

/** A JPEG says its size in the marker that begins a frame: C0 to CF without C4, C8 and CC. */
function jpegSize(view: DataView): Size | undefined {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { w: view.getUint16(at + 7), h: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
