import { useState } from 'react';
import type { FilesBridge } from '../../shared/bridge/bridge';
import { fail, ok, type Result } from '../../shared/lib/result';
import { useServices } from '../platform/services';
import { Button } from '../ui/controls/button';
import styles from './picture-field.module.css';

/** What a picture is kept as. PNG keeps the transparent ground of a logo; a photo is smaller as JPEG. */
export interface PictureShape {
  readonly type: 'image/png' | 'image/jpeg';
  /** Neither side is longer than this, in pixels. */
  readonly longest: number;
}

/** Shows a picture kept in a record, and takes another from the user's files, made small enough to keep. */
export function PictureField({
  label,
  mark,
  value,
  shape,
  blank,
  onChange,
}: {
  readonly label: string;
  readonly mark?: React.ReactNode;
  readonly value: string | null;
  readonly shape: PictureShape;
  /** What stands there while there is no picture. */
  readonly blank: React.ReactNode;
  readonly onChange: (picture: string | null) => void;
}) {
  const { bridge } = useServices();
  const [error, setError] = useState<string | undefined>(undefined);
  const choose = async (): Promise<void> => {
    const picture = await pictureFromFile(bridge.files, shape, label);
    if (picture === undefined) return;
    setError(picture.ok ? undefined : picture.error);
    if (picture.ok) onChange(picture.value);
  };
  return (
    <div className={styles.field} role="group" aria-label={label}>
      <div className={styles.head}>
        <span className={styles.label}>{label}</span>
        {mark}
      </div>
      <div className={styles.row}>
        {value ? <img className={styles.picture} src={value} alt={label} /> : blank}
        <Button small onClick={() => void choose()}>
          {value ? 'Choose another' : 'Choose a picture'}
        </Button>
        {value ? (
          <Button small look="quiet" onClick={() => onChange(null)}>
            Remove
          </Button>
        ) : null}
      </div>
      {error ? (
        <p className={styles.error} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}

const readLimit = 25_000_000;

/** A picture of the user's choice as a small data URL; undefined when he changes his mind. */
async function pictureFromFile(
  files: FilesBridge,
  shape: PictureShape,
  title: string,
): Promise<Result<string> | undefined> {
  const [file] = await files.choose({ filter: 'pictures', title, several: false });
  if (!file) return undefined;
  const bytes = await files.read({ handle: file.handle, limit: readLimit });
  if (!bytes.ok) return bytes;
  try {
    const picture = await createImageBitmap(new Blob([bytes.value.slice()]));
    const small = drawSmall(picture, shape);
    picture.close();
    return ok(small);
  } catch {
    return fail(`${file.name} could not be read as a picture. PNG, JPEG and WebP work.`);
  }
}

function drawSmall(picture: ImageBitmap, { type, longest }: PictureShape): string {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This window cannot draw');
  context.imageSmoothingQuality = 'high';
  if (type === 'image/jpeg') {
    // JPEG has no transparency: what shines through would come out black.
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL(type, 0.88);
}
