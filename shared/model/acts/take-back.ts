import { inverse, type Act, type Change } from '../change';

/** The act that takes back one change, whatever was done elsewhere since: undo with a name and an address. */
export const takeBack = (change: Change): Act => ({
  clientId: change.clientId,
  label: change.label,
  about: change.about,
  quiet: change.quiet,
  edits: inverse(change.edits),
  undoes: [change.id],
});
