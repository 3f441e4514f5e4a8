import type { Figure } from '../../measure/figure';
import type { NumberKind, SheetCell, Tone } from '../sheet';

// Columns and cells of the report's tables. What is not known is null: an empty cell.

export const words = (name: string) => ({ name, isNumber: false });
export const figures = (name: string) => ({ name, isNumber: true });

export const asNumber = (value: number | undefined, as: NumberKind): SheetCell =>
  value === undefined ? null : { value, as };

export const count = (value: number): SheetCell => ({ value, as: 'count' });
export const level = (value: number | undefined): SheetCell => asNumber(value, 'level');

/** A level on a tint that says how it stands to what is asked. */
export const toned = (value: number, tone: Tone | undefined): SheetCell => ({
  value,
  as: 'level',
  ...(tone && { tone }),
});

/** A figure's band as two cells. */
export const bandCells = (figure: Figure | undefined, as: NumberKind): readonly SheetCell[] => [
  asNumber(figure?.band?.[0], as),
  asNumber(figure?.band?.[1], as),
];
