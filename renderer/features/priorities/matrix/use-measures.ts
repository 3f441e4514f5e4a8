import { useEffect, useState, type RefObject } from 'react';

/** How wide an element stands, in pixels; 0 before it was measured. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

let ruler: CanvasRenderingContext2D | null | undefined;

/** How wide a name is drawn, in pixels, in the font of the names on the matrix. */
export function nameWidth(name: string, widest: number): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return widest;
  ruler.font = '520 12px Inter, system-ui, sans-serif';
  return Math.min(widest, Math.ceil(ruler.measureText(name).width) + 6);
}
