import type { Deals } from '../../model/deals';
import type { KnownNames } from './name-finder';

/**
 * The names in a snapshot: its owners, and its deals. Of a deal “Acme Ltd – renewal” the part before the dash tells too,
 * because that is how a customer stands in a deal's name.
 */
export function namesOfDeals({ owner, name }: Pick<Deals, 'owner' | 'name'>): KnownNames {
  const { people, wholes } = namesOfOwners(owner.values);
  const deals = new Set(name.flatMap((one) => [one, one.split(sign)[0]?.trim() ?? '']));
  return { people, wholes: [...wholes, ...deals] };
}

/**
 * The names of owners in a CRM: people, each part of whose name tells, also before the @ of an e-mail. A desk such as
 * “Sales queue” tells only as a whole, because its words stand in every report.
 */
export const namesOfOwners = (owners: readonly string[]): KnownNames => ({
  people: owners.filter((owner) => !desk.test(owner)).map((owner) => owner.split('@')[0] ?? owner),
  wholes: owners,
});

/** A dash between blanks, a colon, a bar, a slash or a bracket. */
const sign = /\s[-–—]\s|[:|/([]/;

const desk = /\b(sales|team|account|accounts|user|admin|queue|support|ops|desk|marketing|unassigned)\b/i;
