import { useEffect, useRef, useState } from 'react';
import styles from './file-drop.module.css';

/**
 * Takes files and folders dropped anywhere on the window, as the File objects that the main process turns into
 * paths. While they are over the window it says what it takes. Nothing is taken while a dialog is open.
 */
export function FileDrop({
  label = 'Drop recordings, transcripts, a roster or a bundle',
  onFiles,
}: {
  readonly label?: string;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const onOver = (event: DragEvent): void => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      const isTaken = !document.querySelector('dialog:modal');
      if (event.dataTransfer) event.dataTransfer.dropEffect = isTaken ? 'copy' : 'none';
      setOver(isTaken);
    };
    window.addEventListener('dragenter', onOver, { signal });
    window.addEventListener('dragover', onOver, { signal });
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), {
      signal,
    });
    window.addEventListener('dragend', () => setOver(false), { signal });
    window.addEventListener(
      'drop',
      (event) => {
        setOver(false);
        if (!bringsFiles(event)) return;
        event.preventDefault();
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0 && !document.querySelector('dialog:modal')) latest.current(files);
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
  return isOver ? (
    <div className={styles.over} role="status">
      <p>{label}</p>
    </div>
  ) : null;
}

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
