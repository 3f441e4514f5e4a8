import { useEffect, useRef, type PointerEvent } from 'react';
import { Button } from '../../../ui/controls/button';
import styles from '../contracts.module.css';

const width = 520;
const height = 160;

/** A field to sign in with a mouse, a pen or a finger. Who works by keyboard types the name instead. */
export function DrawingPad({ onChange }: { readonly onChange: (drawing: string | null) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined);
  const clear = (): void => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, width, height);
    onChange(null);
  };
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.lineWidth = 2.4;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    // Signatures stand on white paper, on screen too.
    context.strokeStyle = '#14213d';
  }, []);
  const pointOf = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * width,
      y: ((event.clientY - box.top) / box.height) * height,
    };
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>): void => {
    const context = event.currentTarget.getContext('2d');
    const from = last.current;
    if (!context || !from) return;
    const to = pointOf(event);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
    last.current = to;
  };
  const end = (): void => {
    if (!last.current || !canvas.current) return;
    last.current = undefined;
    onChange(canvas.current.toDataURL('image/png'));
  };
  return (
    <div className={styles.pad}>
      <canvas
        ref={canvas}
        width={width}
        height={height}
        role="img"
        aria-label="Draw the signature here"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          last.current = pointOf(event);
          draw(event);
        }}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <Button small look="quiet" onClick={clear}>
        Clear the drawing
      </Button>
    </div>
  );
}
