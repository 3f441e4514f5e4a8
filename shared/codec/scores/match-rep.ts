import { fold } from '../../lib/fold';
import { fail, ok, type Result } from '../../lib/result';
import type { Rep } from '../../model/rep';

/** Finds the rep whom a row speaks of, by e-mail address first and by name else; fails with the reason. */
export type FindRep = (name: string, email: string) => Result<Rep>;

/** Who can be meant: active reps first, archived ones where no active one is. Nobody is guessed among several. */
export function repFinder(reps: readonly Rep[]): FindRep {
  const byEmail = Map.groupBy(
    reps.filter(({ email }) => email.trim() !== ''),
    ({ email }) => email.trim().toLowerCase(),
  );
  const byName = Map.groupBy(reps, ({ name }) => fold(name));
  return (name, email) => {
    const known = email === '' ? [] : (byEmail.get(email.toLowerCase()) ?? []);
    const named = name === '' ? [] : (byName.get(fold(name)) ?? []);
    const found = known.length > 0 ? known : named;
    const active = found.filter(({ archivedAt }) => archivedAt === null);
    const [rep, second] = active.length > 0 ? active : found;
    if (!rep)
      return fail(
        name === '' && email === ''
          ? 'The row names no rep.'
          : 'No rep here has this name or address. Add the rep first, or correct it.',
      );
    if (second) return fail('Several reps have this name. Add a column with their e-mail addresses.');
    return ok(rep);
  };
}
