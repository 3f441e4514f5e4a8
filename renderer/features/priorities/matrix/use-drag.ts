import { useEffect, useRef, useState, type PointerEvent } from 'react';
import type { Id } from '../../../../shared/model/fields';
import { placeOf, spotOf, type Geometry, type Place } from './geometry';

interface Drag extends Place {
  readonly id: Id;
  /** From the pointer to the middle of the point. */
  readonly offset: { readonly x: number; readonly y: number };
  readonly from: { readonly x: number; readonly y: number };
  /** A press becomes a drag once it has moved a little. */
  readonly isUnderWay: boolean;
}

const slack = 4;

/** Drags a point over the matrix; nothing is kept until it is let go, and Esc gives it back. */
export function useDrag(geometry: Geometry, onDrop: (id: Id, place: Place) => void) {
  const [drag, setDrag] = useState<Drag | undefined>(undefined);
  const wasDragged = useRef(false);
  const isUnderWay = drag?.isUnderWay === true;
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const giveBack = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setDrag(undefined);
    };
    window.addEventListener('keydown', giveBack, { capture: true });
    return () => window.removeEventListener('keydown', giveBack, { capture: true });
  }, [isUnderWay]);

  const handlers = (id: Id, place: Place) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      wasDragged.current = false;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { x, y } = spotOf(geometry, place);
      const from = { x: event.clientX, y: event.clientY };
      setDrag({ ...place, id, offset: { x: x - from.x, y: y - from.y }, from, isUnderWay: false });
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag?.id !== id) return;
      const far = Math.hypot(event.clientX - drag.from.x, event.clientY - drag.from.y) > slack;
      if (!drag.isUnderWay && !far) return;
      wasDragged.current = true;
      const to = placeOf(geometry, { x: event.clientX + drag.offset.x, y: event.clientY + drag.offset.y });
      setDrag({ ...drag, ...to, isUnderWay: true });
    },
    onPointerUp: () => {
      if (drag?.id === id && drag.isUnderWay) onDrop(id, drag);
      setDrag(undefined);
    },
    onPointerCancel: () => setDrag(undefined),
  });
  return {
    /** The point under way and where it is; undefined while nothing is dragged. */
    dragged: drag?.isUnderWay ? drag : undefined,
    handlers,
    /** Whether the press that just ended moved the point: then it opens nothing. */
    wasDragged: () => wasDragged.current,
  };
}
