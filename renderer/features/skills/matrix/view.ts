import { repRoleNames } from '../../../../shared/content/rep-terms';
import { dayNumber } from '../../../../shared/lib/calendar';
import { fold } from '../../../../shared/lib/fold';
import { counted } from '../../../../shared/lib/words';
import type { GapTier } from '../../../../shared/measure/competency/gap-tier';
import { bandsOf, standings } from '../../../../shared/measure/skill-gap/bands';
import { noFilter, shownRows } from '../../../../shared/measure/skill-gap/filters';
import {
  columnsByTier,
  groupRows,
  tenureBrackets,
  type RowGrouping,
} from '../../../../shared/measure/skill-gap/groups';
import { sortRows, type MatrixSort, type RowFacts } from '../../../../shared/measure/skill-gap/order';
import { tiersOf } from '../../../../shared/measure/skill-gap/tiers';
import { thinUnder } from '../../../../shared/measure/skills-profile';
import type { Id } from '../../../../shared/model/fields';
import { repRoles } from '../../../../shared/model/rep';
import type { Team } from '../../../../shared/model/team';
import type { GridColumn, SortedBy } from '../../../ui/matrix-grid/matrix-grid';
import type { MatrixChoice, SortKey } from './matrix-ui';
import { rowWords, type MatrixData } from './subject';

/** What is known of the rows beside their skills, made once for the same reps. */
export interface People {
  readonly facts: Omit<RowFacts, 'band'>;
  readonly texts: readonly string[];
}

/** What the rows are known by: names in the order of the language, teams, roles, months in the job. */
export function peopleOf(
  { subject: { reps }, rows }: Pick<MatrixData, 'subject' | 'rows'>,
  teams: readonly Team[],
): People {
  const placeOf = new Map(teams.map(({ id }, place) => [id, place]));
  const teamNames = teams.map(({ name }) => fold(name));
  const team = Int32Array.from(reps, ({ teamId }) => (teamId === null ? -1 : (placeOf.get(teamId) ?? -1)));
  return {
    facts: {
      nameRank: rows.nameRank,
      tenure: rows.tenure,
      role: Int32Array.from(reps, ({ role }) => repRoles.indexOf(role)),
      team,
    },
    texts: rows.folded.map((name, row) => `${name} ${teamNames[team[row] ?? -1] ?? ''}`),
  };
}

/** The matrix as it is chosen: which rows in which order under which headings, and the columns. */
export interface MatrixView {
  readonly lines: Int32Array;
  readonly headings: readonly string[];
  /** Rows without headings, in the order in which they are shown. */
  readonly rows: Int32Array;
  readonly columns: readonly GridColumn[];
  readonly tiers: readonly (GapTier | undefined)[];
}

/** Filters, sorts and groups. */
export function viewOf(
  data: MatrixData,
  people: People,
  teams: readonly Team[],
  choice: MatrixChoice,
  teamId: Id | null,
): MatrixView {
  const { matrix, compared, subject } = data;
  const band = bandsOf(standings(matrix), people.facts.team);
  const facts: RowFacts = { ...people.facts, band };
  const filter = {
    text: choice.text,
    team: teamId === null ? undefined : teams.findIndex(({ id }) => id === teamId),
    isUnder: choice.isUnder,
    isStale: choice.isStale,
  };
  const shown = shownRows(matrix, people.texts, facts.team, filter, dayNumber(subject.today));
  const rows = sortRows(shown, sortFor(choice, data), matrix, facts, compared?.change.by);
  const { lines, groups } = groupRows(rows, choice.grouping, facts);
  const tiers = tiersOf(matrix, {
    rows: shownRows(matrix, people.texts, facts.team, { ...noFilter, team: filter.team }, 0),
    firmFrom: subject.of.is === 'dimensions' ? thinUnder : 1,
  });
  return {
    // A group stands together: the rows of its lines, not those that were sorted before.
    ...{ lines, rows: lines.filter((line) => line >= 0), tiers },
    headings: groups.map(
      ({ group, rows: count }) =>
        `${groupName(choice.grouping, group, teams)}, ${counted(count, ...rowWords(subject).noun)}`,
    ),
    columns: columnsFor(data, tiers, choice.isByTier),
  };
}

/** A skill that this matrix does not have sorts nothing. */
function sortFor({ sort, isDescending }: MatrixChoice, { columns }: MatrixData): MatrixSort {
  if (sort === 'name' || sort === 'total gap' || sort === 'tenure' || sort === 'band')
    return { by: sort, isDescending };
  const column = columns.findIndex(({ key }) => sort === `skill ${key}`);
  return column < 0 ? { by: 'name', isDescending: false } : { by: 'column', column, isDescending };
}

/** What the grid marks as sorted: nothing where the order is that of the time in the job or of the bands, which have no header. */
export function sortedBy({ sort }: MatrixChoice, { columns }: MatrixData): SortedBy | undefined {
  if (sort === 'total gap') return 'aside';
  if (sort === 'tenure' || sort === 'band') return undefined;
  const column = columns.findIndex(({ key }) => sort === `skill ${key}`);
  return column >= 0 ? column : 'name';
}

/** A press on a header: the other way round where it is sorted so, else the widest gap or the name first. */
export function sortAfter(
  by: SortedBy,
  before: MatrixChoice,
  { columns }: MatrixData,
): Pick<MatrixChoice, 'sort' | 'isDescending'> {
  const sort: SortKey =
    by === 'name' ? 'name' : by === 'aside' ? 'total gap' : `skill ${columns[by]?.key ?? ''}`;
  // The lowest level is the widest gap, so a skill begins with it.
  return { sort, isDescending: before.sort === sort ? !before.isDescending : sort === 'total gap' };
}

function columnsFor(
  { columns }: MatrixData,
  tiers: readonly (GapTier | undefined)[],
  isByTier: boolean,
): readonly GridColumn[] {
  const order = isByTier ? columnsByTier(tiers) : columns.map((_, place) => place);
  return order.map((place, at) => {
    const tier = tiers[place];
    const before = order[at - 1];
    return {
      place,
      name: columns[place]?.name ?? '',
      mark: tier && { number: tier, words: `gap tier ${tier}` },
      startsGroup: isByTier && before !== undefined && tiers[before] !== tier,
    };
  });
}

const bandNames = ['Top quarter of the team', 'Second quarter', 'Third quarter', 'Bottom quarter'] as const;

function groupName(grouping: RowGrouping, group: number, teams: readonly Team[]): string {
  switch (grouping) {
    case 'team':
      return teams[group]?.name ?? 'No team';
    case 'role': {
      const role = repRoles[group];
      return role ? repRoleNames[role] : 'No role';
    }
    case 'band':
      return bandNames[group] ?? 'No band: fewer than four assessed in the team';
    case 'tenure': {
      const bracket = tenureBrackets[group];
      if (!bracket) return 'Start date not known';
      return bracket.to === Infinity ? 'Two years and more' : `${bracket.from} to under ${bracket.to} months`;
    }
    case 'none':
      return '';
  }
}
