import { useLayoutEffect, useRef, useState } from 'react';
import { setMarkup, styledRoot } from './measure';
import styles from './preview.module.css';

/** Pages as they will be printed, scaled to the room there is. */
export function PagedPreview({
  label,
  pages,
  style,
}: {
  /** What is previewed, for readers aloud. */
  readonly label: string;
  /** Markup of each page. */
  readonly pages: readonly string[];
  /** The style that they are printed with. */
  readonly style: string;
}) {
  const scroller = useRef<HTMLElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);

  useLayoutEffect(() => {
    const room = scroller.current;
    if (!room) return;
    const watcher = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    watcher.observe(room);
    return () => watcher.disconnect();
  }, []);

  useLayoutEffect(() => {
    const place = host.current;
    if (!place) return;
    const root = styledRoot(place, `${style}\n${sheetStyle}`);
    setMarkup(root, `<div class="sheets">${pages.join('')}</div>`);
    const follow = (event: Event): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
      if (!link) return;
      // The program's own addresses stand behind the same sign.
      event.preventDefault();
      root.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))?.scrollIntoView();
    };
    root.addEventListener('click', follow);
    return () => root.removeEventListener('click', follow);
  }, [pages, style]);

  useLayoutEffect(() => {
    const sheets = host.current?.shadowRoot?.querySelector<HTMLElement>('.sheets');
    const page = sheets?.querySelector<HTMLElement>('.page');
    if (!sheets || !page || width === 0) return;
    sheets.style.zoom = '1';
    sheets.style.zoom = String(Math.min(1, (width - 2) / page.offsetWidth));
  }, [pages, style, width]);

  return (
    // What scrolls is reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={scroller} className={styles.preview} aria-label={label} tabIndex={0}>
      <div ref={host} className={styles.pages} />
    </section>
  );
}

const sheetStyle = `
:host{display:block}
.sheets{display:grid;gap:14px;justify-content:center}
.page{box-shadow:0 1px 6px rgb(0 0 0/.18)}
`;
