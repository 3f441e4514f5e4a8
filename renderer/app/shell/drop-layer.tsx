import { useEffect, useRef, useState } from 'react';
import styles from './drop-layer.module.css';

/** Lets files and folders be dropped anywhere on the window, and says so while they are held over it. */
export function DropLayer({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    // A drag tells of every element it enters before it tells of the one it leaves: the depth is what counts.
    let depth = 0;
    const show = (now: number): void => {
      depth = Math.max(0, now);
      setOver(depth > 0);
    };
    const listeners: readonly [keyof WindowEventMap, (event: DragEvent) => void][] = [
      ['dragenter', (event) => holdsFiles(event) && show(depth + 1)],
      ['dragleave', (event) => holdsFiles(event) && show(depth - 1)],
      // Without this the browser would open the file in place of the program.
      ['dragover', (event) => holdsFiles(event) && event.preventDefault()],
      [
        'drop',
        (event) => {
          if (!holdsFiles(event)) return;
          event.preventDefault();
          show(0);
          const files = [...(event.dataTransfer?.files ?? [])];
          if (files.length > 0) latest.current(files);
        },
      ],
    ];
    const stop = new AbortController();
    for (const [name, listener] of listeners)
      window.addEventListener(name, (event) => event instanceof DragEvent && listener(event), {
        signal: stop.signal,
      });
    return () => stop.abort();
  }, []);
  return isOver ? (
    <div className={styles.layer} role="status">
      <p>Drop recordings, transcripts, a roster or a bundle</p>
    </div>
  ) : null;
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
