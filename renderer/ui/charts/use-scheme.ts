import { useSyncExternalStore } from 'react';

const root = (): HTMLElement => document.documentElement;

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(root(), { attributes: true, attributeFilter: ['data-mantine-color-scheme'] });
  return () => observer.disconnect();
}

/** The theme in force, light or dark: what is painted on a canvas is painted again when it changes. */
export const useScheme = (): string =>
  useSyncExternalStore(subscribe, () => root().getAttribute('data-mantine-color-scheme') ?? 'light');

/** Reads a colour such as `--ink` where an element stands, at the moment of drawing. */
export const inkOf = (element: Element, name: `--${string}`): string =>
  getComputedStyle(element).getPropertyValue(name).trim();

/** A colour of the form #rrggbb, let through by so much: 0 is invisible, 1 opaque. */
export const thinned = (hex: string, opacity: number): string =>
  `${hex}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`;
