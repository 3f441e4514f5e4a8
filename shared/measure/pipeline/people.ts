import type { CodedText } from '../../model/deals';
import type { Id } from '../../model/fields';
import type { DealOwner } from '../../model/pipeline-settings';
import type { Rep } from '../../model/rep';

/** What the audit has to know of a rep. */
export type AuditedRep = Pick<Rep, 'id' | 'name' | 'teamId' | 'quota'>;

/** Somebody who owns deals: a rep, or an owner of the CRM who is no rep of this program. */
export interface Person {
  /** The rep's id, or the owner's name in the CRM behind a `crm:`. */
  readonly key: string;
  readonly name: string;
  /** Null for an owner who is no rep here. */
  readonly rep: AuditedRep | null;
}

/** The people behind the owners of a snapshot, and for each owner the place of its person. */
export interface People {
  readonly people: readonly Person[];
  readonly ofOwner: Int32Array;
}

/**
 * Who the owners are: several owners can be one rep, such as an old and a new e-mail address. An owner whom
 * nobody has matched stands for himself, so that no deal is left out.
 */
export function peopleOf(
  owner: CodedText,
  owners: readonly Pick<DealOwner, 'owner' | 'repId'>[],
  reps: readonly AuditedRep[],
): People {
  const repOf = new Map<Id, AuditedRep>(reps.map((rep) => [rep.id, rep]));
  const repIdOf = new Map(owners.map((one) => [one.owner, one.repId]));
  const people: Person[] = [];
  const placeOf = new Map<string, number>();
  const ofOwner = Int32Array.from(owner.values, (name) => {
    const rep = repOf.get(repIdOf.get(name) ?? '') ?? null;
    const key = rep ? rep.id : `crm:${name}`;
    const known = placeOf.get(key);
    if (known !== undefined) return known;
    placeOf.set(key, people.length);
    return people.push({ key, name: rep ? rep.name : name, rep }) - 1;
  });
  return { people, ofOwner };
}
