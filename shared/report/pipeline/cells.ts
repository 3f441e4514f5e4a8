import { dayOfNumber } from '../../lib/calendar';
import type { Figure } from '../../measure/figure';
import type { Told } from '../../measure/pipeline/untold';
import type { NumberKind, Sheet, SheetCell } from '../sheet';

/** A column of words. */
export const text = (name: string): Sheet['columns'][number] => ({ name, isNumber: false });

/** A column of numbers. */
export const number = (name: string): Sheet['columns'][number] => ({ name, isNumber: true });

/** So many of something. */
export const count = (value: number): SheetCell => ({ value, as: 'count' });

/** An amount in the client's currency; empty where there is none. */
export const money = (value: number | null | undefined): SheetCell =>
  value === null || value === undefined ? null : { value, as: 'money' };

/** A figure in its own unit; empty where it cannot be told. */
export const told = (figure: Told<Figure>, as: NumberKind): SheetCell =>
  figure.ok ? { value: figure.value.value, as } : null;

/** On how many a figure stands; empty where it cannot be told. */
export const nOf = (figure: Told<Figure>): SheetCell => (figure.ok ? count(figure.value.n) : null);

/** The two ends of a figure's band; both empty where it has none. */
export function bandOf(figure: Figure | undefined, as: NumberKind): readonly [SheetCell, SheetCell] {
  const { band } = figure ?? {};
  return band
    ? [
        { value: band[0], as },
        { value: band[1], as },
      ]
    : [null, null];
}

/** The first of what went into a figure: how many of its n count. */
export const partOf = ({ inputs }: Figure): SheetCell => count(Number(inputs[0]?.value ?? 0));

/** A day; empty where there is none. */
export const day = (value: string | null): SheetCell => (value === null ? null : { day: value });

/** A day that is counted from 1970-01-01. */
export const dayNumbered = (value: number): SheetCell => day(dayOfNumber(value));
