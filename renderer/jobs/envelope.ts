import { z } from 'zod';
import { ok, type Result } from '../../shared/lib/result';

// Messages between the page and its workers are a boundary: what comes in is unknown. Their envelope is checked: what kind
// of message it is, and that it carries what this kind carries. What it carries was made by this program in another
// thread, and can be two hundred thousand deals: it is let pass by what it is (an object, a list, bytes), not walked through.

/** An object that passes as it is. */
export const anObject = <T extends object>() =>
  z.custom<T>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));

/** A list that passes as it is. */
export const aList = <T extends readonly unknown[]>() => z.custom<T>((value) => Array.isArray(value));

/** Bytes that pass as they are. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

const Answer = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: z.string() }),
]);

/** What a worker answered, where it carries what was asked for; undefined where it is no such answer. */
export function answerIn<T>(data: unknown, carries: z.ZodType<T>): Result<T> | undefined {
  const answer = Answer.safeParse(data);
  if (!answer.success) return undefined;
  if (!answer.data.ok) return answer.data;
  const value = carries.safeParse(answer.data.value);
  return value.success ? ok(value.data) : undefined;
}

/** What the answers of a worker carry, by the kind of question. */
export type CarriedBy<Schemas extends Readonly<Record<string, z.ZodType>>> = {
  readonly [K in keyof Schemas]: z.infer<Schemas[K]>;
};

/** How far a worker has come, of 1; between question and answer. Of a table without rows that is no number, and 0 here. */
export const Progress = z.strictObject({ progress: z.number().catch(0) });
